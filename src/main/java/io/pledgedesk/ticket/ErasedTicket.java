package io.pledgedesk.ticket;

import io.pledgedesk.kernel.Actor;
import io.pledgedesk.kernel.Erasure;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That there was a ticket of this number, when, and who erased it; the only row that is left of it. */
@Entity
@Table(name = "erased_ticket")
class ErasedTicket {

    @Id
    @Column(name = "ticket_id")
    Long ticketId;

    /** Whose it was last: who could not see it doesn't learn that it was there. */
    @Column(name = "team_id")
    Long teamId;

    /** So that the requester's private link tells what became of it. */
    @Column(name = "tracking_key")
    String trackingKey;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "solved_at")
    Instant solvedAt;

    @Column(name = "closed_at")
    Instant closedAt;

    @Column(name = "erased_at")
    Instant erasedAt;

    @Column(name = "erased_by_id")
    long erasedById;

    @Column(name = "erased_by")
    String erasedBy;

    protected ErasedTicket() {}

    ErasedTicket(Ticket ticket, Actor by, Instant at) {
        this.ticketId = ticket.id;
        this.teamId = ticket.teamId;
        this.trackingKey = ticket.trackingKey;
        this.createdAt = ticket.createdAt;
        this.solvedAt = ticket.solvedAt;
        this.closedAt = ticket.closedAt;
        this.erasedAt = at;
        this.erasedById = by.id();
        this.erasedBy = by.name();
    }

    Erasure erasure() {
        return new Erasure("ticket", ticketId, erasedAt, erasedBy);
    }
}
