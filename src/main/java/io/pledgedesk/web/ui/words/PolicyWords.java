package io.pledgedesk.web.ui.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages about policies. */
@MessageBundle("policy")
public interface PolicyWords {

    @Message("Policies")
    String title();

    @Message("The first policy that is on and matches a ticket, from top to bottom, applies to it.")
    String lead();

    @Message("New policy")
    String create();

    @Message("No policies yet")
    String none();

    @Message("Without one nothing is promised and no clock runs.")
    String noneText();

    @Message("Order")
    String order();

    @Message("Policy")
    String policy();

    @Message("Calendar")
    String calendar();

    @Message("Move {name} up")
    String up(String name);

    @Message("Move {name} down")
    String down(String name);

    @Message("Off")
    String off();

    @Message("none")
    String noTarget();

    @Message("Around the clock")
    String aroundTheClock();

    @Message("This policy is on")
    String enabled();

    @Message("Targets")
    String targets();

    @Message("Write 30m, 4h, 1h 30m or 2d. An empty field has no clock. {day}")
    String targetsHint(String day);

    @Message("1 day = {length} of this calendar.")
    String dayIs(String length);

    @Message("{name} (1 day = {length})")
    String withDay(String name, String length);

    @Message("Clocks count while this calendar is open")
    String calendarHint();

    @Message("Clock")
    String clock();

    @Message("Stands still while")
    String pauses();

    @Message("{metric}, {priority}")
    String cell(String metric, String priority);

    @Message("{metric} stands still while {status}")
    String pause(String metric, String status);

    @Message("""
        {#switch code}{#case 'firstResponse'}First reply{#case 'nextResponse'}Next reply\
        {#case 'periodicUpdate'}Update{#else}Resolution{/switch}\
        """)
    String metric(String code);

    @Message("""
        {#switch code}{#case 'firstResponse'}until an agent answers for the first time\
        {#case 'nextResponse'}until an agent answers again\
        {#case 'periodicUpdate'}from one reply of ours to the next{#else}until the ticket is solved{/switch}\
        """)
    String about(String code);

    @Message("""
        {#switch code}{#case 'urgent'}Urgent{#case 'high'}High{#case 'normal'}Normal{#else}Low{/switch}\
        """)
    String priority(String code);

    @Message("""
        {#switch code}{#case 'pending'}Waiting on customer{#case 'onHold'}On hold{#case 'new'}New{#else}Open{/switch}\
        """)
    String status(String code);

    @Message("Warning")
    String warning();

    @Message("From this point a ticket is at risk: its clock turns amber.")
    String warningHint();

    @Message("When so much of the target is used")
    String warnByPercent();

    @Message("So long before it is due")
    String warnByMinutes();

    @Message("percent")
    String percent();

    @Message("Next reply")
    String nextResponse();

    @Message("Starts with customer messages after our first reply")
    String afterFirst();

    @Message("Starts with every customer message, the first included")
    String anyMessage();

    @Message("Who gets the change")
    String applyTo();

    @Message("New tickets, and open ones when something happens that conditions ask about")
    String applyToNew();

    @Message("Open tickets too, now: conditions are asked anew")
    String applyToOpen();

    @Message("Stopped clocks keep what they were promised.")
    String applyToHint();

    @Message("Delete this policy")
    String delete();

    @Message("No ticket gets it any more. Tickets that have it keep their clocks until they are matched anew.")
    String deleteHint();

    @Message("Write a length such as 30m, 4h, 1h 30m or 2d.")
    String badLength();

    @Message("Write a whole percentage from 1 to 100.")
    String badPercent();
}
