package io.pledgedesk.web.ui.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the log of mail that came in. */
@MessageBundle("mailLog")
public interface MailLogWords {

    @Message("Mail in")
    String title();

    @Message("Every mail that came in, what became of it, and why. Nothing is lost on the way.")
    String lead();

    @Message("Show")
    String show();

    @Message("Everything")
    String all();

    @Message("""
        {#switch code}{#case 'created'}Created{#case 'appended'}Appended{#case 'ignored'}Ignored\
        {#case 'duplicate'}Duplicate{#else}Quarantine{/switch}\
        """)
    String outcome(String code);

    @Message("No mail here")
    String none();

    @Message("What comes in by a mailbox is listed here.")
    String noneText();

    @Message("Nobody waits: no mail is held back.")
    String noneHeld();

    @Message("From")
    String from();

    @Message("unknown sender")
    String unknown();

    @Message("(no subject)")
    String noSubject();

    @Message("What became of it")
    String became();

    @Message("Came in")
    String came();

    @Message("To")
    String to();

    @Message("Size")
    String size();

    @Message("Message-ID")
    String messageId();

    @Message("Ticket")
    String ticket();

    @Message("Came again")
    String repeats();

    @Message("{n} times")
    String times(int n);

    @Message("Older")
    String older();

    @Message("Source")
    String source();

    @Message("The mail as it came. Nothing in it is opened here.")
    String sourceHint();

    @Message("Only the beginning is shown.")
    String sourceCut();

    @Message("Download")
    String download();

    @Message("The source was removed.")
    String noSource();

    @Message("Let it in")
    String release();

    @Message("It becomes a request of this sender, and the clock starts now.")
    String releaseHint();

    @Message("Let in by an admin")
    String released();

    @Message("{kb} KB")
    String kilobytes(long kb);

    /**
     * @param code of the reason
     * @param english what it says itself, for the languages that have no words for its code
     */
    @Message("{english}")
    String reason(String code, String english);
}
