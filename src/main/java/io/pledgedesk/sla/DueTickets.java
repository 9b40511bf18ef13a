package io.pledgedesk.sla;

import io.pledgedesk.ticket.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** Tickets whose next instant has come, the oldest first. */
@ApplicationScoped
class DueTickets {

    private final EntityManager entities;
    private Boolean skipsLocked;

    DueTickets(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Takes some and locks them. On PostgreSQL those that another node has are left to it; H2 has one node, and an ordered
     * SKIP LOCKED there would not end.
     */
    List<Ticket> take(Instant now, int limit) {
        List<Long> ids = skipsLocked() ? free(now, limit) : ids(now, limit);
        return ids.isEmpty() ? List.of() : locked(ids);
    }

    @SuppressWarnings("unchecked")
    private List<Long> free(Instant now, int limit) {
        return entities.createNativeQuery(
                        "select id from ticket where wake_at <= ?1 order by wake_at limit ?2 for update skip locked",
                        Long.class)
                .setParameter(1, now)
                .setParameter(2, limit)
                .getResultList();
    }

    List<Long> ids(Instant now, int limit) {
        return entities.createQuery(
                        "select t.id from Ticket t where t.due.wakeAt <= ?1 order by t.due.wakeAt", Long.class)
                .setParameter(1, now)
                .setMaxResults(limit)
                .getResultList();
    }

    List<Ticket> locked(List<Long> ids) {
        return entities.createQuery("from Ticket where id in ?1 order by id", Ticket.class)
                .setParameter(1, ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    Optional<Instant> oldest() {
        return Optional.ofNullable(entities.createQuery("select min(t.due.wakeAt) from Ticket t", Instant.class)
                .getSingleResult());
    }

    void setAside(long id, Instant until) {
        entities.createNativeQuery("update ticket set wake_at = ?2 where id = ?1")
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
