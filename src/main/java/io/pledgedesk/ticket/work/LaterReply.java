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

/** A reply that goes out at a time which its author chose; until then it is on no clock and nobody has answered. */
@Entity(name = "LaterReply")
@Table(name = "later_reply")
public class LaterReply extends WaitingReply {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "later_reply_seq")
    @SequenceGenerator(name = "later_reply_seq", sequenceName = "later_reply_seq", allocationSize = 50)
    Long id;

    @Column(name = "planned_at")
    Instant plannedAt;

    protected LaterReply() {}

    LaterReply(long ticketId, Actor author, NewMessage order, Instant plannedAt, Instant sendAt) {
        super(ticketId, author, order, sendAt);
        this.plannedAt = plannedAt;
    }

    @Override
    public long id() {
        return id;
    }
}
