package io.pledgedesk.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** That an agent gave a ticket back. */
@Entity(name = "Skip")
@Table(name = "ticket_skip")
class Skip {

    @Embeddable
    record Key(
            @Column(name = "agent_id") long agentId,
            @Column(name = "ticket_id") long ticketId) implements Serializable {}

    @EmbeddedId
    Key key;

    String reason;

    @Column(name = "skipped_at")
    Instant skippedAt;

    protected Skip() {}

    Skip(Key key, SkipReason reason, Instant at) {
        this.key = key;
        this.reason = reason.code();
        this.skippedAt = at;
    }
}
