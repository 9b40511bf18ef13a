package io.pledgedesk.view;

import io.pledgedesk.ticket.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Finds in the database what other nodes changed a moment ago. */
@ApplicationScoped
class RecentChanges {

    /** How far it looks back each time: longer than the clocks of two nodes differ, or a transaction takes. */
    private static final Duration WINDOW = Duration.ofSeconds(10);

    private static final int MAX_ROWS = 500;

    private record Seen(int version, Instant at) {}

    private final EntityManager entities;
    private final Clock clock;
    private final Map<Long, Seen> seen = new ConcurrentHashMap<>();

    RecentChanges(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** A change of this node, which needn't be found any more. */
    void known(Ticket ticket) {
        seen.put(ticket.id(), new Seen(ticket.version(), Instant.now(clock)));
    }

    /** Tickets with a version that nobody here knew of. */
    @Transactional
    Set<Long> find() {
        Instant now = Instant.now(clock);
        Instant since = now.minus(WINDOW);
        Set<Long> found = new HashSet<>();
        for (Object[] row : rows(since)) {
            long id = ((Number) row[0]).longValue();
            int version = ((Number) row[1]).intValue();
            Seen last = seen.put(id, new Seen(version, now));
            if (last == null || last.version < version) {
                found.add(id);
            }
        }
        seen.values().removeIf(entry -> entry.at.isBefore(since.minus(WINDOW)));
        return found;
    }

    /** What was edited and, because a passing clock is no one's edit, where a clock passed something. */
    private List<Object[]> rows(Instant since) {
        return entities.createNativeQuery("""
            select t.id, t.version from ticket t where t.updated_at >= ?1
            union
            select t.id, t.version from sla_transition s join ticket t on t.id = s.ticket_id
            where s.recorded_at >= ?1
            """, Object[].class)
                .setParameter(1, since)
                .setMaxResults(MAX_ROWS)
                .getResultList();
    }
}
