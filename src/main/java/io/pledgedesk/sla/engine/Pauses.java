package io.pledgedesk.sla.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Draws the course of a clock (sla.md K5). A clock keeps its pauses when the terms change (E1): whether it stood at some
 * instant is for the terms that held then. Where none held, the ones attached next decide; they count from the natural
 * start, so they say what stood as well.
 */
final class Pauses {

    private final Metric metric;
    private final Steps<TicketStatus> statuses;
    private final List<Epoch> epochs;

    Pauses(Metric metric, Steps<TicketStatus> statuses, List<Epoch> epochs) {
        this.metric = metric;
        this.statuses = statuses;
        this.epochs = epochs;
    }

    /** @param end {@link Life#OPEN} for a clock that goes on */
    Course course(Instant start, Instant end) {
        List<Stretch> stretches = new ArrayList<>();
        for (Instant from : cuts(start, end)) {
            Optional<TicketStatus> pausedBy = pausedBy(from);
            if (stretches.isEmpty() || !last(stretches).pausedBy().equals(pausedBy)) {
                cutOff(stretches, from);
                stretches.add(new Stretch(from, end, pausedBy));
            }
        }
        return new Course(stretches);
    }

    /** Where it may begin to stand, or to run. */
    private TreeSet<Instant> cuts(Instant start, Instant end) {
        TreeSet<Instant> cuts = new TreeSet<>();
        if (start.isBefore(end)) {
            cuts.add(start);
        }
        statuses.within(start, end).forEach(step -> cuts.add(step.from()));
        epochs.stream()
                .flatMap(epoch -> Stream.of(epoch.from(), epoch.to()))
                .filter(change -> change.isAfter(start) && change.isBefore(end))
                .forEach(cuts::add);
        return cuts;
    }

    private Optional<TicketStatus> pausedBy(Instant instant) {
        TicketStatus status = statuses.at(instant);
        return termsAt(instant).pauses(metric, status) ? Optional.of(status) : Optional.empty();
    }

    private Terms termsAt(Instant instant) {
        return epochs.stream()
                .filter(epoch -> epoch.to().isAfter(instant))
                .findFirst()
                .orElseThrow()
                .terms();
    }

    private static void cutOff(List<Stretch> stretches, Instant at) {
        if (!stretches.isEmpty()) {
            Stretch last = stretches.remove(stretches.size() - 1);
            stretches.add(last.upTo(at));
        }
    }

    private static Stretch last(List<Stretch> stretches) {
        return stretches.get(stretches.size() - 1);
    }
}
