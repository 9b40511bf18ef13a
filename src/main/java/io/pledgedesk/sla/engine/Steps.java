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
        int last = steps.size() - 1;
        if (last >= 0 && steps.get(last).from().equals(from)) {
            steps.remove(last);
        }
        steps.add(new Step<>(from, value));
    }

    T latest() {
        return after(steps.size());
    }

    T at(Instant instant) {
        return after(stepsUpTo(instant));
    }

    T before(Instant instant) {
        return after(stepsBefore(instant));
    }

    /** The steps between two instants, both exclusive. */
    List<Step<T>> within(Instant after, Instant before) {
        int first = stepsUpTo(after);
        return steps.subList(first, Math.max(first, stepsBefore(before)));
    }

    private T after(int count) {
        return count == 0 ? initial : steps.get(count - 1).value();
    }

    private int stepsUpTo(Instant instant) {
        return stepsBefore(instant.plusNanos(1));
    }

    private int stepsBefore(Instant instant) {
        int low = 0;
        int high = steps.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (steps.get(middle).from().isBefore(instant)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
