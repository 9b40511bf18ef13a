package io.pledgedesk.calendar.time;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An exception: dates whose hours replace those of their weekday (sla.md C2).
 *
 * @param name of the holiday or the occasion; may be null
 * @param hours empty means closed
 */
public record SpecialDay(Days days, String name, List<LocalHours> hours) {

    /**
     * Closed beats special hours, dated beats yearly. The rule says nothing of two dated ones: there the fewer dates are
     * the stronger, for one day within a season is meant to differ from the season; then the later start.
     */
    private static final Comparator<SpecialDay> STRONGEST_FIRST =
            Comparator.comparing(SpecialDay::isOpen).thenComparing(SpecialDay::days, Days.SPECIFIC_FIRST);

    public SpecialDay {
        hours = List.copyOf(hours);
    }

    public boolean isOpen() {
        return !hours.isEmpty();
    }

    /** The one that holds on a date that both are about. */
    SpecialDay or(SpecialDay other) {
        return STRONGEST_FIRST.compare(this, other) <= 0 ? this : other;
    }

    /** Joins those about the very same dates, so that their order says nothing: closed, or the hours of all. */
    static List<SpecialDay> united(List<SpecialDay> specials) {
        Map<Days, SpecialDay> byDays = new LinkedHashMap<>();
        specials.forEach(special -> byDays.merge(special.days(), special, SpecialDay::and));
        return List.copyOf(byDays.values());
    }

    private SpecialDay and(SpecialDay other) {
        if (!isOpen() || !other.isOpen()) {
            return isOpen() ? other : this;
        }
        return new SpecialDay(
                days,
                name,
                Stream.concat(hours.stream(), other.hours.stream()).distinct().toList());
    }
}
