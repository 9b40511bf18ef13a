package io.pledgedesk.sla;

import io.micrometer.core.instrument.MeterRegistry;
import io.pledgedesk.sla.engine.Evaluation;
import io.pledgedesk.sla.engine.Firing;
import io.pledgedesk.sla.engine.Level;
import io.pledgedesk.sla.engine.Metric;
import io.pledgedesk.sla.engine.SlaClock;
import io.pledgedesk.sla.engine.SlaEngine;
import io.pledgedesk.sla.engine.Transition;
import io.pledgedesk.ticket.Fact;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.TicketChanged;
import io.pledgedesk.ticket.TicketEvent;
import io.pledgedesk.ticket.TicketJournal;
import io.pledgedesk.ticket.TicketOpening;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Keeps what lists and people see of clocks equal to what the engine answers, and tells once what clocks passed. */
@ApplicationScoped
class ClockKeeper {

    private static final Set<Transition.Kind> TOLD = Set.of(Transition.Kind.WARNED, Transition.Kind.BREACHED);

    private final EntityManager entities;
    private final Matching matching;
    private final TimelineReader timelines;
    private final TicketJournal journal;
    private final Transitions transitions;
    private final EvaluatedClocks evaluated;
    private final Instance<LevelSource> levelSources;
    private final Event<LevelsReached> levelsReached;
    private final Event<ClockTransitioned> transitioned;
    private final MeterRegistry meters;
    private final Clock clock;

    ClockKeeper(
            EntityManager entities,
            Matching matching,
            TimelineReader timelines,
            TicketJournal journal,
            Transitions transitions,
            EvaluatedClocks evaluated,
            @Any Instance<LevelSource> levelSources,
            Event<LevelsReached> levelsReached,
            Event<ClockTransitioned> transitioned,
            MeterRegistry meters,
            Clock clock) {
        this.entities = entities;
        this.matching = matching;
        this.timelines = timelines;
        this.journal = journal;
        this.transitions = transitions;
        this.evaluated = evaluated;
        this.levelSources = levelSources;
        this.levelsReached = levelsReached;
        this.transitioned = transitioned;
        this.meters = meters;
        this.clock = clock;
    }

    /** What a new ticket is promised is known before its row is written. */
    void onTicketOpening(@Observes TicketOpening opening) {
        Ticket ticket = opening.ticket();
        Instant now = latest(Instant.now(clock).truncatedTo(ChronoUnit.SECONDS), ticket.unpublished());
        matching.match(new TicketChanged(ticket, ticket.unpublished(), false));
        show(ticket, SlaEngine.evaluate(timelines.read(ticket.unpublished(), now), now, levels(levelsOf(ticket))));
    }

    void onTicketChanged(@Observes TicketChanged change) {
        Ticket ticket = change.ticket();
        Instant now = latest(Instant.now(clock).truncatedTo(ChronoUnit.SECONDS), change.events());
        if (change.imported()) {
            ticket.due().watchFrom(now);
        }
        matching.match(change);
        List<TicketEvent> history = new ArrayList<>(change.isNew() ? change.events() : journal.history(ticket.id()));
        history.addAll(journal.store(ticket));
        refresh(ticket, history, now, change.isNew());
    }

    /** Looks at a ticket that is locked by the caller: its next instant has come. */
    void look(Ticket ticket, Instant now) {
        journal.store(ticket);
        refresh(ticket, journal.history(ticket.id()), now, false);
    }

    private void refresh(Ticket ticket, List<TicketEvent> history, Instant now, boolean isNew) {
        List<LevelSource.Watched> watched = levelsOf(ticket);
        Evaluation evaluation = SlaEngine.evaluate(timelines.read(history, now), now, levels(watched));
        store(ticket, evaluation, isNew);
        tell(ticket, evaluation, watched, now);
        journal.store(ticket);
    }

    private List<LevelSource.Watched> levelsOf(Ticket ticket) {
        List<LevelSource.Watched> watched = new ArrayList<>();
        levelSources.forEach(source -> watched.addAll(source.levelsOf(ticket)));
        return watched;
    }

    private void store(Ticket ticket, Evaluation evaluation, boolean isNew) {
        Map<StoredClock.Key, StoredClock> stored = isNew
                ? Map.of()
                : clocksOf(ticket.id()).stream().collect(Collectors.toMap(row -> row.key, Function.identity()));
        List<StoredClock> rows = new ArrayList<>();
        for (SlaClock clock : evaluation.clocks()) {
            StoredClock.Key key = StoredClock.keyOf(ticket.id(), clock);
            StoredClock row = stored.get(key);
            if (row == null) {
                row = new StoredClock(key);
                row.take(clock, evaluation.evaluatedAt());
                entities.persist(row);
            } else {
                row.take(clock, evaluation.evaluatedAt());
            }
            rows.add(row);
        }
        evaluated.keep(ticket.id(), isNew ? Optional.of(rows) : Optional.empty());
        show(ticket, evaluation);
    }

    private static List<Level> levels(List<LevelSource.Watched> watched) {
        return watched.stream().map(LevelSource.Watched::level).toList();
    }

    private static void show(Ticket ticket, Evaluation evaluation) {
        ticket.due()
                .show(
                        evaluation.state().code(),
                        evaluation.nextDueAt().orElse(null),
                        evaluation.nextMetric().map(Metric::code).orElse(null),
                        evaluation.wakeAt().orElse(null));
    }

    private List<StoredClock> clocksOf(long ticketId) {
        return entities.createQuery("from StoredClock where key.ticketId = ?1", StoredClock.class)
                .setParameter(1, ticketId)
                .getResultList();
    }

    private void tell(Ticket ticket, Evaluation evaluation, List<LevelSource.Watched> watched, Instant now) {
        List<Transition> told = evaluation.transitions().stream()
                .filter(transition -> TOLD.contains(transition.kind()))
                .toList();
        for (Transition fresh : transitions.recordNew(ticket.id(), told, now)) {
            ticket.recordAbout(fresh.at(), fact(fresh));
            meters.counter(
                            "pledge.sla.transitions",
                            "kind",
                            fresh.kind().code(),
                            "metric",
                            fresh.metric().code())
                    .increment();
            if (isNews(ticket, fresh.at())) {
                transitioned.fire(new ClockTransitioned(ticket, fresh));
            }
        }
        Map<Long, Instant> since =
                watched.stream().collect(Collectors.toMap(each -> each.level().id(), LevelSource.Watched::since));
        List<Firing> firings = evaluation.firings().stream()
                .filter(firing -> !firing.at().isBefore(since.get(firing.levelId())) && isNews(ticket, firing.at()))
                .toList();
        if (!firings.isEmpty()) {
            levelsReached.fire(new LevelsReached(ticket, firings, now));
        }
    }

    private static boolean isNews(Ticket ticket, Instant at) {
        Instant from = ticket.due().watchedFrom();
        return from == null || at.isAfter(from);
    }

    private static Fact fact(Transition transition) {
        Instant due = transition.dueAt().orElse(null);
        return transition.kind() == Transition.Kind.WARNED
                ? new Fact.ClockWarned(transition.metric().code(), transition.cycle(), due)
                : new Fact.ClockBreached(transition.metric().code(), transition.cycle(), due);
    }

    /** Two nodes' clocks differ: the history is never ahead of the look at it. */
    private static Instant latest(Instant now, List<TicketEvent> events) {
        return events.stream()
                .map(TicketEvent::at)
                .filter(at -> at.isAfter(now) && at.isBefore(now.plusSeconds(120)))
                .max(Instant::compareTo)
                .orElse(now);
    }
}
