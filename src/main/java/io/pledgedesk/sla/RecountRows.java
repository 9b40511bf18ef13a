package io.pledgedesk.sla;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Timeouts;

/** Finds the tickets that an edit has yet to reach. */
@ApplicationScoped
class RecountRows {

    /** Tickets that one question looks through at most, whether the edit concerns them or not. */
    private static final int WINDOW = 2_000;

    private final EntityManager entities;
    private final DueTickets due;
    private final CorrectionRows corrections;

    RecountRows(EntityManager entities, DueTickets due, CorrectionRows corrections) {
        this.entities = entities;
        this.due = due;
        this.corrections = corrections;
    }

    /** Locked; null when there is none, or when another node is at it. */
    Recount oldest() {
        var query = entities.createQuery("from Recount order by id", Recount.class)
                .setMaxResults(1)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE);
        if (due.skipsLocked()) {
            query.setHint("jakarta.persistence.lock.timeout", Timeouts.SKIP_LOCKED_MILLI);
        }
        return query.getResultStream().findFirst().orElse(null);
    }

    /** The next tickets that it concerns, maybe none of this window; the edit is done when there are no tickets left. */
    List<Long> advance(Recount recount, int limit) {
        List<Long> window = entities.createQuery("select id from Ticket where id > ?1 order by id", Long.class)
                .setParameter(1, recount.afterTicket)
                .setMaxResults(WINDOW)
                .getResultList();
        if (window.isEmpty()) {
            entities.remove(recount);
            return List.of();
        }
        long end = window.get(window.size() - 1);
        List<Long> ids = recount.correctionId == null
                ? concerned(recount, end, limit)
                : corrections.concerned(corrections.get(recount.correctionId), recount.afterTicket, end, limit);
        recount.afterTicket = ids.size() < limit ? end : ids.get(ids.size() - 1);
        return ids;
    }

    private List<Long> concerned(Recount recount, long end, int limit) {
        boolean ofPolicy = recount.policyId != null && !recount.matchesOthers;
        String which = Stream.of(
                        "select t.id from Ticket t where t.id > :after and t.id <= :end",
                        ofPolicy ? "t.due.policyId = :policy" : "",
                        recount.policyVersion == null
                                ? "exists (from StoredClock c where c.key.ticketId = t.id and c.wakeAt is not null)"
                                : "t.closedAt is null")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" and "));
        var query = entities.createQuery(which + " order by t.id", Long.class)
                .setParameter("after", recount.afterTicket)
                .setParameter("end", end)
                .setMaxResults(limit);
        if (ofPolicy) {
            query.setParameter("policy", recount.policyId);
        }
        return query.getResultList();
    }
}
