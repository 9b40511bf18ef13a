package io.pledgedesk.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;

/** Somebody was helped badly: who looks into it until when, and what was done. */
@Entity
public class Complaint {

    @Id
    @GeneratedValue(generator = "complaint_seq")
    @SequenceGenerator(name = "complaint_seq", sequenceName = "complaint_seq", allocationSize = 50)
    Long id;

    @Column(name = "customer_id")
    long customerId;

    @Column(name = "ticket_id")
    Long ticketId;

    /** {@code csat}, {@code ces} or {@code nps}. */
    String question;

    int score;

    LowReason reason;

    @Column(columnDefinition = "text")
    String comment;

    @Column(name = "owner_id")
    Long ownerId;

    @Column(name = "opened_at")
    Instant openedAt;

    @Column(name = "due_at")
    Instant dueAt;

    @Column(name = "done_at")
    Instant doneAt;

    @Column(name = "done_by")
    String doneBy;

    @Column(columnDefinition = "text")
    String did;

    boolean told;

    @Version
    long version;

    public long id() {
        return id;
    }

    public long customerId() {
        return customerId;
    }

    /** Null for one about no single request. */
    public Long ticketId() {
        return ticketId;
    }

    public String question() {
        return question;
    }

    public int score() {
        return score;
    }

    /** Null for none. */
    public LowReason reason() {
        return reason;
    }

    /** Empty for none. */
    public String comment() {
        return comment;
    }

    /** Null for nobody. */
    public Long ownerId() {
        return ownerId;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Instant dueAt() {
        return dueAt;
    }

    /** Null while it is open. */
    public Instant doneAt() {
        return doneAt;
    }
}
