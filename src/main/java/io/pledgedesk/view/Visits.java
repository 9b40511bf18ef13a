package io.pledgedesk.view;

import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Constraint;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What each agent has seen, so that new messages can be told from those that were read. */
@ApplicationScoped
public class Visits {

    private final EntityManager entities;
    private final Clock clock;

    Visits(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** When the viewer last opened each of the tickets; those never opened are missing. */
    @Transactional
    public Map<Long, Instant> of(Viewer viewer, Collection<Long> ticketIds) {
        if (ticketIds.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("from Visit where agentId = ?1 and holds(?2, ticketId)", Visit.class)
                .setParameter(1, viewer.id())
                .setParameter(2, ticketIds.toArray(Long[]::new))
                .getResultStream()
                .collect(Collectors.toMap(visit -> visit.ticketId, visit -> visit.at));
    }

    /**
     * Notes that the viewer has the ticket before their eyes.
     *
     * @return when they had it the time before
     */
    public Optional<Instant> visit(Viewer viewer, long ticketId) {
        Instant now = Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
        try {
            return QuarkusTransaction.requiringNew().call(() -> visit(viewer.id(), ticketId, now));
        } catch (PersistenceException opened) {
            if (Constraint.UNIQUE.isBrokenBy(opened)) {
                return Optional.of(now);
            }
            throw opened;
        }
    }

    private Optional<Instant> visit(long agentId, long ticketId, Instant now) {
        Visit last = entities.find(Visit.class, new Visit.Key(agentId, ticketId));
        if (last == null) {
            entities.persist(new Visit(agentId, ticketId, now));
            entities.flush();
            return Optional.empty();
        }
        Instant before = last.at;
        last.at = now;
        return Optional.of(before);
    }

    /** Messages of the second in which the ticket was opened may have come after it: better shown as new once more. */
    public static boolean isNew(Instant written, Instant visited) {
        return visited == null || !written.isBefore(visited);
    }
}
