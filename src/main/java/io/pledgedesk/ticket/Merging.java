package io.pledgedesk.ticket;

import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Actor;
import io.pledgedesk.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Joins two tickets about one thing, and cuts one about two things apart. Both sides keep a pointer. */
@ApplicationScoped
public class Merging {

    private final EntityManager entities;
    private final TicketAccess access;
    private final TicketJournal journal;
    private final Tickets tickets;
    private final Clock clock;

    Merging(EntityManager entities, TicketAccess access, TicketJournal journal, Tickets tickets, Clock clock) {
        this.entities = entities;
        this.access = access;
        this.journal = journal;
        this.tickets = tickets;
        this.clock = clock;
    }

    /**
     * Ends the source in the survivor.
     *
     * @return the survivor
     * @throws Refusal.Conflict when either is closed or merged away, which also rules out cycles
     */
    @Transactional
    public Ticket merge(Viewer by, long sourceId, long survivorId) {
        TicketAccess.requireAgent(by);
        if (sourceId == survivorId) {
            throw new Refusal.Invalid("into", "mergeIntoItself", "A ticket can't be merged into itself.");
        }
        Ticket first = access.locked(by, Math.min(sourceId, survivorId));
        Ticket second = access.locked(by, Math.max(sourceId, survivorId));
        Ticket source = first.id() == sourceId ? first : second;
        Ticket survivor = source == first ? second : first;
        source.refuseIfClosed();
        survivor.refuseIfClosed();
        Instant now = now();
        boolean unanswered = hasUnansweredCustomerMessage(sourceId);
        source.record(by.actor(), now, new Fact.MergedInto(survivorId));
        source.changeStatus(Actor.SYSTEM, now, Status.CLOSED);
        source.mergedIntoId = survivorId;
        survivor.record(by.actor(), now, new Fact.MergedFrom(sourceId, unanswered));
        journal.publish(source, false);
        journal.publish(survivor, false);
        return survivor;
    }

    /** Opens a ticket of its own from one message: same requester, team, priority and tags. */
    @Transactional
    public Ticket split(Viewer by, long ticketId, long messageId) {
        TicketAccess.requireAgent(by);
        Ticket origin = access.locked(by, ticketId);
        origin.refuseIfClosed();
        Message message = entities.find(Message.class, messageId);
        if (message == null || message.ticketId != origin.id) {
            throw new Refusal.Invalid("messageId", "There is no such message on this ticket.");
        }
        if (!message.isPublic() || !message.author().isCustomer()) {
            throw new Refusal.Invalid(
                    "messageId", "notTheCustomers", "Only a message of the customer can become a ticket of its own.");
        }
        Ticket part = tickets.openForRequester(orderFor(origin, message), List.of(), Optional.empty());
        part.splitFromId = origin.id;
        part.record(by.actor(), part.createdAt, new Fact.SplitFrom(origin.id, messageId));
        origin.record(by.actor(), now(), new Fact.SplitOff(part.id, messageId));
        journal.publish(part, false);
        journal.publish(origin, false);
        return part;
    }

    private static NewTicket orderFor(Ticket origin, Message message) {
        return new NewTicket(
                origin.subject,
                message.body,
                new NewTicket.Requester(origin.requesterId, null, null),
                origin.priority,
                origin.channel,
                Direction.INBOUND,
                origin.teamId,
                null,
                null,
                java.util.Set.copyOf(origin.tags),
                null);
    }

    private boolean hasUnansweredCustomerMessage(long ticketId) {
        return entities.createQuery(
                        "from Message where ticketId = ?1 and visibility = ?2 and authorKind <> 'system' order by"
                                + " sequence desc",
                        Message.class)
                .setParameter(1, ticketId)
                .setParameter(2, Visibility.PUBLIC)
                .setMaxResults(1)
                .getResultStream()
                .anyMatch(last -> last.author().isCustomer());
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
