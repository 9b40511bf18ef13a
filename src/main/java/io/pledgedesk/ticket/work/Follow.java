package io.pledgedesk.ticket.work;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** That an agent wants to hear what happens to a ticket. */
@Entity(name = "Follow")
@Table(name = "follow")
class Follow {

    @Embeddable
    record Key(
            @Column(name = "agent_id") long agentId,
            @Column(name = "ticket_id") long ticketId) implements Serializable {}

    @EmbeddedId
    Key key;

    Instant since;

    protected Follow() {}

    Follow(Key key, Instant since) {
        this.key = key;
        this.since = since;
    }
}
