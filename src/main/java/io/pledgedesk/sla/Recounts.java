package io.pledgedesk.sla;

import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.TicketsLocked;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Brings an edit to the open tickets little by little. The edit itself writes one row, however many tickets there are; the
 * sweep takes a portion whenever nothing is due, in the order of ticket numbers. A newer edit of the same begins anew.
 */
@ApplicationScoped
public class Recounts {

    private static final Logger LOG = Logger.getLogger(Recounts.class);

    /** Tickets a transaction. */
    static final int PORTION = 100;

    private final EntityManager entities;
    private final RecountRows rows;
    private final DueTickets due;
    private final Rollout rollout;
    private final ClockKeeper keeper;
    private final Event<TicketsLocked> locking;
    private final Clock clock;

    Recounts(
            EntityManager entities,
            RecountRows rows,
            DueTickets due,
            Rollout rollout,
            ClockKeeper keeper,
            Event<TicketsLocked> locking,
            Clock clock) {
        this.entities = entities;
        this.rows = rows;
        this.due = due;
        this.rollout = rollout;
        this.keeper = keeper;
        this.locking = locking;
        this.clock = clock;
    }

    /** What is asked of clocks has changed: every ticket with a clock that runs. Inside the caller's transaction. */
    public void everyRunningClock() {
        entities.createQuery("delete from Recount where policyId is null and correctionId is null")
                .executeUpdate();
        ask(null);
    }

    /** How the clocks under these policies are counted has changed. */
    void under(Set<Long> policyIds) {
        if (!policyIds.isEmpty()) {
            entities.createQuery("delete from Recount where policyId in ?1 and policyVersion is null")
                    .setParameter(1, policyIds)
                    .executeUpdate();
            policyIds.forEach(this::ask);
        }
    }

    /** Open tickets get a version of a policy. @param matchesOthers those too that haven't got the policy yet */
    void give(long policyId, int version, boolean matchesOthers) {
        boolean isUnderWay = matchesOthers
                || entities.createQuery("from Recount where policyId = ?1", Recount.class)
                        .setParameter(1, policyId)
                        .getResultStream()
                        .anyMatch(earlier -> earlier.matchesOthers);
        entities.createQuery("delete from Recount where policyId = ?1")
                .setParameter(1, policyId)
                .executeUpdate();
        entities.persist(new Recount(policyId, version, isUnderWay, now()));
    }

    /** The tickets that lived through those days are told of it. */
    void correct(HoursCorrection correction) {
        entities.persist(new Recount(correction, now()));
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }

    private void ask(Long policyId) {
        entities.persist(new Recount(policyId, null, false, now()));
    }

    /** Takes a portion, in a transaction of its own. @return false when no more is to be done, or another node does it */
    boolean step(Instant now) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> portion(now, PORTION));
        } catch (RuntimeException e) {
            LOG.warnf(
                    "A portion of open tickets could not be counted anew (%s); each is tried by itself", e.toString());
            return oneByOne(now);
        }
    }

    private boolean portion(Instant now, int limit) {
        Recount recount = rows.oldest();
        if (recount == null) {
            return false;
        }
        List<Long> ids = rows.advance(recount, limit);
        if (!ids.isEmpty()) {
            List<Ticket> tickets = due.locked(ids);
            locking.fire(new TicketsLocked(ids));
            keeper.look(
                    tickets.stream()
                            .filter(ticket -> rollout.give(ticket, recount, now))
                            .toList(),
                    now);
        }
        return true;
    }

    private boolean oneByOne(Instant now) {
        boolean more = true;
        for (int i = 0; i < PORTION && more; i++) {
            try {
                more = QuarkusTransaction.requiringNew().call(() -> portion(now, 1));
            } catch (RuntimeException e) {
                LOG.errorf(e, "A ticket can't be counted anew and is passed over");
                QuarkusTransaction.requiringNew().run(() -> rows.advance(rows.oldest(), 1));
            }
        }
        return more;
    }
}
