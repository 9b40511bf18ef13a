package io.pledgedesk.web.ui.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of changes to many tickets. */
@MessageBundle("bulk")
public interface BulkWords {

    @Message("Change {#if n == 1}one ticket{#else}{n} tickets{/if}")
    String title(int n);

    @Message("Assign to")
    String assignTo();

    @Message("Move to team")
    String moveTo();

    @Message("Set status to")
    String setStatus();

    @Message("Set priority to")
    String setPriority();

    @Message("Tag to add")
    String addTag();

    @Message("For example: refund")
    String tagHint();

    @Message("Change")
    String apply();

    @Message("Cancel")
    String cancel();

    @Message("Back to the list")
    String back();

    @Message("Tickets: {ids}")
    String tickets(String ids);

    @Message("Tick at least one ticket first.")
    String none();

    @Message("{#if n == 0}No ticket was changed.{#else if n == 1}1 ticket: {what}.{#else}{n} tickets: {what}.{/if}")
    String done(int n, String what);

    @Message("{#if n == 1}One ticket stays as it was{#else}{n} tickets stay as they were{/if}")
    String refused(int n);

    @Message("assigned to {name}")
    String saidAssigned(String name);

    @Message("moved to {name}")
    String saidTeam(String name);

    @Message("status is {name}")
    String saidStatus(String name);

    @Message("priority is {name}")
    String saidPriority(String name);

    @Message("tagged {name}")
    String saidTag(String name);

    @Message("Is it spam?")
    String isSpam();

    @Message("Spam")
    String spam();

    @Message("Not spam")
    String notSpam();

    @Message("marked as spam")
    String saidSpam();

    @Message("no spam any more")
    String saidNotSpam();

    @Message("you")
    String you();

    // macros

    @Message("Macro")
    String macro();

    @Message("Use a macro on {#if n == 1}one ticket{#else}{n} tickets{/if}")
    String macroTitle(int n);

    @Message("If it has a reply, you read that before it goes out.")
    String macroHint();

    @Message("Go on")
    String goOn();

    @Message("{#if n == 1}Send this reply?{#else}Send this reply on {n} tickets?{/if}")
    String sure(int n);

    @Message("It goes out at once and can’t be taken back. Names and numbers are filled in for each ticket.")
    String sureText();

    @Message("{#if n == 1}Send{#else}Send {n} replies{/if}")
    String sendAll(int n);

    @Message("“{name}” was used")
    String saidMacro(String name);
}
