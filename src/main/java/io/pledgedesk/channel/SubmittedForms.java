package io.pledgedesk.channel;

import io.pledgedesk.kernel.Constraint;
import io.pledgedesk.kernel.Refusal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Forms that were sent: each works once, on any number of nodes, because its key is a primary key. */
@ApplicationScoped
class SubmittedForms {

    private static final Duration KEPT = Duration.ofDays(2);

    private final EntityManager entities;
    private final Clock clock;

    SubmittedForms(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Does the work in one transaction with the key, or finds what the first sending came to.
     *
     * @param work yields the id of the ticket that it wrote to
     * @return that id, of the first or of this sending
     * @throws Refusal.Conflict while the first sending is still being stored
     */
    long once(String key, LongSupplier work) {
        Optional<Long> earlier = find(key);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                take(key);
                long ticketId = work.getAsLong();
                complete(key, ticketId);
                return ticketId;
            });
        } catch (RuntimeException failed) {
            if (!Constraint.UNIQUE.isBrokenBy(failed) && !Constraint.BUSY.isBrokenBy(failed)) {
                throw failed;
            }
            return find(key)
                    .orElseThrow(() -> new Refusal.Conflict(
                            "inProgress",
                            "This is just being stored. Wait a moment and send it again: it counts once."));
        }
    }

    private Optional<Long> find(String key) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<Long> ids = entities.createNativeQuery(
                            "select ticket_id from submitted_form where form_key = ?1 and ticket_id is not null",
                            Long.class)
                    .setParameter(1, key)
                    .getResultList();
            return ids.stream().findFirst();
        });
    }

    private void take(String key) {
        entities.createNativeQuery("insert into submitted_form (form_key, created_at) values (?1, ?2)")
                .setParameter(1, key)
                .setParameter(2, Instant.now(clock))
                .executeUpdate();
    }

    private void complete(String key, long ticketId) {
        entities.createNativeQuery("update submitted_form set ticket_id = ?2 where form_key = ?1")
                .setParameter(1, key)
                .setParameter(2, ticketId)
                .executeUpdate();
    }

    /** Forgets old ones; a form that lies open for longer is a new one. */
    int purge() {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery("delete from submitted_form where created_at < ?1")
                        .setParameter(1, Instant.now(clock).minus(KEPT))
                        .executeUpdate());
    }
}
