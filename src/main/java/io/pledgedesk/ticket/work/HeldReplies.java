package io.pledgedesk.ticket.work;

import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.ticket.Conversations;
import io.pledgedesk.ticket.NewMessage;
import io.pledgedesk.ticket.TicketAccess;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Replies wait a few seconds before they go out, so that a slip can be taken back. A reply counts at the click: it goes into
 * the history with that instant, before anything else does. So it goes out at the end of the wait, or as soon as anything
 * else is to happen on the ticket, be it only that a clock has something to tell. At most one waits on a ticket.
 */
@ApplicationScoped
public class HeldReplies {

    private static final int MAX_SHOWN = 20;

    private final EntityManager entities;
    private final TicketAccess access;
    private final Conversations conversations;
    private final Drafts drafts;
    private final Event<ReplyHeld> news;
    private final Clock clock;

    HeldReplies(
            EntityManager entities,
            TicketAccess access,
            Conversations conversations,
            Drafts drafts,
            Event<ReplyHeld> news,
            Clock clock) {
        this.entities = entities;
        this.access = access;
        this.conversations = conversations;
        this.drafts = drafts;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Sends a reply after a while; one of the same agent that waits goes out first.
     *
     * @param wait how long it can be taken back; zero to send it at once
     * @return the reply that waits
     * @throws Refusal for the reasons of {@link Conversations#add}; while another agent's reply waits, a Conflict
     */
    @Transactional
    public Optional<HeldReply> hold(Viewer by, long ticketId, NewMessage order, Duration wait) {
        conversations.check(by, ticketId, order);
        refuseWhileAnotherWaits(by, ticketId);
        if (wait.isZero()) {
            return Optional.empty();
        }
        conversations.settle(ticketId);
        Instant now = now();
        HeldReply held = new HeldReply(ticketId, by.actor(), order, now, now.plus(wait));
        entities.persist(held);
        news.fire(new ReplyHeld(ticketId));
        return Optional.of(held);
    }

    /**
     * Lets the agent's own reply go out before they write on: it is no news to them.
     *
     * @return the order as it is to be written then
     * @throws Refusal for the reasons of {@link Conversations#add}
     */
    @Transactional
    public NewMessage beforeWritingOn(Viewer by, long ticketId, NewMessage order) {
        if (of(ticketId).stream().noneMatch(held -> held.agentId == by.id())) {
            return order;
        }
        conversations.check(by, ticketId, order);
        conversations.settle(ticketId);
        return order.inAnyCase();
    }

    private void refuseWhileAnotherWaits(Viewer by, long ticketId) {
        of(ticketId).stream()
                .filter(held -> held.agentId != by.id())
                .findFirst()
                .ifPresent(held -> {
                    throw new Refusal.Conflict(
                            "replyUnderway", held.agentName + " has just replied. Their reply is about to go out.");
                });
    }

    /** What is about to go out on a ticket, the first one first. */
    @Transactional
    public List<HeldReply> of(long ticketId) {
        return entities.createQuery("from HeldReply where ticketId = ?1 order by sendAt, id", HeldReply.class)
                .setParameter(1, ticketId)
                .setMaxResults(MAX_SHOWN)
                .getResultList();
    }

    /**
     * Takes a reply back: it never happened, its text is a draft again.
     *
     * @return false when it has gone out already
     * @throws Refusal.Forbidden for somebody else's
     */
    @Transactional
    public boolean takeBack(Viewer by, long ticketId, long id) {
        access.lockedAsIs(by, ticketId);
        HeldReply held = entities.find(HeldReply.class, id);
        if (held == null || held.ticketId != ticketId) {
            return false;
        }
        if (held.agentId != by.id()) {
            throw new Refusal.Forbidden("Only " + held.agentName + " can take this reply back.");
        }
        giveBack(held);
        return true;
    }

    void giveBack(HeldReply held) {
        drafts.giveBack(held.agentId, held.ticketId, held.body, held.attachmentIds);
        entities.remove(held);
        news.fire(new ReplyHeld(held.ticketId));
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
