package io.pledgedesk.sla.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A value that changes at instants: from each step on, that instant included, to the next one. */
final class Steps<T> {

    /** @param from inclusive */
    record Step<T>(Instant from, T value) {}

    private final T initial;
    private final List<Step<T>> steps = new ArrayList<>();

    Steps(T initial) {
        this.initial = initial;
    }

    /** In the order of instants. Of several values at one instant the last is the one that held. */
    void set(Instant from, T value) {
        if (!steps.isEmpty() && last().from().equals(from)) {
            steps.remove(steps.size() - 1);
        }
        steps.add(new Step<>(from, value));
    }

    private Step<T> last() {
        return steps.get(steps.size() - 1);
    }

    T latest() {
        return steps.isEmpty() ? initial : last().value();
    }

    T at(Instant instant) {
        T value = initial;
        for (Step<T> step : steps) {
            if (step.from().isAfter(instant)) {
                break;
            }
            value = step.value();
        }
        return value;
    }

    T before(Instant instant) {
        return at(instant.minusNanos(1));
    }

    /** The steps between two instants, both exclusive. */
    List<Step<T>> within(Instant after, Instant before) {
        return steps.stream()
                .filter(step -> step.from().isAfter(after) && step.from().isBefore(before))
                .toList();
    }
}
