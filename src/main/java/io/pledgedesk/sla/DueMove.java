package io.pledgedesk.sla;

import io.pledgedesk.sla.engine.ClockState;
import io.pledgedesk.sla.engine.Evaluation;
import io.pledgedesk.sla.engine.Metric;
import io.pledgedesk.sla.engine.SlaClock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Of the clocks that an edit moves, or makes late, the one that matters most: late ones first, then what is due first.
 *
 * @param before null when it wouldn't run
 * @param after null when it wouldn't run any more
 * @param late whether it would break its promise by the edit
 */
record DueMove(Metric metric, Instant before, Instant after, boolean late) {

    private static final Comparator<DueMove> MOST_IMPORTANT =
            Comparator.comparing((DueMove move) -> !move.late).thenComparing(DueMove::earliest);

    private record Cycle(Metric metric, int number) {
        static Cycle of(SlaClock clock) {
            return new Cycle(clock.metric(), clock.cycle());
        }
    }

    static Optional<DueMove> between(Evaluation before, Evaluation after) {
        Map<Cycle, Instant> was = dues(before);
        Map<Cycle, Instant> would = dues(after);
        Set<Cycle> late = breached(after);
        late.removeAll(breached(before));
        Set<Cycle> all = new HashSet<>(was.keySet());
        all.addAll(would.keySet());
        all.addAll(late);
        return all.stream()
                .map(cycle -> new DueMove(cycle.metric(), was.get(cycle), would.get(cycle), late.contains(cycle)))
                .filter(move -> move.late || !Objects.equals(move.before, move.after))
                .min(MOST_IMPORTANT);
    }

    private Instant earliest() {
        Instant one = before == null ? Instant.MAX : before;
        return after == null || one.isBefore(after) ? one : after;
    }

    private static Map<Cycle, Instant> dues(Evaluation evaluation) {
        Map<Cycle, Instant> dues = new HashMap<>();
        for (SlaClock clock : evaluation.clocks()) {
            if (clock.state() == ClockState.RUNNING) {
                clock.dueAt().ifPresent(due -> dues.put(Cycle.of(clock), due));
            }
        }
        return dues;
    }

    private static Set<Cycle> breached(Evaluation evaluation) {
        return evaluation.clocks().stream()
                .filter(SlaClock::isBreached)
                .map(Cycle::of)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
