package io.pledgedesk.web.ui.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the form that adds a message to a ticket. */
@MessageBundle("write")
public interface WriteWords {

    @Message("Message type")
    String kind();

    @Message("Reply")
    String reply();

    @Message("Note")
    String note();

    @Message("To {address}")
    String to(String address);

    @Message("Only your team can see this")
    String onlyTeam();

    @Message("Message")
    String messageLabel();

    @Message("Attach files")
    String attach();

    @Message("Send and set another status")
    String otherStatus();

    @Message("Add note")
    String addNote();

    @Message("""
        {#switch code}{#case 'pending'}Send, wait on customer{#case 'open'}Send, keep open{#case 'onHold'}Send, put on hold\
        {#case 'solved'}Send and solve{#else}Send, solve, take next{/switch}\
        """)
    String send(String code);

    @Message("Files that go with it")
    String keptFiles();

    @Message("Not sent yet: there is something new on this ticket.")
    String overtaken();

    @Message("Read it above. Your text is safe below; send it again when it still fits.")
    String overtakenText();

    @Message("Your text is below. Nothing was sent.")
    String notSent();

    @Message("This ticket is closed.")
    String closed();

    @Message("Nothing can be added to it any more.")
    String closedText();

    @Message("Log a new request for {name}")
    String logAnother(String name);

    @Message("This ticket was merged into another one.")
    String merged();

    @Message("Go on there")
    String goOn();

    @Message("Your reply is sent.")
    String sent();

    @Message("Your note is added.")
    String noted();

    @Message("Ctrl Enter")
    String sendKey();

    // drafts, and replies that can be taken back

    @Message("Draft saved {clock}")
    String draftSaved(String clock);

    @Message("""
        {#if seconds == 1}Your reply goes out in 1 second.{#else}Your reply goes out in {seconds} seconds.{/if}\
        """)
    String goesOut(long seconds);

    @Message("{reply} Ticket {id} is next.")
    String goesOutAndNext(String reply, long id);

    @Message("{reply} There is no further ticket to take.")
    String goesOutAndNone(String reply);

    @Message("""
        {#switch code}{#case 'replying'}is writing a reply{#case 'noting'}is writing an internal note\
        {#else}has this ticket open{/switch}\
        """)
    String doing(String code);

    @Message("{name} is replying")
    String replying(String name);

    @Message("Undo")
    String undo();

    @Message("Take this reply back")
    String undoTitle();

    @Message("Not sent yet")
    String held();

    @Message("goes out at {clock}")
    String heldUntil(String clock);

    @Message("Your reply is back. Nothing was sent.")
    String takenBack();

    @Message("It was too late: this reply has gone out already.")
    String goneOut();

    // how a text is set, and a look at it

    @Message("Formatting")
    String formatting();

    @Message("""
        {#switch code}{#case 'bold'}Bold (Ctrl B){#case 'italic'}Italic (Ctrl I){#case 'list'}List{#case 'code'}Code\
        {#else}Link{/switch}\
        """)
    String mark(String code);

    @Message("Preview")
    String proof();

    @Message("Nothing is written yet.")
    String nothingToProve();

    @Message("Close the preview")
    String closeProof();

    @Message("Colleagues to mention")
    String colleagues();

    // replies for later

    @Message("Send later")
    String sendLater();

    @Message("Send then")
    String sendThen();

    @Message("Send now")
    String sendNow();

    @Message("And then")
    String afterwards();

    @Message("""
        {#switch code}{#case 'pending'}Wait on customer{#case 'open'}Keep open{#case 'onHold'}Put on hold{#else}Solve{/switch}\
        """)
    String status(String code);

    @Message("Send as “{name}”")
    String sendAs(String name);

    @Message("If the customer writes before, it doesn’t go out: its text becomes your draft again.")
    String laterHint();

    @Message("For later")
    String later();

    @Message("goes out {stamp}")
    String laterAt(String stamp);

    @Message("Your reply goes out {stamp}, unless the customer writes before.")
    String goesOutAt(String stamp);
}
