package io.pledgedesk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes what was recorded on a ticket into its history, and reads it back. */
@ApplicationScoped
public class TicketJournal {

    private final EntityManager entities;
    private final Event<TicketChanged> news;

    TicketJournal(EntityManager entities, Event<TicketChanged> news) {
        this.entities = entities;
        this.news = news;
    }

    /** Stores fresh events, tells the features above, and stores what they recorded in turn. */
    void publish(Ticket ticket, boolean imported) {
        List<TicketEvent> events = store(ticket);
        if (!events.isEmpty()) {
            news.fire(new TicketChanged(ticket, events, imported));
            store(ticket);
        }
    }

    /** Stores what was recorded without telling anyone: clocks speak for themselves. */
    public List<TicketEvent> store(Ticket ticket) {
        List<TicketEvent> events = ticket.takeFresh();
        events.forEach(entities::persist);
        return events;
    }

    /** The whole history in the order in which it was written. */
    public List<TicketEvent> history(long ticketId) {
        return entities.createQuery("from TicketEvent where ticketId = ?1 order by sequence", TicketEvent.class)
                .setParameter(1, ticketId)
                .getResultList();
    }

    /** The same of many tickets; one without a history is absent. */
    public Map<Long, List<TicketEvent>> histories(Collection<Long> ticketIds) {
        return entities.createQuery(
                        "from TicketEvent where ticketId in ?1 order by ticketId, sequence", TicketEvent.class)
                .setParameter(1, ticketIds)
                .getResultStream()
                .collect(Collectors.groupingBy(TicketEvent::ticketId));
    }
}
