package io.pledgedesk.ticket;

import java.util.List;

/**
 * News for the features above, fired in the transaction of the change.
 *
 * @param ticket the row as it is now; observers may record further facts on it
 * @param events what happened, in order
 * @param imported true when the past is being written down: nothing is mailed or escalated for it
 */
public record TicketChanged(Ticket ticket, List<TicketEvent> events, boolean imported) {

    public TicketChanged {
        events = List.copyOf(events);
    }

    public boolean isNew() {
        return events.stream().anyMatch(event -> event.sequence() == 1);
    }

    public boolean has(Class<? extends Fact> kind) {
        return events.stream().anyMatch(event -> kind.isInstance(event.fact()));
    }
}
