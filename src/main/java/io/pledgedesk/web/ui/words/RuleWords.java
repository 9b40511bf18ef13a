package io.pledgedesk.web.ui.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages about escalation rules. */
@MessageBundle("rule")
public interface RuleWords {

    @Message("Escalation rules")
    String title();

    @Message("Each rule fires at most once for a clock, and never for one that has stopped.")
    String lead();

    @Message("New rule")
    String create();

    @Message("No escalation rules yet")
    String none();

    @Message("Clocks turn amber and red all the same; nobody is told.")
    String noneText();

    @Message("Rule")
    String rule();

    @Message("When")
    String when();

    @Message("What happens")
    String does();

    @Message("Off")
    String off();

    @Message("This rule is on")
    String enabled();

    @Message("Clock")
    String clock();

    @Message("""
        {#switch code}{#case 'firstResponse'}First reply{#case 'nextResponse'}Next reply\
        {#case 'periodicUpdate'}Update{#else}Resolution{/switch}\
        """)
    String metric(String code);

    @Message("""
        {#switch code}{#case 'urgent'}Urgent{#case 'high'}High{#case 'normal'}Normal{#else}Low{/switch}\
        """)
    String priority(String code);

    @Message("{metric}, {percent} % used")
    String atPercent(String metric, int percent);

    @Message("{metric}, {length} before it is due")
    String before(String metric, String length);

    @Message("{metric}, as soon as it is late")
    String breach(String metric);

    @Message("{metric}, {length} late")
    String after(String metric, String length);

    @Message("Percent of the target used")
    String pointPercent();

    @Message("Before it is due")
    String pointBefore();

    @Message("After it is due; 0m is the moment it is late")
    String pointAfter();

    @Message("Business time, such as 30m or 2h. Percentages may go beyond 100.")
    String pointHint();

    @Message("Add action")
    String add();

    @Message("Action")
    String addLabel();

    @Message("Remove the action {what}")
    String remove(String what);

    @Message("""
        {#switch code}{#case 'notify'}Tell people{#case 'assign'}Assign{#case 'priority'}Change the priority\
        {#case 'tag'}Add a tag{#else}Write an internal note{/switch}\
        """)
    String type(String code);

    @Message("""
        {#switch code}{#case 'assignee'}Assignee{#case 'team'}Team{#else}Supervisors{/switch}\
        """)
    String group(String code);

    @Message("Further agents, an email address a line")
    String people();

    @Message("Team")
    String team();

    @Message("Assignee")
    String assignee();

    @Message("as it is")
    String unchanged();

    @Message("Priority")
    String priorityLabel();

    @Message("Tag")
    String tag();

    @Message("Note")
    String note();

    @Message("tells {who}")
    String doesNotify(String who);

    @Message("assigns to {who}")
    String doesAssign(String who);

    @Message("sets the priority to {priority}")
    String doesPriority(String priority);

    @Message("adds the tag {tag}")
    String doesTag(String tag);

    @Message("writes a note")
    String doesNote();

    @Message("What it did lately")
    String lately();

    @Message("It has not fired yet.")
    String never();

    @Message("Ticket")
    String ticket();

    @Message("Delete this rule")
    String delete();

    @Message("It never fires again. What it did stays on record.")
    String deleteHint();

    @Message("Write a length such as 30m, 2h or 1h 30m. Days differ by calendar, so write hours.")
    String badLength();

    @Message("Write a whole percentage from 1 to 1,000.")
    String badPercent();

    @Message("Somebody else")
    String somebody();
}
