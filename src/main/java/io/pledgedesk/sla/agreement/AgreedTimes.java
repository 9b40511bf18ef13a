package io.pledgedesk.sla.agreement;

import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Actor;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.kernel.Texts;
import io.pledgedesk.kernel.Violations;
import io.pledgedesk.sla.Clocks;
import io.pledgedesk.sla.engine.Metric;
import io.pledgedesk.sla.engine.SlaClock;
import io.pledgedesk.ticket.Fact;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.TicketAccess;
import io.pledgedesk.ticket.TicketJournal;
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

/** Renegotiates the promise of a solution: an agent proposes, the customer is told and may decline. */
@ApplicationScoped
public class AgreedTimes {

    private static final Duration FARTHEST = Duration.ofDays(366);
    private static final int MAX_REASON = 2_000;

    private final EntityManager entities;
    private final TicketAccess access;
    private final TicketJournal journal;
    private final Clocks clocks;
    private final Event<TimeProposed> proposals;
    private final Event<TimeDeclined> refusals;
    private final Clock clock;

    AgreedTimes(
            EntityManager entities,
            TicketAccess access,
            TicketJournal journal,
            Clocks clocks,
            Event<TimeProposed> proposals,
            Event<TimeDeclined> refusals,
            Clock clock) {
        this.entities = entities;
        this.access = access;
        this.journal = journal;
        this.clocks = clocks;
        this.proposals = proposals;
        this.refusals = refusals;
        this.clock = clock;
    }

    /**
     * @param until cut to the second
     * @throws Refusal.Invalid for a time that is past or more than a year away, or without a reason
     * @throws Refusal.Conflict where no solution is promised any more
     */
    @Transactional
    public AgreedTime propose(Viewer by, long ticketId, Instant until, String reason) {
        Ticket ticket = access.locked(by, ticketId);
        TicketAccess.requireAgent(by);
        ticket.refuseIfClosed();
        Instant now = now();
        String why = Texts.block(reason == null ? "" : reason);
        check(until, why, now);
        SlaClock promised = openPromise(ticket, now);
        AgreedTime time = new AgreedTime();
        time.ticketId = ticketId;
        time.cycle = promised.cycle();
        time.originalDue = promised.dueAt().orElse(null);
        time.until = until.truncatedTo(ChronoUnit.SECONDS);
        time.reason = why;
        time.agentId = by.id();
        time.agentName = by.name();
        time.proposedAt = now;
        entities.persist(time);
        ticket.record(by.actor(), now, new Fact.TimeProposed(time.until, why));
        journal.publish(ticket, false);
        proposals.fire(new TimeProposed(ticket, time));
        return time;
    }

    /**
     * The customer declines what stands; a second time changes nothing.
     *
     * @throws Refusal.Conflict when nothing was proposed, or the request is solved
     */
    @Transactional
    public AgreedTime decline(long ticketId, Actor customer) {
        Ticket ticket = access.locked(ticketId);
        AgreedTime time = latest(ticketId)
                .orElseThrow(() -> new Refusal.Conflict("nothingProposed", "No other time has been proposed."));
        if (!time.isDeclined()) {
            if (ticket.status().isDone()) {
                throw new Refusal.Conflict("alreadySolved", "The request is solved already.");
            }
            time.declinedAt = now();
            ticket.record(customer, time.declinedAt, new Fact.TimeDeclined(time.until));
            journal.publish(ticket, false);
            refusals.fire(new TimeDeclined(ticket, time));
        }
        return time;
    }

    /** What was proposed last, declined or not. */
    @Transactional
    public Optional<AgreedTime> latest(long ticketId) {
        return list(ticketId, 1).stream().findFirst();
    }

    /** The newest first. */
    @Transactional
    public List<AgreedTime> list(long ticketId, int limit) {
        return entities.createQuery("from AgreedTime where ticketId = ?1 order by id desc", AgreedTime.class)
                .setParameter(1, ticketId)
                .setMaxResults(limit)
                .getResultList();
    }

    private SlaClock openPromise(Ticket ticket, Instant now) {
        return clocks.evaluate(ticket, now).clocks().stream()
                .filter(each ->
                        each.metric() == Metric.RESOLUTION && each.stoppedAt().isEmpty())
                .findFirst()
                .orElseThrow(() -> new Refusal.Conflict(
                        "nothingPromised", "No solution is promised for this ticket, so there is nothing to move."));
    }

    private static void check(Instant until, String reason, Instant now) {
        Violations found = new Violations();
        if (until == null || !until.isAfter(now) || until.isAfter(now.plus(FARTHEST))) {
            found.add("until", "Choose a time in the future, within a year.");
        }
        if (reason.isBlank() || reason.length() > MAX_REASON) {
            found.add("reason", "Say why, in at most 2,000 characters: the customer reads it.");
        }
        found.refuseIfAny();
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
