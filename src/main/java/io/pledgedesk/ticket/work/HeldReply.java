package io.pledgedesk.ticket.work;

import io.pledgedesk.kernel.Actor;
import io.pledgedesk.ticket.NewMessage;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A reply that was sent and hasn't gone out yet: its author can still take it back. */
@Entity(name = "HeldReply")
@Table(name = "held_reply")
public class HeldReply extends WaitingReply {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "held_reply_seq")
    @SequenceGenerator(name = "held_reply_seq", sequenceName = "held_reply_seq", allocationSize = 50)
    Long id;

    @Column(name = "held_at")
    Instant heldAt;

    protected HeldReply() {}

    HeldReply(long ticketId, Actor author, NewMessage order, Instant heldAt, Instant sendAt) {
        super(ticketId, author, order, sendAt);
        this.heldAt = heldAt;
    }

    /** When its author sent it: from then on it counts. */
    Instant heldAt() {
        return heldAt;
    }

    @Override
    public long id() {
        return id;
    }
}
