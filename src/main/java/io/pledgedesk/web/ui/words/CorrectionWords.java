package io.pledgedesk.web.ui.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of corrections of past hours. */
@MessageBundle("correction")
public interface CorrectionWords {

    @Message("Correct past hours")
    String title();

    @Message("“Yesterday was a holiday”: an edit of the calendar counts from now on. Here you say what days that are"
            + " over really were. Each ticket that lived through them counts by the corrected hours from then on,"
            + " with a line in its history. A breach that no longer stands is waived: it stays on record, and so"
            + " does every verdict.")
    String lead();

    @Message("First day")
    String from();

    @Message("Last day")
    String to();

    @Message("The same day, if empty.")
    String toHint();

    @Message("Hours on each of these days")
    String hours();

    @Message("For example 09:00-13:00, 14:00-18:00. Empty means closed.")
    String hoursHint();

    @Message("Reason")
    String reason();

    @Message("Everybody reads it who asks “Why?”, for example: regional holiday.")
    String reasonHint();

    @Message("See what it touches")
    String preview();

    @Message("Correct")
    String apply();

    @Message("What it would touch")
    String effect();

    @Message("""
        {#if n == 0}No ticket counts differently by these hours.{#else if n == 1}1 ticket counts differently.\
        {#else}{n} tickets count differently.{/if}\
        {#if waived == 1} 1 breach would be waived.{#else if waived gt 1} {waived} breaches would be waived.{/if}\
        {#if late == 1} 1 promise would be late at once.{#else if late gt 1} {late} promises would be late at once.{/if}\
        {#if more} Only the newest tickets were looked at.{/if}\
        """)
    String effectText(int n, int waived, int late, boolean more);

    @Message("waives: {what}")
    String waives(String what);

    @Message("nothing runs; its time used counts differently")
    String stands();

    @Message("nothing due")
    String nothingDue();

    @Message("Noted. The tickets hear of it within the next minute.")
    String done();

    @Message("Corrections made")
    String made();

    @Message("None yet.")
    String none();

    @Message("Days")
    String days();

    @Message("Tickets")
    String tickets();

    @Message("Breaches waived")
    String waived();

    @Message("By")
    String by();

    @Message("under way")
    String underWay();

    @Message("{name} corrected the hours of {calendar}: {days} {hours}. {reason}")
    String event(String name, String calendar, String days, String hours, String reason);

    @Message("{event}. Breach waived: {what}")
    String eventWaiving(String event, String what);

    @Message("closed")
    String closed();

    @Message("by {name}: {reason}. The breach of {when} stays on record.")
    String waivedWhy(String name, String reason, String when);

    @Message("waived")
    String waivedShort();
}
