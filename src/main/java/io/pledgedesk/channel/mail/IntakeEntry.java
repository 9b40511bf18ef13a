package io.pledgedesk.channel.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** One mail that came in, and what became of it. */
@Entity
@Table(name = "mail_intake")
public class IntakeEntry {

    @Id
    @GeneratedValue(strategy = jakarta.persistence.GenerationType.SEQUENCE, generator = "mail_intake_seq")
    @SequenceGenerator(name = "mail_intake_seq", sequenceName = "mail_intake_seq", allocationSize = 50)
    Long id;

    @Column(name = "mailbox_id")
    Long mailboxId;

    @Column(name = "mailbox_address")
    String mailboxAddress;

    @Column(name = "received_at")
    Instant receivedAt;

    @Column(name = "id_hash")
    String idHash;

    @Column(name = "content_hash")
    String contentHash;

    @Column(name = "message_id")
    String messageId;

    String sender;

    @Column(name = "sender_name")
    String senderName;

    String subject;

    @Column(name = "size_bytes")
    long sizeBytes;

    Outcome outcome;
    Reason reason;
    int repeats;

    @Column(name = "ticket_id")
    Long ticketId;

    @Column(name = "released_at")
    Instant releasedAt;

    protected IntakeEntry() {}

    IntakeEntry(Arrival arrival, Identity identity) {
        mailboxId = arrival.mailbox().id;
        mailboxAddress = arrival.mailbox().address;
        receivedAt = arrival.at();
        sizeBytes = arrival.source().length;
        idHash = identity.idHash();
        contentHash = identity.contentHash();
        messageId = identity.messageId();
    }

    void ended(Verdict verdict) {
        outcome = verdict.outcome();
        reason = verdict.reason();
        ticketId = verdict.ticketId();
    }

    public long id() {
        return id;
    }

    public String mailboxAddress() {
        return mailboxAddress;
    }

    /** When the server got it, UTC. */
    public Instant receivedAt() {
        return receivedAt;
    }

    /** As the mail says; null when it has none. */
    public String messageId() {
        return messageId;
    }

    /** Null when it can't be told. */
    public String sender() {
        return sender;
    }

    public String senderName() {
        return senderName;
    }

    public String subject() {
        return subject;
    }

    public long sizeBytes() {
        return sizeBytes;
    }

    public Outcome outcome() {
        return outcome;
    }

    public Reason reason() {
        return reason;
    }

    /** How often the same mail came again. */
    public int repeats() {
        return repeats;
    }

    public Long ticketId() {
        return ticketId;
    }

    /** When an admin let it out of the quarantine; null for never. */
    public Instant releasedAt() {
        return releasedAt;
    }
}
