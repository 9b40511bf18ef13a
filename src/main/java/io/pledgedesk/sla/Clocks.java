package io.pledgedesk.sla;

import io.pledgedesk.calendar.DatedCalendar;
import io.pledgedesk.sla.condition.TicketFacts;
import io.pledgedesk.sla.engine.Evaluation;
import io.pledgedesk.sla.engine.Happening;
import io.pledgedesk.sla.engine.Metric;
import io.pledgedesk.sla.engine.SlaClock;
import io.pledgedesk.sla.engine.SlaEngine;
import io.pledgedesk.sla.engine.Terms;
import io.pledgedesk.sla.engine.TimelineEvent;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.TicketJournal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The clocks of tickets, for whoever shows them. */
@ApplicationScoped
public class Clocks {

    private final EntityManager entities;
    private final TicketJournal journal;
    private final TimelineReader timelines;
    private final TermsReader terms;
    private final PoliciesInForce policies;
    private final EvaluatedClocks evaluated;
    private final Clock clock;

    Clocks(
            EntityManager entities,
            TicketJournal journal,
            TimelineReader timelines,
            TermsReader terms,
            PoliciesInForce policies,
            EvaluatedClocks evaluated,
            Clock clock) {
        this.entities = entities;
        this.journal = journal;
        this.timelines = timelines;
        this.terms = terms;
        this.policies = policies;
        this.evaluated = evaluated;
        this.clock = clock;
    }

    /**
     * Replays the ticket's history.
     *
     * @param at in the past: what held then; in the future: what will hold if nothing else happens; cut to the second
     */
    @Transactional
    public Evaluation evaluate(Ticket ticket, Instant at) {
        Instant now = Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
        Instant knownAt = at.isBefore(now) ? at.truncatedTo(ChronoUnit.SECONDS) : now;
        return SlaEngine.evaluate(timelines.read(journal.history(ticket.id()), knownAt), at);
    }

    /** Who used up what of the clocks of a ticket. */
    @Transactional
    public Stints stints(Ticket ticket) {
        return Stints.of(journal.history(ticket.id()));
    }

    /** What was evaluated last, by ticket; clocks by metric and cycle. */
    @Transactional
    public Map<Long, List<StoredClock>> of(Collection<Long> ticketIds) {
        if (ticketIds.isEmpty()) {
            return Map.of();
        }
        return evaluated.of(ticketIds).orElseGet(() -> stored(ticketIds)).stream()
                .sorted(Comparator.comparing(StoredClock::metric).thenComparing(StoredClock::cycle))
                .collect(Collectors.groupingBy(StoredClock::ticketId));
    }

    private List<StoredClock> stored(Collection<Long> ticketIds) {
        return entities.createQuery("from StoredClock where holds(?1, key.ticketId)", StoredClock.class)
                .setParameter(1, ticketIds.toArray(Long[]::new))
                .getResultList();
    }

    /** Clocks as they stand now, by ticket: what was evaluated last, carried on to the present. */
    @Transactional
    public Map<Long, List<ClockView>> viewsOf(Collection<Ticket> tickets) {
        Instant now = Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
        Map<Long, Ticket> byId = tickets.stream().collect(Collectors.toMap(Ticket::id, Function.identity()));
        Map<Long, List<ClockView>> views = new HashMap<>();
        of(byId.keySet())
                .forEach((id, clocks) -> views.put(
                        id,
                        clocks.stream()
                                .map(each -> view(byId.get(id), each, now))
                                .toList()));
        return views;
    }

    private ClockView view(Ticket ticket, StoredClock stored, Instant now) {
        if (stored.state().isFinished() || !stored.evaluatedAt().isBefore(now)) {
            return ClockView.of(stored, 0);
        }
        long passed = terms.hours(
                        new Terms.Source(stored.policyId(), stored.policyVersion()),
                        KnownHours.of(ticket.createdAt(), now))
                .map(hours -> hours.between(stored.evaluatedAt(), now))
                .orElse(0L);
        return ClockView.of(stored, passed);
    }

    /** The name of a policy's version. */
    @Transactional
    public Optional<String> policyName(long policyId, int version) {
        return policies.version(policyId, version).map(PolicyVersion::name);
    }

    /** The calendar version by which a ticket counts at an instant under a policy; empty for around the clock. */
    @Transactional
    public Optional<CalendarInForce> calendar(Ticket ticket, Terms held, Instant at) {
        return policies.version(held.policyId(), held.policyVersion())
                .flatMap(policy -> terms.calendar(policy.calendarId()))
                .map(timeline -> new CalendarInForce(timeline.calendarId(), timeline.version(ticket.createdAt(), at)));
    }

    /** A calendar and the version of it that counts. */
    public record CalendarInForce(long id, DatedCalendar version) {}

    /** What the customer of this ticket is promised, as it stands: kept ones stay readable. */
    @Transactional
    public Promise promiseOf(Ticket ticket) {
        List<StoredClock> stored = of(List.of(ticket.id())).getOrDefault(ticket.id(), List.of());
        return new Promise(dueOf(stored, Metric.FIRST_RESPONSE), dueOf(stored, Metric.RESOLUTION));
    }

    private static Instant dueOf(List<StoredClock> stored, Metric metric) {
        return stored.stream()
                .filter(clock -> clock.metric() == metric)
                .findFirst()
                .map(StoredClock::dueAt)
                .orElse(null);
    }

    /** What would be promised to a ticket with these properties that was created then; by the policies as they are now. */
    @Transactional
    public Optional<Terms> termsFor(TicketFacts facts, Instant createdAt) {
        Instant now = Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
        return policies.match(facts, now)
                .flatMap(policy -> terms.read(policy.source(), facts.priority(), KnownHours.of(createdAt, now)));
    }

    /** What a ticket with these properties would be promised if a customer opened it at that instant. */
    @Transactional
    public Promise promiseFor(TicketFacts facts, Instant at) {
        Instant start = at.truncatedTo(ChronoUnit.SECONDS);
        return policies.match(facts, start)
                .flatMap(policy -> terms.read(policy.source(), facts.priority(), KnownHours.of(start, start)))
                .map(held -> promise(held, start))
                .orElse(Promise.NONE);
    }

    /** What such a ticket would be promised at all, whenever it came; empty where no policy holds. */
    @Transactional
    public Optional<Pledge> pledgeFor(TicketFacts facts, Instant at) {
        Instant start = at.truncatedTo(ChronoUnit.SECONDS);
        return policies.match(facts, start)
                .flatMap(policy -> terms.read(policy.source(), facts.priority(), KnownHours.of(start, start))
                        .map(held -> new Pledge(held.targets(), policy.calendarId(), held.calendar())));
    }

    private static Promise promise(Terms held, Instant start) {
        List<SlaClock> clocks = SlaEngine.evaluate(
                        List.of(
                                new TimelineEvent(start, 1, new Happening.OpenedByCustomer()),
                                new TimelineEvent(start, 2, new Happening.TermsApplied(held))),
                        start)
                .clocks();
        return new Promise(due(clocks, Metric.FIRST_RESPONSE), due(clocks, Metric.RESOLUTION));
    }

    private static Instant due(List<SlaClock> clocks, Metric metric) {
        return clocks.stream()
                .filter(clock -> clock.metric() == metric)
                .findFirst()
                .flatMap(SlaClock::dueAt)
                .orElse(null);
    }
}
