package io.pledgedesk.sla.forecast;

import io.pledgedesk.sla.forecast.Chance.Basis;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How long past clocks ran, in business seconds, sorted, by what they have in common. Immutable once sorted. */
final class Lifetimes {

    private final Map<Likeness, List<Long>> collecting = new HashMap<>();
    private final Map<Likeness, long[]> sorted = new HashMap<>();

    void add(Likeness like, long seconds) {
        for (Basis basis : Basis.values()) {
            collecting.computeIfAbsent(like.by(basis), any -> new ArrayList<>()).add(seconds);
        }
    }

    Lifetimes sorted() {
        collecting.forEach((like, lengths) -> {
            long[] array = lengths.stream().mapToLong(Long::longValue).toArray();
            Arrays.sort(array);
            sorted.put(like, array);
        });
        collecting.clear();
        return this;
    }

    /**
     * Of those that had used up as much, the share that went beyond the target; by the closest likeness that has enough.
     *
     * @param used business seconds, less than the target
     * @return empty when there are too few of any likeness
     */
    Optional<Chance> missed(Likeness like, long used, long target) {
        for (Basis basis : Basis.values()) {
            long[] lengths = sorted.getOrDefault(like.by(basis), new long[0]);
            int samples = longerThan(lengths, used);
            if (samples >= Chance.FEWEST) {
                int percent = (int) Math.round(100.0 * longerThan(lengths, Math.max(used, target)) / samples);
                return Optional.of(new Chance(percent, samples, basis));
            }
        }
        return Optional.empty();
    }

    private static int longerThan(long[] sorted, long length) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= length) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return sorted.length - low;
    }
}
