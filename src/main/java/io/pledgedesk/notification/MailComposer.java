package io.pledgedesk.notification;

import io.pledgedesk.mail.HeaderText;
import io.pledgedesk.mail.LoopMarker;
import io.pledgedesk.ticket.Attachment;
import io.pledgedesk.ticket.Attachments;
import io.quarkus.mailer.Mail;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Makes the mail that leaves of what the outbox keeps. */
@ApplicationScoped
class MailComposer {

    private final Attachments attachments;

    MailComposer(Attachments attachments) {
        this.attachments = attachments;
    }

    Mail compose(OutboxMail order) {
        Mail mail = Mail.withText(order.recipient, HeaderText.of(order.subject).value(), order.body);
        mail.setHtml(order.html);
        lines(order.cc).forEach(mail::addCc);
        if (order.sender != null) {
            mail.setFrom(from(order));
        }
        if (order.replyTo != null) {
            mail.setReplyTo(order.replyTo);
        }
        mark(mail, order);
        lines(order.attachmentIds).stream()
                .map(Long::valueOf)
                .flatMap(id -> attachments.publicOnes(order.ticketId, List.of(id)).stream())
                .forEach(file -> mail.addAttachment(file.name(), bytes(file), file.mediaType()));
        return mail;
    }

    private static void mark(Mail mail, OutboxMail order) {
        mail.addHeader("Message-ID", order.messageId).addHeader(LoopMarker.HEADER, "1");
        if (order.inReplyTo != null) {
            mail.addHeader("In-Reply-To", order.inReplyTo);
        }
        if (!order.referenceIds.isEmpty()) {
            mail.addHeader("References", order.referenceIds);
        }
        if (order.isAutomatic()) {
            mail.addHeader("Auto-Submitted", "auto-generated").addHeader("X-Auto-Response-Suppress", "All");
        }
    }

    /** Quoted, so that no mark in a name means anything. */
    private static String from(OutboxMail order) {
        String name = order.senderName == null
                ? ""
                : order.senderName.replaceAll("[\"\\\\<>]", " ").strip();
        return name.isEmpty() ? order.sender : "\"" + name + "\" <" + order.sender + ">";
    }

    private byte[] bytes(Attachment file) {
        try (InputStream in = attachments.open(file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\n"));
    }
}
