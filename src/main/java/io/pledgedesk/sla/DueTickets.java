package io.pledgedesk.sla;

import io.pledgedesk.ticket.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.Timeouts;

/** Tickets whose next instant has come, the oldest first. */
@ApplicationScoped
class DueTickets {

    private final EntityManager entities;
    private Boolean skipsLocked;

    DueTickets(EntityManager entities) {
        this.entities = entities;
    }

    /** Locks those that nobody else has: what another node works on is left to it. H2 has one node, and waits. */
    List<Ticket> take(List<Long> ids) {
        TypedQuery<Ticket> query = byId(ids);
        if (skipsLocked()) {
            query.setHint("jakarta.persistence.lock.timeout", Timeouts.SKIP_LOCKED_MILLI);
        }
        return query.getResultList();
    }

    List<Long> ids(Instant now, int limit) {
        return entities.createQuery(
                        "select key.ticketId from StoredClock where wakeAt <= ?1 order by wakeAt", Long.class)
                .setParameter(1, now)
                .setMaxResults(limit)
                .getResultStream()
                .distinct()
                .toList();
    }

    List<Ticket> locked(List<Long> ids) {
        return byId(ids).getResultList();
    }

    private TypedQuery<Ticket> byId(List<Long> ids) {
        return entities.createQuery("from Ticket where holds(?1, id) order by id", Ticket.class)
                .setParameter(1, ids.toArray(Long[]::new))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Instant> oldest() {
        return Optional.ofNullable(entities.createQuery("select min(wakeAt) from StoredClock", Instant.class)
                .getSingleResult());
    }

    void setAside(long id, Instant until) {
        entities.createNativeQuery("update sla_clock set wake_at = ?2 where ticket_id = ?1 and wake_at < ?2")
                .setParameter(1, id)
                .setParameter(2, until)
                .executeUpdate();
    }

    /** Whether rows that others have locked can be left to them. */
    boolean skipsLocked() {
        if (skipsLocked == null) {
            skipsLocked = entities.unwrap(Session.class)
                    .doReturningWork(connection ->
                            connection.getMetaData().getDatabaseProductName().equals("PostgreSQL"));
        }
        return skipsLocked;
    }
}
