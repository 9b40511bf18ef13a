package io.pledgedesk.ticket.work;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** A note names an agent. */
@Entity(name = "Mention")
@Table(name = "mention")
class Mention {

    @Embeddable
    record Key(
            @Column(name = "agent_id") long agentId,
            @Column(name = "message_id") long messageId) implements Serializable {}

    @EmbeddedId
    Key key;

    @Column(name = "ticket_id")
    long ticketId;

    Instant at;

    protected Mention() {}

    Mention(Key key, long ticketId, Instant at) {
        this.key = key;
        this.ticketId = ticketId;
        this.at = at;
    }
}
