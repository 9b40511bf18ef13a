package io.pledgedesk.ticket;

import io.pledgedesk.kernel.Actor;
import io.pledgedesk.kernel.Refusal;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hibernate.annotations.OptimisticLock;

/**
 * A request and its state. Every method that changes it writes down what happened; the current row is the sum of its
 * history.
 */
@Entity(name = "Ticket")
public class Ticket extends TicketState {

    /** Not part of the version: a passing clock is no one's edit. */
    @Embedded
    @OptimisticLock(excluded = true)
    Due due = new Due();

    @Transient
    private final List<TicketEvent> fresh = new ArrayList<>();

    protected Ticket() {}

    Ticket(long id, NewTicket opening, Named requester, Long organizationId, Named team, Named topic, Instant at) {
        this.id = id;
        this.subject = opening.subject();
        this.status = opening.direction() == Direction.OUTBOUND ? Status.OPEN : Status.NEW;
        this.priority = opening.priority();
        this.channel = opening.channel();
        this.direction = opening.direction();
        this.requesterId = requester.id();
        this.organizationId = organizationId;
        this.teamId = Named.id(team);
        this.topicId = Named.id(topic);
        this.tags.addAll(opening.tags());
        this.createdAt = at;
        this.updatedAt = at;
        this.lastEventAt = at;
        this.externalId = opening.externalId();
    }

    /** Writes down that the ticket was opened. */
    void opened(Actor by, Named team, Named topic) {
        record(by, createdAt, new Fact.TicketCreated(subject, channel, direction, priority, status, requesterId));
        if (team != null) {
            record(by, createdAt, new Fact.TeamChanged(null, null, team.id(), team.name()));
        }
        if (topic != null) {
            record(by, createdAt, new Fact.TopicChanged(null, null, topic.id(), topic.name()));
        }
        if (!tags.isEmpty()) {
            record(by, createdAt, new Fact.TagsChanged(List.copyOf(tags), List.of()));
        }
    }

    /** Appends a fact to the history. An instant before the last one (clocks of two nodes differ) is moved up to it. */
    public void record(Actor by, Instant at, Fact fact) {
        Instant when = at.isBefore(lastEventAt) ? lastEventAt : at;
        lastEventAt = when;
        updatedAt = when;
        append(by, when, fact);
    }

    /** Appends a fact that keeps the instant which it is about, though it is noticed later; nobody touched the ticket. */
    public void recordAbout(Instant at, Fact fact) {
        append(Actor.SYSTEM, at, fact);
    }

    /** The same for what somebody did to many tickets at once, from some desk far away; in order with what happened. */
    public void recordAside(Actor by, Instant at, Fact fact) {
        lastEventAt = at.isBefore(lastEventAt) ? lastEventAt : at;
        append(by, lastEventAt, fact);
    }

    private void append(Actor by, Instant at, Fact fact) {
        eventCount++;
        fresh.add(new TicketEvent(id, eventCount, at, by, fact));
    }

    void posted(Actor by, Instant at, Message message, boolean automatic) {
        if (by.isCustomer() && message.visibility == Visibility.PUBLIC) {
            customerWroteAt = at;
            excerpt = Excerpts.of(message.body);
        } else if (by.isAgent() && message.visibility == Visibility.PUBLIC) {
            agentWroteAt = at;
        }
        if (excerpt.isEmpty()) {
            excerpt = Excerpts.of(message.body);
        }
        record(by, at, new Fact.MessagePosted(message.id, message.visibility, automatic));
    }

    void called(Actor by, Instant at, PhoneCall call) {
        if (call.direction() == Direction.OUTBOUND) {
            agentWroteAt = at;
        }
        record(by, at, new Fact.CallLogged(call.direction(), call.minutes(), call.number()));
    }

    /** @param from the present one */
    void changeStatus(Actor by, Instant at, NamedStatus from, NamedStatus to) {
        if (from.id.equals(to.id)) {
            return;
        }
        namedStatusId = to.ownId();
        if (to.category == status) {
            record(by, at, new Fact.StatusNamed(status, from.ownId(), from.name, to.ownId(), to.name));
            return;
        }
        status = to.category;
        solvedAt = status.isDone() ? (solvedAt == null ? at : solvedAt) : null;
        closedAt = status == Status.CLOSED ? at : null;
        record(by, at, new Fact.StatusChanged(from.category, status, from.ownId(), from.name, to.ownId(), to.name));
    }

    void changePriority(Actor by, Instant at, Priority to) {
        if (to != priority) {
            Priority from = priority;
            priority = to;
            record(by, at, new Fact.PriorityChanged(from, to));
        }
    }

    void changeSubject(Actor by, Instant at, String to) {
        if (!to.equals(subject)) {
            String from = subject;
            subject = to;
            record(by, at, new Fact.SubjectChanged(from, to));
        }
    }

    void assign(Actor by, Instant at, Named from, Named to) {
        if (!Objects.equals(assigneeId, Named.id(to))) {
            assigneeId = Named.id(to);
            record(by, at, new Fact.AssigneeChanged(Named.id(from), Named.name(from), Named.id(to), Named.name(to)));
        }
    }

    void moveTo(Actor by, Instant at, Named from, Named to) {
        if (!Objects.equals(teamId, Named.id(to))) {
            teamId = Named.id(to);
            record(by, at, new Fact.TeamChanged(Named.id(from), Named.name(from), Named.id(to), Named.name(to)));
        }
    }

    void changeTopic(Actor by, Instant at, Named from, Named to) {
        if (!Objects.equals(topicId, Named.id(to))) {
            topicId = Named.id(to);
            record(by, at, new Fact.TopicChanged(Named.id(from), Named.name(from), Named.id(to), Named.name(to)));
        }
    }

    void retag(Actor by, Instant at, Set<String> to) {
        List<String> added =
                to.stream().filter(tag -> !tags.contains(tag)).sorted().toList();
        List<String> removed =
                tags.stream().filter(tag -> !to.contains(tag)).sorted().toList();
        if (!added.isEmpty() || !removed.isEmpty()) {
            tags.removeAll(removed);
            tags.addAll(added);
            record(by, at, new Fact.TagsChanged(added, removed));
        }
    }

    /** What opened it again is as if it hadn't been. */
    void thanked(Actor by, Instant at, ThankNotes.Thanks thanks) {
        Fact.StatusChanged reopening = (Fact.StatusChanged) thanks.reopening().fact();
        status = reopening.from();
        namedStatusId = reopening.fromId();
        solvedAt = thanks.solvedAt();
        record(by, at, new Fact.OnlyThanks(thanks.reopening().sequence(), thanks.events()));
    }

    void markSpam(Actor by, Instant at) {
        if (spamAt == null) {
            spamAt = at;
            record(by, at, new Fact.SpamMarked());
        }
    }

    /** @param mark the sequence of the event that marked it */
    void unmarkSpam(Actor by, Instant at, int mark) {
        if (spamAt != null) {
            spamAt = null;
            record(by, at, new Fact.SpamUnmarked(List.of(mark)));
        }
    }

    /** @throws Refusal.Conflict when it is marked as spam: answering tells the sender that somebody reads it */
    void refuseIfSpam() {
        if (spamAt != null) {
            throw new Refusal.Conflict("ticketSpam", "This ticket is marked as spam. Take the mark away to answer it.");
        }
    }

    /** @throws Refusal.Conflict when the ticket was merged away: the other one goes on */
    void refuseIfMerged() {
        if (mergedIntoId != null) {
            throw new Refusal.Conflict(
                    "ticketMerged", "This ticket was merged into ticket " + mergedIntoId + ". Work on that one.");
        }
    }

    /** @throws Refusal.Conflict when the ticket is closed or merged away: nothing can be added to it */
    public void refuseIfClosed() {
        refuseIfMerged();
        if (status == Status.CLOSED) {
            throw new Refusal.Conflict("ticketClosed", "This ticket is closed. Open a follow-up instead.");
        }
    }

    /** What was written down and isn't stored yet, in order. */
    public List<TicketEvent> unpublished() {
        return List.copyOf(fresh);
    }

    /** What was written down since the last call, in order. */
    List<TicketEvent> takeFresh() {
        List<TicketEvent> taken = List.copyOf(fresh);
        fresh.clear();
        return taken;
    }

    public Due due() {
        return due;
    }
}
