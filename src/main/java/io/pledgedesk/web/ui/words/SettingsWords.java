package io.pledgedesk.web.ui.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words that the pages of the settings share. */
@MessageBundle("settings")
public interface SettingsWords {

    @Message("Settings")
    String title();

    @Message("Policies")
    String policies();

    @Message("Calendars")
    String calendars();

    @Message("Escalation rules")
    String rules();

    @Message("What is promised to whom: targets by priority, who gets them, when clocks pause.")
    String aboutPolicies();

    @Message("When the desk is open: business hours, holidays, special days.")
    String aboutCalendars();

    @Message("What happens before and after a promise falls due: tell people, assign, raise the priority.")
    String aboutRules();

    @Message("Saved replies")
    String macros();

    @Message("Texts that agents need again and again, and what they change on a ticket.")
    String aboutMacros();

    @Message("Mailboxes")
    String mailboxes();

    @Message("Mail in")
    String mailLog();

    @Message("The addresses at which customers write to you, and how far their mail is trusted.")
    String aboutMailboxes();

    @Message("Every mail that came in and what became of it; what is held back and why.")
    String aboutMailLog();

    @Message("Saved.")
    String saved();

    @Message("Deleted.")
    String deleted();

    @Message("Somebody has saved this meanwhile. What you typed is kept; saving again replaces their version.")
    String stale();

    @Message("Save")
    String save();

    @Message("Cancel")
    String cancel();

    @Message("Delete")
    String delete();

    @Message("Back")
    String back();

    @Message("Add")
    String add();

    @Message("Remove")
    String remove();

    @Message("Name")
    String name();

    @Message("On")
    String enabled();

    @Message("Off")
    String disabled();

    @Message("Only supervisors can change this.")
    String readOnly();

    @Message("{by} has saved meanwhile. What you typed is kept; saving again replaces that version.")
    String overtaken(String by);

    @Message("What would change?")
    String askEffect();

    @Message("""
        {#if moved == 0}No open ticket would move.{#else if moved == 1}1 open ticket would move\
        {#if late == 1}, and be late at once{/if}.{#else}{moved} open tickets would move\
        {#if late gt 0}, {late} of them would be late at once{/if}.{/if}\
        {#if more} Only the 1,000 most urgent were looked at.{/if}\
        """)
    String effect(int moved, int late, boolean more);

    @Message("nothing due")
    String nothingDue();

    @Message("late")
    String late();

    @Message("Version {n}, {by}, {when}")
    String version(int n, String by, String when);

    @Message("Incident")
    String incident();

    @Message("What the help pages say while something is broken for many.")
    String aboutIncident();

    @Message("Goals")
    String goals();

    @Message("How much of its promises the desk wants to keep")
    String aboutGoals();

    @Message("How much of the promises of each clock you want to keep, in percent. The wallboard measures the desk by"
            + " it.")
    String goalsLead();

    @Message("See the wallboard")
    String goalsSeen();
}
