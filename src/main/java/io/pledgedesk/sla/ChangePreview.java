package io.pledgedesk.sla;

import io.pledgedesk.calendar.CalendarTimeline;
import io.pledgedesk.calendar.CalendarTimelines;
import io.pledgedesk.calendar.DatedCalendar;
import io.pledgedesk.kernel.ApplyTo;
import io.pledgedesk.sla.engine.Evaluation;
import io.pledgedesk.sla.engine.Happening;
import io.pledgedesk.sla.engine.SlaEngine;
import io.pledgedesk.sla.engine.TimelineEvent;
import io.pledgedesk.ticket.Status;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.TicketEvent;
import io.pledgedesk.ticket.TicketJournal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** What an edit of a policy or calendar would do to open tickets, by replaying each with and without it. Stores nothing. */
@ApplicationScoped
public class ChangePreview {

    /** The most urgent ones are looked at; with more, the answer says so. */
    static final int MOST_TICKETS = 1_000;

    private static final List<Status> OPEN = List.of(Status.NEW, Status.OPEN, Status.PENDING, Status.ON_HOLD);

    /** Of the solved ones those with a clock that only stands still, such as an unanswered reply. */
    private static final String HAS_CLOCKS =
            "(t.status in ?1 or t.status = ?2 and t.due.state not in ('done', 'none'))";

    private final EntityManager entities;
    private final TicketJournal journal;
    private final TimelineReader timelines;
    private final TermsReader terms;
    private final PoliciesInForce policies;
    private final CalendarTimelines calendars;
    private final Matching matching;
    private final FactsReader facts;
    private final Clock clock;

    ChangePreview(
            EntityManager entities,
            TicketJournal journal,
            TimelineReader timelines,
            TermsReader terms,
            PoliciesInForce policies,
            CalendarTimelines calendars,
            Matching matching,
            FactsReader facts,
            Clock clock) {
        this.entities = entities;
        this.journal = journal;
        this.timelines = timelines;
        this.terms = terms;
        this.policies = policies;
        this.calendars = calendars;
        this.matching = matching;
        this.facts = facts;
        this.clock = clock;
    }

    /** The edit of a policy. For new tickets only, nothing moves. */
    @Transactional
    public ChangeEffect ofPolicy(PolicyVersion draft, ApplyTo applyTo) {
        Instant now = now();
        if (applyTo == ApplyTo.NEW) {
            return ChangeEffect.NONE;
        }
        List<Ticket> tickets = matchesOthers(draft, now) ? openTickets() : openTickets(Set.of(draft.policyId()));
        facts.readAhead(tickets);
        return compare(tickets, now, (ticket, history) -> {
            List<TimelineEvent> changed = new ArrayList<>(timelines.read(history, now));
            changed.add(new TimelineEvent(now, Long.MAX_VALUE, promised(ticket, history, draft, now)));
            return changed;
        });
    }

    private boolean matchesOthers(PolicyVersion draft, Instant now) {
        return policies.of(draft.policyId(), now)
                .map(PolicyVersion::form)
                .filter(form -> form.matchesLike(draft.form()) && !form.equals(draft.form()))
                .isEmpty();
    }

    private Happening promised(Ticket ticket, List<TicketEvent> history, PolicyVersion draft, Instant now) {
        Optional<PolicyVersion> meant = matching.afterEdit(ticket, draft, now);
        return meant.isPresent()
                ? new Happening.TermsApplied(terms.of(meant.get(), ticket.priority(), timelines.hours(history, now)))
                : new Happening.TermsRemoved();
    }

    /** The edit of a calendar. For new tickets only, nothing moves. */
    @Transactional
    public ChangeEffect ofCalendar(long calendarId, DatedCalendar draft) {
        Instant now = now();
        if (!draft.appliesToOpen()) {
            return ChangeEffect.NONE;
        }
        CalendarTimeline edited = calendars.of(calendarId).with(draft);
        Set<Long> users = policies.usersOf(calendarId);
        return compare(
                users.isEmpty() ? List.of() : openTickets(users),
                now,
                (ticket, history) -> timelines.read(history, now, edited));
    }

    private ChangeEffect compare(
            List<Ticket> tickets, Instant now, BiFunction<Ticket, List<TicketEvent>, List<TimelineEvent>> change) {
        List<ChangeEffect.Moved> moved = new ArrayList<>();
        for (Ticket ticket : tickets.subList(0, Math.min(tickets.size(), MOST_TICKETS))) {
            List<TicketEvent> history = journal.history(ticket.id());
            Evaluation before = SlaEngine.evaluate(timelines.read(history, now), now);
            Evaluation after = SlaEngine.evaluate(change.apply(ticket, history), now);
            DueMove.between(before, after)
                    .ifPresent(move -> moved.add(new ChangeEffect.Moved(
                            ticket.id(), ticket.subject(), move.metric(), move.before(), move.after(), move.late())));
        }
        return new ChangeEffect(moved, tickets.size() > MOST_TICKETS);
    }

    private List<Ticket> openTickets() {
        return mostUrgent(ask("from Ticket t where " + HAS_CLOCKS));
    }

    private List<Ticket> openTickets(Collection<Long> policyIds) {
        return mostUrgent(ask("from Ticket t where t.due.policyId in ?3 and " + HAS_CLOCKS)
                .setParameter(3, policyIds));
    }

    private TypedQuery<Ticket> ask(String which) {
        return entities.createQuery(which + " order by t.due.order, t.id", Ticket.class)
                .setParameter(1, OPEN)
                .setParameter(2, Status.SOLVED);
    }

    private static List<Ticket> mostUrgent(TypedQuery<Ticket> tickets) {
        return tickets.setMaxResults(MOST_TICKETS + 1).getResultList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
