package io.pledgedesk.sla.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The levels of one clock: which fired up to now, and when to look again (sla.md W3, W4). */
final class Alarm {

    private record Fired(Level level, Instant at) {}

    private final Reckoning reckoning;
    private final Instant now;
    private final List<Fired> fired;

    Alarm(Reckoning reckoning, Collection<Level> levels, Instant now) {
        this.reckoning = reckoning;
        this.now = now;
        long target = reckoning.target(reckoning.last());
        this.fired = levels.stream()
                .filter(level -> level.metric() == reckoning.metric())
                .sorted(Comparator.comparing(level -> level.threshold().seconds(target)))
                .flatMap(level -> reckoning.firesAt(level.threshold()).map(at -> new Fired(level, at)).stream())
                .toList();
    }

    SlaClock clock() {
        return ClockFace.of(reckoning, wakeAt(), now);
    }

    /** Those that fire at one instant in the order in which a clock that runs would reach them. */
    Stream<Firing> firings() {
        return fired.stream()
                .filter(each -> !each.at().isAfter(now))
                .map(each -> new Firing(each.level().id(), reckoning.metric(), reckoning.cycle(), each.at()));
    }

    /** The next instant at which something changes if nothing else happens; empty when nothing will. */
    Optional<Instant> wakeAt() {
        if (!reckoning.isRunning()) {
            return Optional.empty();
        }
        Epoch epoch = reckoning.last();
        Stream<Optional<Instant>> states = Stream.of(
                reckoning.reaches(epoch, epoch.terms().warnAt()),
                reckoning.reaches(epoch, Threshold.DUE).map(due -> due.plusSeconds(1)));
        return Stream.concat(states.flatMap(Optional::stream), fired.stream().map(Fired::at))
                .filter(at -> at.isAfter(now))
                .min(Comparator.naturalOrder());
    }
}
