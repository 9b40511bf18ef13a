package io.pledgedesk.ticket.work;

import io.pledgedesk.kernel.Heartbeats;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.ticket.Conversations;
import io.pledgedesk.ticket.TicketsLocked;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Lets replies go out: at the end of their wait, and before anything else happens on their ticket. Whoever works on one has
 * locked its ticket, so each goes out once, on any number of nodes.
 */
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

    /** @return for how many replies the wait was over */
    public int sendDue() {
        List<HeldReply> due = due();
        due.forEach(this::send);
        return due.size();
    }

    private List<HeldReply> due() {
        return QuarkusTransaction.requiringNew().call(() -> entities.createQuery(
                        "from HeldReply where sendAt <= ?1 order by sendAt, id", HeldReply.class)
                .setParameter(1, now())
                .setMaxResults(BATCH)
                .getResultList());
    }

    private void send(HeldReply reply) {
        try {
            QuarkusTransaction.requiringNew().run(() -> conversations.settle(reply.ticketId()));
        } catch (RuntimeException e) {
            LOG.errorf(e, "Reply %d could not go out; it is tried again", reply.id());
            QuarkusTransaction.requiringNew().run(() -> postpone(reply.id()));
        }
    }

    private void postpone(long id) {
        entities.createQuery("update HeldReply set sendAt = ?2 where id = ?1")
                .setParameter(1, id)
                .setParameter(2, now().plus(UNTIL_NEXT_TRY))
                .executeUpdate();
    }

    void onTicketsLocked(@Observes TicketsLocked locked) {
        entities.createQuery("from HeldReply where holds(?1, ticketId) order by heldAt, id", HeldReply.class)
                .setParameter(1, locked.ids().toArray(Long[]::new))
                .getResultList()
                .forEach(this::sendOrReturn);
    }

    private void sendOrReturn(HeldReply reply) {
        try {
            conversations.deliver(reply.ticketId(), reply.author(), reply.order(), reply.heldAt());
            entities.remove(reply);
        } catch (Refusal refused) {
            held.giveBack(reply);
            returned.fire(new ReplyReturned(reply.agentId, reply.ticketId, refused.getMessage(), now()));
        }
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
