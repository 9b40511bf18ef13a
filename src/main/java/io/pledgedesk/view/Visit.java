package io.pledgedesk.view;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

/** When an agent last opened a ticket. */
@Entity
@Table(name = "ticket_visit")
@IdClass(Visit.Key.class)
class Visit {

    record Key(long agentId, long ticketId) {}

    @Id
    @Column(name = "agent_id")
    long agentId;

    @Id
    @Column(name = "ticket_id")
    long ticketId;

    Instant at;

    protected Visit() {}

    Visit(long agentId, long ticketId, Instant at) {
        this.agentId = agentId;
        this.ticketId = ticketId;
        this.at = at;
    }
}
