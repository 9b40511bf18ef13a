package io.pledgedesk.ticket;

import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Actor;
import io.pledgedesk.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Joins two tickets about one thing, and cuts one about two things apart. Both sides keep a pointer. */
@ApplicationScoped
public class Merging {

    static final Duration UNDO = Duration.ofHours(1);

    private final EntityManager entities;
    private final TicketAccess access;
    private final TicketJournal journal;
    private final StatusSteps steps;
    private final Tickets tickets;
    private final Clock clock;

    Merging(
            EntityManager entities,
            TicketAccess access,
            TicketJournal journal,
            StatusSteps steps,
            Tickets tickets,
            Clock clock) {
        this.entities = entities;
        this.access = access;
        this.journal = journal;
        this.steps = steps;
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
        boolean unanswered = Waiting.isCustomer(journal.history(sourceId));
        source.record(by.actor(), now, new Fact.MergedInto(survivorId));
        steps.set(source, Actor.SYSTEM, now, Status.CLOSED);
        source.mergedIntoId = survivorId;
        survivor.record(by.actor(), now, new Fact.MergedFrom(sourceId, unanswered));
        journal.publish(source, false);
        journal.publish(survivor, false);
        return survivor;
    }

    /**
     * Takes a merge back: both tickets go on as if it had never been.
     *
     * @param sourceId the ticket that ended
     * @return that ticket, in the state that it had
     * @throws Refusal.Conflict when it isn't merged, was merged more than an hour ago, or its survivor was merged on
     */
    @Transactional
    public Ticket undo(Viewer by, long sourceId) {
        TicketAccess.requireAgent(by);
        Long survivorId = access.visible(by, sourceId).mergedIntoId;
        if (survivorId == null) {
            throw new Refusal.Conflict("notMerged", "This ticket is not merged into another one.");
        }
        Ticket first = access.locked(by, Math.min(sourceId, survivorId));
        Ticket second = access.locked(by, Math.max(sourceId, survivorId));
        Ticket source = first.id() == sourceId ? first : second;
        Ticket survivor = source == first ? second : first;
        survivor.refuseIfMerged();
        TicketEvent merge = mergeOf(source);
        Instant now = now();
        if (!canBeUndone(merge.at, now)) {
            throw new Refusal.Conflict(
                    "mergeTooOld", "A merge can be undone for one hour. Split off messages instead.");
        }
        part(by.actor(), now, source, survivor, merge);
        return source;
    }

    private TicketEvent mergeOf(Ticket source) {
        return journal.lastOf(source.id, Fact.MergedInto.class, any -> source.mergedIntoId != null)
                .orElseThrow(() -> new Refusal.Conflict("notMerged", "This merge has been undone already."));
    }

    private void part(Actor by, Instant now, Ticket source, Ticket survivor, TicketEvent merge) {
        int closing = merge.sequence + 1;
        Fact.StatusChanged closed =
                (Fact.StatusChanged) journal.at(source.id, closing).fact();
        int here = journal.lastOf(
                        survivor.id, Fact.MergedFrom.class, fact -> ((Fact.MergedFrom) fact).ticketId() == source.id)
                .orElseThrow()
                .sequence;
        source.mergedIntoId = null;
        source.record(by, now, new Fact.MergeUndone(survivor.id, List.of(merge.sequence, closing)));
        steps.undo(source, now, closed);
        survivor.record(by, now, new Fact.MergeUndone(source.id, List.of(here)));
        journal.publish(source, false);
        journal.publish(survivor, false);
    }

    /** Until when the merge of a ticket can be undone; empty when it isn't merged, or not any more. */
    @Transactional
    public Optional<Instant> undoableUntil(Ticket source) {
        return Optional.of(source)
                .filter(ticket -> ticket.mergedIntoId != null)
                .flatMap(ticket -> journal.lastOf(ticket.id, Fact.MergedInto.class, any -> true))
                .map(event -> event.at)
                .filter(at -> canBeUndone(at, now()))
                .map(at -> at.plus(UNDO));
    }

    private static boolean canBeUndone(Instant merged, Instant now) {
        return !now.isAfter(merged.plus(UNDO));
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

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
