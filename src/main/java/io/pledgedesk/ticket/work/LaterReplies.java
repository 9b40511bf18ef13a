package io.pledgedesk.ticket.work;

import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Actor;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.ticket.Conversations;
import io.pledgedesk.ticket.Fact;
import io.pledgedesk.ticket.NewMessage;
import io.pledgedesk.ticket.TicketAccess;
import io.pledgedesk.ticket.TicketChanged;
import io.pledgedesk.ticket.TicketEvent;
import io.pledgedesk.ticket.Visibility;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Replies for later: each goes out at its time, unless the customer writes before. What they write may be answered
 * otherwise, so the text becomes a draft again and its author is told.
 */
@ApplicationScoped
public class LaterReplies {

    private static final int MAX_PER_TICKET = 10;
    private static final Duration LONGEST = Duration.ofDays(366);

    private final EntityManager entities;
    private final TicketAccess access;
    private final Conversations conversations;
    private final Drafts drafts;
    private final Event<ReplyHeld> news;
    private final Event<ReplyReturned> returned;
    private final Clock clock;

    LaterReplies(
            EntityManager entities,
            TicketAccess access,
            Conversations conversations,
            Drafts drafts,
            Event<ReplyHeld> news,
            Event<ReplyReturned> returned,
            Clock clock) {
        this.entities = entities;
        this.access = access;
        this.conversations = conversations;
        this.drafts = drafts;
        this.news = news;
        this.returned = returned;
        this.clock = clock;
    }

    /**
     * Lets a reply wait for its time.
     *
     * @param sendAt within the next year
     * @throws Refusal for the reasons of {@link Conversations#add}; Invalid for a time that has passed or lies too far ahead;
     *     a Conflict while one of the same agent waits
     */
    @Transactional
    public LaterReply plan(Viewer by, long ticketId, NewMessage order, Instant sendAt) {
        conversations.check(by, ticketId, order);
        conversations.settle(ticketId);
        Instant now = now();
        if (!sendAt.isAfter(now) || sendAt.isAfter(now.plus(LONGEST))) {
            throw new Refusal.Invalid("at", "Choose a time within the next year, for example tomorrow at 09:00.");
        }
        List<LaterReply> waiting = of(ticketId);
        if (waiting.size() >= MAX_PER_TICKET || waiting.stream().anyMatch(each -> each.agentId == by.id())) {
            throw new Refusal.Conflict(
                    "replyWaits", "A reply of yours waits on this ticket already. Take it back first.");
        }
        LaterReply later = new LaterReply(ticketId, by.actor(), order, now, sendAt.truncatedTo(ChronoUnit.SECONDS));
        entities.persist(later);
        news.fire(new ReplyHeld(ticketId));
        return later;
    }

    /** What waits on a ticket, the first one first. */
    @Transactional
    public List<LaterReply> of(long ticketId) {
        return entities.createQuery("from LaterReply where ticketId = ?1 order by sendAt, id", LaterReply.class)
                .setParameter(1, ticketId)
                .setMaxResults(MAX_PER_TICKET)
                .getResultList();
    }

    /**
     * Takes a reply back: its text is a draft again.
     *
     * @return false when it has gone out already, or was returned
     * @throws Refusal.Forbidden for somebody else's
     */
    @Transactional
    public boolean takeBack(Viewer by, long ticketId, long id) {
        LaterReply later = own(by, ticketId, id);
        if (later != null) {
            giveBack(later);
        }
        return later != null;
    }

    /**
     * Sends a reply before its time.
     *
     * @return false when it has gone out already, or was returned
     * @throws Refusal for the reasons of {@link Conversations#add}
     */
    @Transactional
    public boolean sendNow(Viewer by, long ticketId, long id) {
        LaterReply later = own(by, ticketId, id);
        if (later != null) {
            conversations.settle(ticketId);
            send(later);
        }
        return later != null;
    }

    private LaterReply own(Viewer by, long ticketId, long id) {
        access.lockedAsIs(by, ticketId);
        LaterReply later = entities.find(LaterReply.class, id);
        if (later == null || later.ticketId != ticketId) {
            return null;
        }
        if (later.agentId != by.id()) {
            throw new Refusal.Forbidden("Only " + later.agentName + " can change when this reply goes out.");
        }
        return later;
    }

    /** Lets a reply go out whose time has come, if it is still there. It counts from this instant on. */
    @Transactional
    void sendDue(long ticketId, long id) {
        conversations.settle(ticketId);
        LaterReply later = entities.find(LaterReply.class, id);
        if (later == null) {
            return;
        }
        try {
            send(later);
        } catch (Refusal refused) {
            giveBack(later, refused.getMessage());
        }
    }

    private void send(LaterReply later) {
        conversations.deliver(later.ticketId, later.author(), later.order(), now());
        entities.remove(later);
    }

    void onTicketChanged(@Observes TicketChanged change) {
        if (!change.imported()
                && !change.isNew()
                && change.events().stream().anyMatch(LaterReplies::isWordOfCustomer)) {
            of(change.ticket().id())
                    .forEach(later -> giveBack(later, "The customer wrote before it went out. Read that first."));
        }
    }

    private static boolean isWordOfCustomer(TicketEvent event) {
        return event.actor().kind() == Actor.Kind.CUSTOMER
                && event.fact() instanceof Fact.MessagePosted posted
                && posted.visibility() == Visibility.PUBLIC;
    }

    private void giveBack(LaterReply later, String why) {
        giveBack(later);
        returned.fire(new ReplyReturned(later.agentId, later.ticketId, why, now()));
    }

    private void giveBack(LaterReply later) {
        drafts.giveBack(later.agentId, later.ticketId, later.body, later.attachmentIds);
        entities.remove(later);
        news.fire(new ReplyHeld(later.ticketId));
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
