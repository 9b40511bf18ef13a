package io.pledgedesk.sla;

import io.micrometer.core.instrument.MeterRegistry;
import io.pledgedesk.sla.engine.Evaluation;
import io.pledgedesk.sla.engine.Firing;
import io.pledgedesk.sla.engine.Transition;
import io.pledgedesk.ticket.Fact;
import io.pledgedesk.ticket.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells the features above what clocks passed. What an import brought is history, not news. */
@ApplicationScoped
class ClockNews {

    private static final Set<Transition.Kind> TOLD = Set.of(Transition.Kind.WARNED, Transition.Kind.BREACHED);

    private final Event<LevelsReached> levelsReached;
    private final Event<ClockTransitioned> transitioned;
    private final MeterRegistry meters;

    ClockNews(Event<LevelsReached> levelsReached, Event<ClockTransitioned> transitioned, MeterRegistry meters) {
        this.levelsReached = levelsReached;
        this.transitioned = transitioned;
        this.meters = meters;
    }

    static List<Transition> worthTelling(Evaluation evaluation) {
        return evaluation.transitions().stream()
                .filter(transition -> TOLD.contains(transition.kind()))
                .toList();
    }

    /** @param fresh what wasn't told before */
    void passed(Ticket ticket, List<Transition> fresh) {
        for (Transition transition : fresh) {
            ticket.recordAbout(transition.at(), fact(transition));
            meters.counter(
                            "pledge.sla.transitions",
                            "kind",
                            transition.kind().code(),
                            "metric",
                            transition.metric().code())
                    .increment();
            if (isNews(ticket, transition.at())) {
                transitioned.fire(new ClockTransitioned(ticket, transition));
            }
        }
    }

    void reached(Ticket ticket, List<LevelSource.Watched> watched, Evaluation evaluation, Instant now) {
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
}
