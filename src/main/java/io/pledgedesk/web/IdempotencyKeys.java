package io.pledgedesk.web;

import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.people.CustomerErased;
import io.pledgedesk.ticket.TicketsErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rows behind {@link Idempotent}. */
@ApplicationScoped
class IdempotencyKeys {

    static final Duration KEPT = Duration.ofHours(24);

    /** @param etag and location may be null */
    record Result(String requestHash, int status, String location, String etag, String body) {}

    private final EntityManager entities;
    private final Clock clock;

    IdempotencyKeys(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** @throws Refusal.KeyReused when the key was used with another request */
    Optional<Result> find(String caller, String key, String requestHash) {
        List<Object[]> rows = entities.createNativeQuery("""
            select request_hash, status, location, etag, body from idempotency_key
            where caller = ?1 and request_key = ?2 and created_at > ?3
            """, Object[].class)
                .setParameter(1, caller)
                .setParameter(2, key)
                .setParameter(3, Instant.now(clock).minus(KEPT))
                .getResultList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Object[] row = rows.get(0);
        if (!requestHash.equals(row[0])) {
            throw new Refusal.KeyReused();
        }
        return Optional.of(new Result(
                (String) row[0], ((Number) row[1]).intValue(), (String) row[2], (String) row[3], (String) row[4]));
    }

    /** Takes the key; a second taker waits for the first to end and then fails on the primary key. */
    void take(String caller, String key, String requestHash) {
        entities.createNativeQuery(
                        "delete from idempotency_key where caller = ?1 and request_key = ?2 and created_at <= ?3")
                .setParameter(1, caller)
                .setParameter(2, key)
                .setParameter(3, Instant.now(clock).minus(KEPT))
                .executeUpdate();
        entities.createNativeQuery(
                        "insert into idempotency_key (caller, request_key, request_hash, status, created_at) values"
                                + " (?1, ?2, ?3, 0, ?4)")
                .setParameter(1, caller)
                .setParameter(2, key)
                .setParameter(3, requestHash)
                .setParameter(4, Instant.now(clock))
                .executeUpdate();
    }

    void complete(String caller, String key, Result result) {
        entities.createNativeQuery("""
            update idempotency_key set status = ?3, location = ?4, etag = ?5, body = ?6
            where caller = ?1 and request_key = ?2
            """)
                .setParameter(1, caller)
                .setParameter(2, key)
                .setParameter(3, result.status())
                .setParameter(4, result.location())
                .setParameter(5, result.etag())
                .setParameter(6, result.body())
                .executeUpdate();
    }

    /** What was answered about erased tickets; an answer that is asked for again says that they are gone. */
    void forget(@Observes TicketsErased erased) {
        for (Long id : erased.ids()) {
            forget("/tickets/" + id);
            entities.createNativeQuery("delete from idempotency_key where body like ?1")
                    .setParameter(1, "%\"reference\":\"" + id + "\"%")
                    .executeUpdate();
        }
    }

    void forget(@Observes CustomerErased erased) {
        forget("/customers/" + erased.customerId());
    }

    private void forget(String resource) {
        entities.createNativeQuery("delete from idempotency_key where location like ?1 or location like ?2")
                .setParameter(1, "%" + resource)
                .setParameter(2, "%" + resource + "/%")
                .executeUpdate();
    }

    /** @return how many rows were too old */
    int purge() {
        return entities.createNativeQuery("delete from idempotency_key where created_at <= ?1")
                .setParameter(1, Instant.now(clock).minus(KEPT))
                .executeUpdate();
    }
}
