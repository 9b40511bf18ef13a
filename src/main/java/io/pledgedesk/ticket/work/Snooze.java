package io.pledgedesk.ticket.work;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/**
 * A ticket that an agent doesn't want to see before a certain time. It comes back sooner when the customer writes and when
 * a promise falls due; its clocks know nothing of it.
 */
@Entity(name = "Snooze")
@Table(name = "snooze")
public class Snooze {

    @Embeddable
    record Key(
            @Column(name = "agent_id") long agentId,
            @Column(name = "ticket_id") long ticketId) implements Serializable {}

    @EmbeddedId
    Key key;

    @Column(name = "set_at")
    Instant setAt;

    @Column(name = "until_at")
    Instant until;

    protected Snooze() {}

    Snooze(Key key) {
        this.key = key;
    }

    public Instant until() {
        return until;
    }
}
