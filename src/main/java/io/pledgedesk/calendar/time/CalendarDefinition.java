package io.pledgedesk.calendar.time;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What one version of a calendar says: opening hours by weekday, and dates that differ. {@link CalendarReader} makes it
 * from what people write.
 *
 * @param zone the one zone of all its local times (sla.md C9)
 * @param weekly a weekday that is absent is closed
 * @param exceptions those about the very same dates become one
 * @param corrections what some dates turned out to have been: stronger than any exception, a later one than an earlier
 */
public record CalendarDefinition(
        ZoneId zone,
        Map<DayOfWeek, List<LocalHours>> weekly,
        List<SpecialDay> exceptions,
        List<SpecialDay> corrections) {

    /** More exceptions than this are refused. */
    public static final int MAX_EXCEPTIONS = 2_000;

    /** More intervals on one day than this are refused. */
    public static final int MAX_INTERVALS = 48;

    private static final int STORABLE_YEARS = 2;

    public CalendarDefinition {
        Map<DayOfWeek, List<LocalHours>> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            days.put(day, sorted(weekly.getOrDefault(day, List.of())));
        }
        weekly = Collections.unmodifiableMap(days);
        exceptions = SpecialDay.united(exceptions);
        corrections = List.copyOf(corrections);
    }

    /** Without corrections. */
    public CalendarDefinition(ZoneId zone, Map<DayOfWeek, List<LocalHours>> weekly, List<SpecialDay> exceptions) {
        this(zone, weekly, exceptions, List.of());
    }

    /** The same with what some of its dates turned out to have been. @param all of them, the oldest first */
    public CalendarDefinition corrected(List<SpecialDay> all) {
        return new CalendarDefinition(zone, weekly, exceptions, all);
    }

    /** Ready to count. Costs little until it is used; keep it as long as the version is in use. */
    public BusinessTime compile() {
        return isAlwaysOpen() ? new AlwaysOpen() : new CompiledCalendar(this);
    }

    /** The exceptions from a date to a date, both included, by their date; dates without one are left out. */
    public SortedMap<LocalDate, SpecialDay> exceptionsBetween(LocalDate from, LocalDate to) {
        SpecialDay[] strongest = exceptions(from.toEpochDay(), to.toEpochDay());
        SortedMap<LocalDate, SpecialDay> byDate = new TreeMap<>();
        for (int i = 0; i < strongest.length; i++) {
            if (strongest[i] != null) {
                byDate.put(from.plusDays(i), strongest[i]);
            }
        }
        return byDate;
    }

    /** The exception that holds on each date (sla.md C2), null where none does; epoch days, both included. */
    SpecialDay[] exceptions(long first, long last) {
        SpecialDay[] strongest = new SpecialDay[(int) (last - first) + 1];
        for (SpecialDay special : exceptions) {
            special.days().between(first, last).forEach(day -> {
                int i = (int) (day - first);
                strongest[i] = strongest[i] == null ? special : strongest[i].or(special);
            });
        }
        for (SpecialDay correction : corrections) {
            correction.days().between(first, last).forEach(day -> strongest[(int) (day - first)] = correction);
        }
        return strongest;
    }

    /** Whether it opens at all within two years; what does not is no calendar to be stored (sla.md C8). */
    public boolean opensSoonAfter(Instant now) {
        Instant end = now.atOffset(ZoneOffset.UTC).plusYears(STORABLE_YEARS).toInstant();
        return compile().between(now, end) > 0;
    }

    /** Every date is open by its own hours alone, so there is no second at which it isn't (sla.md C4). */
    private boolean isAlwaysOpen() {
        return weekly.values().stream().allMatch(CalendarDefinition::isWholeDay)
                && Stream.concat(exceptions.stream(), corrections.stream())
                        .map(SpecialDay::hours)
                        .allMatch(CalendarDefinition::isWholeDay);
    }

    private static boolean isWholeDay(List<LocalHours> hours) {
        int openUntil = 0;
        for (LocalHours each : sorted(hours)) {
            if (each.start() > openUntil) {
                return false;
            }
            openUntil = Math.max(openUntil, each.end());
        }
        return openUntil >= LocalHours.DAY;
    }

    private static List<LocalHours> sorted(List<LocalHours> hours) {
        return hours.stream()
                .sorted(Comparator.comparingInt(LocalHours::start).thenComparingInt(LocalHours::end))
                .toList();
    }
}
