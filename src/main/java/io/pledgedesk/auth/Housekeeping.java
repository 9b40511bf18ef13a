package io.pledgedesk.auth;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Removes what is out of date: sessions with their tokens, reset links, magic links, counts of attempts. */
@ApplicationScoped
class Housekeeping {

    private static final Duration COUNTS_KEPT = Duration.ofDays(1);

    private final EntityManager entities;
    private final Clock clock;

    Housekeeping(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void sweep() {
        Instant now = Instant.now(clock);
        delete("delete from Session where endsAt <= ?1", now);
        delete("delete from ResetLink where endsAt <= ?1", now);
        delete("delete from MagicLink where endsAt <= ?1", now);
        delete("delete from RateCount where startedAt <= ?1", now.minus(COUNTS_KEPT));
    }

    private void delete(String order, Instant until) {
        entities.createQuery(order).setParameter(1, until).executeUpdate();
    }
}
