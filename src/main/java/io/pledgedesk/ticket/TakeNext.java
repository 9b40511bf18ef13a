package io.pledgedesk.ticket;

import io.pledgedesk.auth.Role;
import io.pledgedesk.auth.Viewer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Gives an agent the most urgent ticket that nobody has and nobody else has open: late ones first, by lateness, then by due
 * time; not what the agent has put off.
 */
@ApplicationScoped
public class TakeNext {

    private static final int CANDIDATES = 20;
    private static final int ROUNDS = 5;

    /** Who showed no sign of life for so long has left. */
    private static final Duration PRESENCE = Duration.ofSeconds(45);

    private final EntityManager entities;
    private final TicketChanges changes;
    private final Clock clock;

    TakeNext(EntityManager entities, TicketChanges changes, Clock clock) {
        this.entities = entities;
        this.changes = changes;
        this.clock = clock;
    }

    /** Two agents who ask at once get two tickets. Empty when there is none. */
    public Optional<Long> take(Viewer by) {
        TicketAccess.requireAgent(by);
        for (int round = 0; round < ROUNDS; round++) {
            List<Long> candidates = QuarkusTransaction.requiringNew().call(() -> candidates(by));
            for (Long id : candidates) {
                if (QuarkusTransaction.requiringNew().call(() -> changes.takeIfFree(by, id))) {
                    return Optional.of(id);
                }
            }
            if (candidates.size() < CANDIDATES) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private List<Long> candidates(Viewer by) {
        Instant now = Instant.now(clock);
        boolean anyTeam = by.teamIds().isEmpty() && by.is(Role.SUPERVISOR);
        return entities.createQuery("""
            select t.id from Ticket t
            where t.assigneeId is null and t.status in ?1 and t.spamAt is null
              and (t.teamId is null or ?2 = true or t.teamId in ?3)
              and not exists (select 1 from Presence p where p.key.ticketId = t.id
                              and p.key.agentId <> ?4 and p.seenAt >= ?5)
              and not exists (select 1 from Snooze s where s.key.ticketId = t.id
                              and s.key.agentId = ?4 and s.until > ?6)
            order by t.due.order, t.priority desc, t.id
            """, Long.class)
                .setParameter(1, List.of(Status.NEW, Status.OPEN))
                .setParameter(2, anyTeam)
                .setParameter(3, by.teamIds().isEmpty() ? List.of(-1L) : by.teamIds())
                .setParameter(4, by.id())
                .setParameter(5, now.minus(PRESENCE))
                .setParameter(6, now)
                .setMaxResults(CANDIDATES)
                .getResultList();
    }
}
