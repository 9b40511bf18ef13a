package io.pledgedesk.ticket.work;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** An agent has a ticket before their eyes. */
@Entity(name = "Presence")
@Table(name = "presence")
public class Presence {

    @Embeddable
    record Key(
            @Column(name = "agent_id") long agentId,
            @Column(name = "ticket_id") long ticketId) implements Serializable {}

    @EmbeddedId
    Key key;

    @Column(name = "agent_name")
    String agentName;

    String doing;

    @Column(name = "seen_at")
    Instant seenAt;

    protected Presence() {}

    Presence(Key key) {
        this.key = key;
    }

    public long ticketId() {
        return key.ticketId();
    }

    public long agentId() {
        return key.agentId();
    }

    public String agentName() {
        return agentName;
    }

    public Doing doing() {
        return Doing.of(doing);
    }
}
