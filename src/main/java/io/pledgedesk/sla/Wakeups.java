package io.pledgedesk.sla;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Makes the sweep look again: what is asked of clocks has changed. */
@ApplicationScoped
public class Wakeups {

    private final EntityManager entities;
    private final Clock clock;

    Wakeups(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Every ticket with a clock that runs; inside the caller's transaction. */
    public void everyRunningClock() {
        entities.createNativeQuery("update ticket set wake_at = ?1 where wake_at > ?1")
                .setParameter(1, Instant.now(clock).truncatedTo(ChronoUnit.SECONDS))
                .executeUpdate();
    }
}
