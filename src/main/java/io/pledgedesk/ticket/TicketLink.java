package io.pledgedesk.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** That two tickets have to do with each other, seen from one of them. */
@Entity(name = "TicketLink")
@Table(name = "ticket_link")
class TicketLink {

    @Embeddable
    record Key(
            @Column(name = "ticket_id") long ticketId,
            @Column(name = "other_id") long otherId) implements Serializable {}

    @EmbeddedId
    Key key;

    @Column(name = "linked_at")
    Instant linkedAt;

    protected TicketLink() {}

    TicketLink(long ticketId, long otherId, Instant linkedAt) {
        this.key = new Key(ticketId, otherId);
        this.linkedAt = linkedAt;
    }
}
