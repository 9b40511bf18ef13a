package io.pledgedesk.correspondence;

import io.pledgedesk.ticket.SafeHtml;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The mails to customers as text and as HTML, which say the same. */
final class CustomerMails {

    private CustomerMails() {}

    @CheckedTemplate(basePath = "CustomerMails")
    static class Templates {
        static native TemplateInstance replyText(Reply mail);

        static native TemplateInstance replyHtml(Reply mail);

        static native TemplateInstance acknowledgementText(Acknowledgement mail);

        static native TemplateInstance acknowledgementHtml(Acknowledgement mail);

        static native TemplateInstance lateText(Late mail);

        static native TemplateInstance lateHtml(Late mail);

        static native TemplateInstance newTimeText(NewTime mail);

        static native TemplateInstance newTimeHtml(NewTime mail);
    }

    /**
     * @param agent by first name
     * @param standing what the desk says of the status; empty for nothing
     * @param links to files that are too large for a mail
     * @param url the request's private page
     */
    record Reply(
            String body,
            SafeHtml html,
            String agent,
            String deskName,
            String reference,
            String standing,
            List<String> links,
            String url) {}

    /**
     * @param subject null where it isn't known who wrote it
     * @param replyBy in words; null when nothing is promised
     * @param solveBy likewise
     * @param offer the automatic first answer; null for none
     */
    record Acknowledgement(
            String name,
            String reference,
            String subject,
            String replyBy,
            String solveBy,
            Offer offer,
            String deskName,
            String url) {}

    /** A guide in a mail. @param text empty where it is too long @param url where it can be read */
    record Offer(String title, String summary, String text, SafeHtml html, String url) {}

    /** @param promised in words; null while the clock stands @param until in words */
    record NewTime(
            String name, String reference, String promised, String until, String reason, String deskName, String url) {}

    /** @param promised in words, what was missed */
    record Late(String name, String reference, boolean reply, String promised, String deskName, String url) {}
}
