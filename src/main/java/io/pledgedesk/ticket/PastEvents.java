package io.pledgedesk.ticket;

import io.pledgedesk.kernel.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Reads the histories of many tickets at once, without entities: for whoever replays the past. */
@ApplicationScoped
public class PastEvents {

    /** What no clock and no condition asks about. */
    private static final List<String> UNHEARD = List.of(
            FactType.SUBJECT_CHANGED.code,
            FactType.ASSIGNEE_CHANGED.code,
            FactType.POLICY_APPLIED.code,
            FactType.SPLIT_OFF.code,
            FactType.SPLIT_FROM.code,
            FactType.LINKED.code,
            FactType.UNLINKED.code,
            FactType.FOLLOWED_UP_BY.code,
            FactType.FOLLOW_UP_OF.code,
            FactType.CLOCK_WARNED.code,
            FactType.CLOCK_BREACHED.code,
            FactType.TIME_PROPOSED.code,
            FactType.TIME_DECLINED.code,
            FactType.GUIDE_OFFERED.code,
            FactType.GUIDE_JUDGED.code,
            FactType.HOURS_CORRECTED.code,
            FactType.ESCALATION_FIRED.code);

    private final EntityManager entities;

    PastEvents(EntityManager entities) {
        this.entities = entities;
    }

    /** One line of a history. */
    public record PastEvent(long ticketId, Instant at, Actor.Kind by, Fact fact) {}

    /** What happened to these tickets, each ticket's in the order of instants. @param ticketIds a few hundred at most */
    public List<PastEvent> of(Collection<Long> ticketIds) {
        List<Object[]> rows = entities.createQuery("""
            select e.ticketId, e.at, e.actorKind, e.type, e.data, e.sequence from TicketEvent e
            where e.ticketId in ?1 and e.type not in ?2 order by e.ticketId, e.at, e.sequence
            """, Object[].class)
                .setParameter(1, ticketIds)
                .setParameter(2, UNHEARD)
                .getResultList();
        List<PastEvent> events = rows.stream().map(PastEvents::event).toList();
        Set<Undone> undone = new HashSet<>();
        events.forEach(
                event -> event.fact.undone().forEach(sequence -> undone.add(new Undone(event.ticketId, sequence))));
        return undone.isEmpty()
                ? events
                : IntStream.range(0, rows.size())
                        .filter(i -> !undone.contains(new Undone((Long) rows.get(i)[0], (Integer) rows.get(i)[5])))
                        .mapToObj(events::get)
                        .toList();
    }

    /** An event that counts as never having happened. */
    private record Undone(long ticketId, int sequence) {}

    private static PastEvent event(Object[] row) {
        return new PastEvent(
                (Long) row[0], (Instant) row[1], Actor.Kind.of((String) row[2]), FactJson.read((String) row[3], (String)
                        row[4]));
    }
}
