package io.pledgedesk.calendar.time;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * An exception: dates whose hours replace those of their weekday (sla.md C2).
 *
 * @param name of the holiday or the occasion; may be null
 * @param hours empty means closed
 */
public record SpecialDay(Days days, String name, List<LocalHours> hours) {

    /**
     * Closed beats special hours, dated beats yearly. Beyond the rule, which says nothing of two dated ones, the fewer
     * dates the stronger: one day within a season is meant to differ from the season.
     */
    private static final Comparator<SpecialDay> STRONGEST_FIRST = Comparator.comparing(SpecialDay::isOpen)
            .thenComparingLong(special -> special.days().count());

    public SpecialDay {
        hours = List.copyOf(hours);
    }

    boolean isOpen() {
        return !hours.isEmpty();
    }

    /** What holds on a date that both are about. Equals add up, so that their order says nothing. */
    SpecialDay or(SpecialDay other) {
        int order = STRONGEST_FIRST.compare(this, other);
        if (order != 0 || !isOpen()) {
            return order <= 0 ? this : other;
        }
        List<LocalHours> both =
                Stream.concat(hours.stream(), other.hours.stream()).distinct().toList();
        return new SpecialDay(days, name, both);
    }
}
