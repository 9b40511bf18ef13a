package io.pledgedesk.notification;

import io.pledgedesk.mail.HeaderText;
import io.pledgedesk.mail.LoopMarker;
import io.pledgedesk.ticket.Attachment;
import io.pledgedesk.ticket.Attachments;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.mail.MailAttachment;
import io.vertx.ext.mail.MailMessage;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes the mail that leaves of what the outbox keeps. Not by Quarkus' own type of mail: it has a list of copies even where
 * there are none, of which an empty {@code Cc} line is written, and such a line is no valid one.
 */
@ApplicationScoped
class MailComposer {

    /** A line of a header has at most 998 characters, and twenty Message-IDs have more. */
    private static final String FOLD = "\n ";

    private final Attachments attachments;
    private final String usualSender;

    MailComposer(Attachments attachments, @ConfigProperty(name = "quarkus.mailer.from") String usualSender) {
        this.attachments = attachments;
        this.usualSender = usualSender;
    }

    MailMessage compose(OutboxMail order) {
        MailMessage mail = new MailMessage()
                .setFrom(order.sender == null ? usualSender : from(order))
                .setTo(order.recipient)
                .setSubject(HeaderText.of(order.subject).value())
                .setText(order.body)
                .setHtml(order.html)
                .setHeaders(headers(order));
        List<String> copies = lines(order.cc);
        if (!copies.isEmpty()) {
            mail.setCc(copies);
        }
        List<MailAttachment> files = files(order);
        if (!files.isEmpty()) {
            mail.setAttachment(files);
        }
        return mail;
    }

    private static MultiMap headers(OutboxMail order) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap()
                .add("Message-ID", order.messageId)
                .add(LoopMarker.HEADER, "1");
        if (order.replyTo != null) {
            headers.add("Reply-To", order.replyTo);
        }
        if (order.inReplyTo != null) {
            headers.add("In-Reply-To", order.inReplyTo);
        }
        if (!order.referenceIds.isEmpty()) {
            headers.add("References", order.referenceIds.replace(" ", FOLD));
        }
        if (order.isAutomatic()) {
            headers.add("Auto-Submitted", "auto-generated").add("X-Auto-Response-Suppress", "All");
        }
        return headers;
    }

    private List<MailAttachment> files(OutboxMail order) {
        return lines(order.attachmentIds).stream()
                .map(Long::valueOf)
                .flatMap(id -> attachments.publicOnes(order.ticketId, List.of(id)).stream())
                .map(this::attached)
                .toList();
    }

    private MailAttachment attached(Attachment file) {
        return MailAttachment.create()
                .setName(file.name())
                .setContentType(file.mediaType())
                .setDisposition("attachment")
                .setData(Buffer.buffer(bytes(file)));
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
