package io.pledgedesk.sla.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The levels of one clock: those that fired up to now, and when to look again (sla.md W3, W4). */
final class Alarm {

    private final Reckoning reckoning;
    private final Instant now;
    private final List<Firing> firings = new ArrayList<>();
    private final List<Instant> wakes = new ArrayList<>();

    Alarm(Reckoning reckoning, Collection<Level> levels, Instant now) {
        this.reckoning = reckoning;
        this.now = now;
        levels.stream().filter(level -> level.metric() == reckoning.metric()).forEach(this::set);
        if (reckoning.isRunning()) {
            Epoch epoch = reckoning.last();
            Stream.of(
                            reckoning.reaches(epoch, epoch.terms().warnAt()),
                            reckoning.reaches(epoch, new Threshold.Percent(100)).map(due -> due.plusSeconds(1)))
                    .flatMap(Optional::stream)
                    .forEach(this::wake);
        }
    }

    private void set(Level level) {
        reckoning.firesAt(terms -> level.threshold()).ifPresent(at -> {
            if (at.isAfter(now)) {
                wake(at);
            } else {
                firings.add(new Firing(level.id(), reckoning.metric(), reckoning.cycle(), at));
            }
        });
    }

    private void wake(Instant at) {
        if (at.isAfter(now)) {
            wakes.add(at);
        }
    }

    List<Firing> firings() {
        return firings;
    }

    List<Instant> wakes() {
        return wakes;
    }
}
