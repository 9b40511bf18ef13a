package io.pledgedesk.sla;

import io.pledgedesk.ticket.Ticket;
import java.util.List;

/**
 * These tickets are locked and about to be looked at, one after the other, in this transaction. Whoever will be asked about
 * each reads now what it needs for all: the look itself then asks the database nothing.
 */
public record TicketsInHand(List<Ticket> tickets) {

    public List<Long> ids() {
        return tickets.stream().map(Ticket::id).toList();
    }
}
