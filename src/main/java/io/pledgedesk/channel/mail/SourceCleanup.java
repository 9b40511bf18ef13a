package io.pledgedesk.channel.mail;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Forgets the sources of mail after 90 days; the lines of the log stay. A thousand at a time, the oldest first. */
@ApplicationScoped
class SourceCleanup {

    private static final Logger LOG = Logger.getLogger(SourceCleanup.class);
    private static final Duration KEPT = Duration.ofDays(90);

    private final EntityManager entities;
    private final Clock clock;

    SourceCleanup(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "7m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void cleanUp() {
        int forgotten = QuarkusTransaction.requiringNew().call(() -> entities.createNativeQuery("""
            delete from mail_source where intake_id in (
                select s.intake_id from mail_source s join mail_intake i on i.id = s.intake_id
                where i.received_at < ?1 order by s.intake_id fetch first 1000 rows only)
            """)
                .setParameter(1, Instant.now(clock).minus(KEPT))
                .executeUpdate());
        LOG.debugf("Forgot the sources of %d mails", forgotten);
    }
}
