package io.pledgedesk.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.stream.Collectors;

/** A mail that waits to leave, or has left. */
@Entity
@Table(name = "outbox_mail")
class OutboxMail {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "outbox_mail_seq")
    @SequenceGenerator(name = "outbox_mail_seq", sequenceName = "outbox_mail_seq", allocationSize = 50)
    Long id;

    String recipient;
    String subject;

    @Column(columnDefinition = "text")
    String body;

    /** Stays the same over all tries, so that a receiver can tell a repetition. */
    @Column(name = "message_id")
    String messageId;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "next_try_at")
    Instant nextTryAt;

    int tries;

    @Column(name = "sent_at")
    Instant sentAt;

    String problem;

    /** What {@link OutgoingMail.Kind} it is. */
    String kind = OutgoingMail.Kind.NOTICE.code();

    /** Addresses, one a line. */
    @Column(columnDefinition = "text")
    String cc = "";

    @Column(columnDefinition = "text")
    String html;

    String sender;

    @Column(name = "sender_name")
    String senderName;

    @Column(name = "reply_to")
    String replyTo;

    @Column(name = "in_reply_to")
    String inReplyTo;

    @Column(name = "reference_ids", columnDefinition = "text")
    String referenceIds = "";

    @Column(name = "ticket_id")
    Long ticketId;

    /** Ids of the tickets that it tells of, with a space before and behind each; empty for none. */
    String about = "";

    /** Ids, one a line. */
    @Column(name = "attachment_ids", columnDefinition = "text")
    String attachmentIds = "";

    @Column(name = "given_up_at")
    Instant givenUpAt;

    protected OutboxMail() {}

    OutboxMail(OutgoingMail order, Instant now) {
        this(order.recipient(), order.subject().value(), order.text(), order.messageId(), now);
        kind = order.kind().code();
        cc = String.join("\n", order.cc());
        html = order.html();
        sender = order.from();
        senderName = order.fromName() == null ? null : order.fromName().value();
        replyTo = order.replyTo();
        inReplyTo = order.inReplyTo();
        referenceIds = String.join(" ", order.references());
        ticketId = order.ticketId();
        attachmentIds = String.join(
                "\n", order.attachmentIds().stream().map(String::valueOf).toList());
    }

    OutboxMail about(Collection<Long> ticketIds) {
        about = ticketIds.isEmpty()
                ? ""
                : ticketIds.stream().map(String::valueOf).collect(Collectors.joining(" ", " ", " "));
        return this;
    }

    /** No copy goes to that address any more, and that one went is forgotten. */
    void leaveOut(String address) {
        cc = cc.lines().filter(line -> !line.equals(address)).collect(Collectors.joining("\n"));
    }

    boolean isAutomatic() {
        return !kind.equals(OutgoingMail.Kind.REPLY.code());
    }

    OutboxMail(String recipient, String subject, String body, String messageId, Instant now) {
        this.recipient = recipient;
        this.subject = subject;
        this.body = body;
        this.messageId = messageId;
        this.createdAt = now;
        this.nextTryAt = now;
    }
}
