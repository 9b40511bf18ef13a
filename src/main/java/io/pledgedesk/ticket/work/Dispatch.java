package io.pledgedesk.ticket.work;

import io.pledgedesk.kernel.Heartbeats;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.ticket.Conversations;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Lets replies go out whose time to be taken back is over. Each goes out once, on any number of nodes. */
@ApplicationScoped
public class Dispatch {

    private static final Logger LOG = Logger.getLogger(Dispatch.class);
    private static final int BATCH = 100;
    private static final Duration UNTIL_NEXT_TRY = Duration.ofSeconds(30);

    private final EntityManager entities;
    private final Conversations conversations;
    private final HeldReplies held;
    private final Event<ReplyReturned> returned;
    private final Heartbeats heartbeats;
    private final Clock clock;

    Dispatch(
            EntityManager entities,
            Conversations conversations,
            HeldReplies held,
            Event<ReplyReturned> returned,
            Heartbeats heartbeats,
            Clock clock) {
        this.entities = entities;
        this.conversations = conversations;
        this.held = held;
        this.returned = returned;
        this.heartbeats = heartbeats;
        this.clock = clock;
    }

    void start(@Observes StartupEvent start, @ConfigProperty(name = "pledge.dispatch.every-millis") long everyMillis) {
        heartbeats.start("dispatch of replies", everyMillis, this::sendDue);
    }

    /** @return how many went out; what could not is a draft again */
    public int sendDue() {
        int sent = 0;
        for (Long id : due()) {
            sent += sendOrReturn(id) ? 1 : 0;
        }
        return sent;
    }

    private List<Long> due() {
        return QuarkusTransaction.requiringNew().call(() -> entities.createQuery(
                        "select id from HeldReply where sendAt <= ?1 order by sendAt, id", Long.class)
                .setParameter(1, now())
                .setMaxResults(BATCH)
                .getResultList());
    }

    private boolean sendOrReturn(long id) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> send(id));
        } catch (Refusal refused) {
            QuarkusTransaction.requiringNew().run(() -> giveBack(id, refused.getMessage()));
        } catch (RuntimeException e) {
            LOG.errorf(e, "Reply %d could not go out; it is tried again", id);
            QuarkusTransaction.requiringNew().run(() -> postpone(id));
        }
        return false;
    }

    private boolean send(long id) {
        HeldReply reply = take(id);
        if (reply == null) {
            return false;
        }
        entities.remove(reply);
        conversations.deliver(reply.ticketId, reply.author(), reply.order());
        return true;
    }

    private void giveBack(long id, String why) {
        HeldReply reply = take(id);
        if (reply != null) {
            held.giveBack(reply);
            returned.fire(new ReplyReturned(reply.agentId, reply.ticketId, why, now()));
        }
    }

    private void postpone(long id) {
        HeldReply reply = take(id);
        if (reply != null) {
            reply.sendAt = now().plus(UNTIL_NEXT_TRY);
        }
    }

    /** Null when another node has dealt with it, or its author took it back. */
    private HeldReply take(long id) {
        return entities.find(HeldReply.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
