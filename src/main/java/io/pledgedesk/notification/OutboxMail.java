package io.pledgedesk.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

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

    protected OutboxMail() {}

    OutboxMail(String recipient, String subject, String body, String messageId, Instant now) {
        this.recipient = recipient;
        this.subject = subject;
        this.body = body;
        this.messageId = messageId;
        this.createdAt = now;
        this.nextTryAt = now;
    }
}
