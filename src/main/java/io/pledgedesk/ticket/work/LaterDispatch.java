package io.pledgedesk.ticket.work;

import io.pledgedesk.kernel.Heartbeats;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Looks every second (with the usual settings) which replies for later have their time now. The lock on the ticket lets each go out once. */
@ApplicationScoped
public class LaterDispatch {

    private static final Logger LOG = Logger.getLogger(LaterDispatch.class);
    private static final int BATCH = 100;

    /** So many looks for replies that can be undone come to one for those that have a time of their own. */
    private static final long RARER = 4;

    private static final Duration UNTIL_NEXT_TRY = Duration.ofSeconds(30);

    private final EntityManager entities;
    private final LaterReplies replies;
    private final Heartbeats heartbeats;
    private final Clock clock;

    LaterDispatch(EntityManager entities, LaterReplies replies, Heartbeats heartbeats, Clock clock) {
        this.entities = entities;
        this.replies = replies;
        this.heartbeats = heartbeats;
        this.clock = clock;
    }

    void start(@Observes StartupEvent start, @ConfigProperty(name = "pledge.dispatch.every-millis") long everyMillis) {
        heartbeats.start("dispatch of replies for later", RARER * everyMillis, this::sendDue);
    }

    /** @return for how many the time had come */
    public int sendDue() {
        List<LaterReply> due = QuarkusTransaction.requiringNew().call(() -> entities.createQuery(
                        "from LaterReply where sendAt <= ?1 order by sendAt, id", LaterReply.class)
                .setParameter(1, Instant.now(clock))
                .setMaxResults(BATCH)
                .getResultList());
        due.forEach(this::send);
        return due.size();
    }

    private void send(LaterReply later) {
        try {
            QuarkusTransaction.requiringNew().run(() -> replies.sendDue(later.ticketId(), later.id()));
        } catch (RuntimeException e) {
            LOG.errorf(e, "Reply %d for later could not go out; it is tried again", later.id());
            QuarkusTransaction.requiringNew().run(() -> postpone(later.id()));
        }
    }

    private void postpone(long id) {
        entities.createQuery("update LaterReply set sendAt = ?2 where id = ?1")
                .setParameter(1, id)
                .setParameter(2, Instant.now(clock).plus(UNTIL_NEXT_TRY))
                .executeUpdate();
    }
}
