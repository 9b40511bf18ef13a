package io.pledgedesk.ticket;

import io.pledgedesk.auth.Viewer;
import io.pledgedesk.custom.FieldScope;
import io.pledgedesk.custom.FieldValues;
import io.pledgedesk.kernel.Actor;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.people.Topics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Changes the fields of tickets: status, priority, who works on it. */
@ApplicationScoped
public class TicketChanges {

    private final TicketAccess access;
    private final TicketJournal journal;
    private final StatusSteps steps;
    private final Roster roster;
    private final Topics topics;
    private final FieldValues fields;
    private final Clock clock;

    TicketChanges(
            TicketAccess access,
            TicketJournal journal,
            StatusSteps steps,
            Roster roster,
            Topics topics,
            FieldValues fields,
            Clock clock) {
        this.access = access;
        this.journal = journal;
        this.steps = steps;
        this.roster = roster;
        this.topics = topics;
        this.fields = fields;
        this.clock = clock;
    }

    /**
     * Applies a change in the name of an agent.
     *
     * @param ifVersion the version that the change is based on; null for whatever is there
     * @throws Refusal.Stale when it is another version by now
     * @throws Refusal.Conflict when the ticket is closed
     */
    @Transactional
    public Ticket change(Viewer by, long ticketId, TicketChange change, Integer ifVersion) {
        Ticket ticket = access.locked(by, ticketId, ifVersion);
        TicketAccess.requireAgent(by);
        if (change.isOnlySpam()) {
            ticket.refuseIfMerged();
        } else {
            ticket.refuseIfClosed();
        }
        apply(ticket, by.actor(), change);
        return ticket;
    }

    /** The same by a rule; a ticket that is closed by now stays as it is. */
    @Transactional(dontRollbackOn = Refusal.class)
    public Ticket automatically(long ticketId, UnaryOperator<TicketChange> change) {
        Ticket ticket = access.locked(ticketId);
        ticket.refuseIfClosed();
        apply(ticket, Actor.SYSTEM, change.apply(TicketChange.NOTHING));
        return ticket;
    }

    private void apply(Ticket ticket, Actor by, TicketChange change) {
        Instant now = Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
        if (change.spam().isChange()) {
            mark(ticket, by, now, change.spam().value());
        }
        if (change.subject().isChange()) {
            ticket.changeSubject(by, now, change.subject().value());
        }
        if (change.priority().isChange()) {
            ticket.changePriority(by, now, change.priority().value());
        }
        if (change.teamId().isChange()) {
            ticket.moveTo(
                    by,
                    now,
                    roster.formerTeam(ticket.teamId),
                    roster.team(change.teamId().value()));
        }
        if (change.topic().isChange()) {
            ticket.changeTopic(
                    by,
                    now,
                    roster.formerTopic(ticket.topicId),
                    topic(change.topic().value()));
        }
        if (change.tags().isChange()) {
            ticket.retag(by, now, change.tags().value());
        }
        if (change.custom().isChange()) {
            fill(ticket, by, now, change.custom().value());
        }
        boolean assigned = change.assigneeId().isChange() && change.assigneeId().value() != null;
        if (change.assigneeId().isChange()) {
            assign(ticket, by, now, change.assigneeId().value());
        }
        if (change.status().isChange()) {
            steps.set(ticket, by, now, change.status().value());
        } else if (assigned) {
            steps.openIfNew(ticket, now);
        }
        journal.publish(ticket, false);
    }

    private void mark(Ticket ticket, Actor by, Instant now, boolean spam) {
        if (spam) {
            ticket.markSpam(by, now);
        } else if (ticket.isSpam()) {
            TicketEvent mark = journal.lastOf(ticket.id, Fact.SpamMarked.class, any -> true)
                    .orElseThrow();
            ticket.unmarkSpam(by, now, mark.sequence);
        }
    }

    private void fill(Ticket ticket, Actor by, Instant now, Map<String, String> to) {
        FieldValues.Changes changes = fields.set(FieldScope.TICKET, ticket.id, to);
        if (!changes.isEmpty()) {
            ticket.record(by, now, new Fact.CustomFieldsChanged(changes.from(), changes.to()));
        }
    }

    private void assign(Ticket ticket, Actor by, Instant now, Long assigneeId) {
        boolean same = java.util.Objects.equals(assigneeId, ticket.assigneeId);
        if (!same) {
            ticket.assign(by, now, roster.formerAssignee(ticket.assigneeId), roster.assignee(assigneeId));
        }
    }

    private Named topic(String slug) {
        return slug == null
                ? null
                : topics.findBySlug(slug)
                        .map(topic -> new Named(topic.id, topic.name))
                        .orElseThrow(() -> new Refusal.Invalid("topic", "There is no such topic."));
    }

    /** @throws Refusal.Conflict unless the ticket is the agent's own, and unsolved */
    @Transactional
    public void giveBack(Viewer by, long ticketId) {
        TicketAccess.requireAgent(by);
        Ticket ticket = access.locked(by, ticketId);
        boolean own = ticket.assigneeId != null && ticket.assigneeId == by.id();
        if (!own || ticket.status.isDone()) {
            throw new Refusal.Conflict("notYours", "Only a ticket that is yours, and unsolved, can be given back.");
        }
        apply(ticket, by.actor(), TicketChange.NOTHING.withAssignee(null));
    }

    /** Assigns the ticket to the viewer; false when someone was faster, or when it is done. */
    @Transactional
    public boolean takeIfFree(Viewer by, long ticketId) {
        Ticket ticket = access.locked(by, ticketId);
        TicketAccess.requireAgent(by);
        if (ticket.assigneeId != null || ticket.status.isDone() || ticket.isSpam()) {
            return false;
        }
        apply(ticket, by.actor(), TicketChange.NOTHING.withAssignee(by.id()));
        return true;
    }

    /** The requester says that the problem is solved. */
    @Transactional
    public Ticket solveByRequester(long ticketId, String requesterName) {
        Ticket ticket = access.locked(ticketId);
        ticket.refuseIfClosed();
        Instant now = Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
        if (ticket.status != Status.SOLVED) {
            steps.set(ticket, Actor.customer(ticket.requesterId, requesterName), now, Status.SOLVED);
            journal.publish(ticket, false);
        }
        return ticket;
    }
}
