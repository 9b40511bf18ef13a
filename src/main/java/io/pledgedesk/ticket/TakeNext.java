package io.pledgedesk.ticket;

import io.pledgedesk.auth.Role;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Refusal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Gives an agent the most urgent ticket that nobody has and nobody else has open: late ones first, by lateness, then by due
 * time; not what the agent has put off, nor what they gave back within a day.
 */
@ApplicationScoped
public class TakeNext {

    private static final int CANDIDATES = 20;
    private static final int ROUNDS = 5;

    /** Who showed no sign of life for so long has left. */
    private static final Duration PRESENCE = Duration.ofSeconds(45);

    private final EntityManager entities;
    /** Then somebody else had the time to take it, and it isn't forgotten. */
    private static final Duration SKIPPED = Duration.ofDays(1);

    private final TicketChanges changes;
    private final Conversations conversations;
    private final Clock clock;

    TakeNext(EntityManager entities, TicketChanges changes, Conversations conversations, Clock clock) {
        this.entities = entities;
        this.changes = changes;
        this.conversations = conversations;
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

    /**
     * Gives a ticket back, with the reason as an internal note.
     *
     * @param note the reason as others read it
     * @throws Refusal.NotFound
     * @throws Refusal.Conflict unless it is the agent's own, and unsolved
     */
    @Transactional
    public void skip(Viewer by, long ticketId, SkipReason reason, String note) {
        changes.giveBack(by, ticketId);
        conversations.add(by, ticketId, NewMessage.note(note));
        entities.merge(new Skip(
                new Skip.Key(by.id(), ticketId), reason, Instant.now(clock).truncatedTo(ChronoUnit.SECONDS)));
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
              and not exists (select 1 from Skip k where k.key.ticketId = t.id
                              and k.key.agentId = ?4 and k.skippedAt > ?7)
            order by t.due.order, t.priority desc, t.id
            """, Long.class)
                .setParameter(1, List.of(Status.NEW, Status.OPEN))
                .setParameter(2, anyTeam)
                .setParameter(3, by.teamIds().isEmpty() ? List.of(-1L) : by.teamIds())
                .setParameter(4, by.id())
                .setParameter(5, now.minus(PRESENCE))
                .setParameter(6, now)
                .setParameter(7, now.minus(SKIPPED))
                .setMaxResults(CANDIDATES)
                .getResultList();
    }
}
