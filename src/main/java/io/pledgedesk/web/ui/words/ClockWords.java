package io.pledgedesk.web.ui.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What clocks say, and why. */
@MessageBundle("clock")
public interface ClockWords {

    @Message("due {when}")
    String due(String when);

    @Message("was due {when}")
    String wasDue(String when);

    @Message("met, target {target}")
    String met(String target);

    @Message("missed, target {target}")
    String missed(String target);

    @Message("{length} left")
    String left(String length);

    @Message("late since {when}")
    String lateSince(String when);

    @Message("Cancelled")
    String cancelled();

    @Message("no longer promised")
    String cancelledText();

    @Message("Counting")
    String counting();

    @Message("{metric}: why it stands so")
    String question(String metric);

    @Message("Policy")
    String policy();

    @Message("{policy}, {priority}: {metric} within {target}")
    String policyText(String policy, String priority, String metric, String target);

    @Message("Calendar")
    String calendar();

    @Message("{name}, {zone}")
    String calendarText(String name, String zone);

    @Message("Around the clock")
    String aroundTheClock();

    @Message("""
        {#switch code}{#case 'firstResponse'}Started when the request came in\
        {#case 'nextResponse'}Started when the customer wrote back\
        {#case 'periodicUpdate'}Started with our last reply\
        {#else}Started when the ticket was opened{/switch}\
        """)
    String started(String code);

    @Message("Before")
    String before();

    @Message("Earlier business time")
    String earlier();

    @Message("until {when}")
    String until(String when);

    @Message("""
        {#switch code}{#case 'businessHours'}Counted{#case 'outsideHours'}Outside business hours\
        {#case 'holiday'}Holiday{#if name}: {name}{/if}{#case 'new'}Paused while new{#case 'open'}Paused while open\
        {#case 'pending'}Paused while waiting for the customer{#case 'onHold'}Paused while on hold\
        {#case 'solved'}Stood still while solved{#else}Stood still while closed{/switch}\
        """)
    String segment(String code, String name);

    @Message("Not counted")
    String notCounted();

    @Message("{used} of {target}")
    String used(String used, String target);

    @Message("Now, business time used")
    String now();

    @Message("""
        {#switch code}{#case 'resolution'}Solved, business time used{#else}Answered, business time used{/switch}\
        """)
    String stopped(String code);

    @Message("Cancelled, business time used")
    String cancelledAt();

    @Message("Who used it up")
    String shares();

    @Message("Nobody")
    String nobody();

    @Message("used {percent}% of the target")
    String hadItFirst(int percent);

    @Message("used {percent}%, inherited with {left}% left")
    String inherited(int percent, int left);

    @Message("Counted, closed and paused time from start to end")
    String strip();

    @Message("Replied {late}")
    String repliedLate(String late);

    @Message("Solved {late}")
    String solvedLate(String late);
}
