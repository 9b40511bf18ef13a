package io.pledgedesk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
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
    public void publish(Ticket ticket, boolean imported) {
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

    /** The last event of a kind; empty where it never happened. */
    Optional<TicketEvent> lastOf(long ticketId, Class<? extends Fact> kind, Predicate<Fact> that) {
        return entities.createQuery(
                        "from TicketEvent where ticketId = ?1 and type = ?2 order by sequence desc", TicketEvent.class)
                .setParameter(1, ticketId)
                .setParameter(2, FactType.of(kind).code)
                .getResultStream()
                .filter(event -> that.test(event.fact()))
                .findFirst();
    }

    /** @param sequence of an event that there is */
    TicketEvent at(long ticketId, int sequence) {
        return entities.createQuery("from TicketEvent where ticketId = ?1 and sequence = ?2", TicketEvent.class)
                .setParameter(1, ticketId)
                .setParameter(2, sequence)
                .getSingleResult();
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
                        "from TicketEvent where holds(?1, ticketId) order by ticketId, sequence", TicketEvent.class)
                .setParameter(1, ticketIds.toArray(Long[]::new))
                .getResultStream()
                .collect(Collectors.groupingBy(TicketEvent::ticketId));
    }
}
