package io.pledgedesk.calendar.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * Business time as the specification says it, word by word and without a thought for speed: it asks of one moment after
 * the other whether it is open. Shares no arithmetic with what it judges.
 */
final class SlowCalendar {

    private record Open(Instant from, Instant to) {}

    private final CalendarDefinition calendar;
    private final Map<LocalDate, List<Open>> openings = new HashMap<>();

    SlowCalendar(CalendarDefinition calendar) {
        this.calendar = calendar;
    }

    boolean isOpen(long second) {
        Instant at = Instant.ofEpochSecond(second);
        LocalDate date = at.atZone(calendar.zone()).toLocalDate();
        return IntStream.rangeClosed(-3, 3)
                .mapToObj(date::plusDays)
                .flatMap(day -> openings.computeIfAbsent(day, this::openings).stream())
                .anyMatch(open -> !at.isBefore(open.from()) && at.isBefore(open.to()));
    }

    long between(long from, long to) {
        long open = 0;
        for (long at = from; at < to; at += step(at, to)) {
            open += isOpen(at) ? step(at, to) : 0;
        }
        return open;
    }

    /** Empty when it takes longer than until {@code limit}. */
    OptionalLong add(long start, long seconds, long limit) {
        long left = seconds;
        long at = start;
        while (left > 0 && at < limit) {
            long step = Math.min(left, step(at, limit));
            left -= isOpen(at) ? step : 0;
            at += step;
        }
        return left == 0 ? OptionalLong.of(at) : OptionalLong.empty();
    }

    /** Whether it lies between the midnights of a date that has an exception. */
    boolean isOnSpecialDate(Instant at) {
        LocalDate date = at.atZone(calendar.zone()).toLocalDate();
        return IntStream.rangeClosed(-2, 2)
                .mapToObj(date::plusDays)
                .filter(day -> calendar.exceptions().stream().anyMatch(special -> hits(special, day)))
                .anyMatch(day -> !at.isBefore(instant(day, 0)) && at.isBefore(instant(day, 1440)));
    }

    /** Hours and, since 1972, offsets are whole minutes: nothing changes within one. */
    private static long step(long at, long limit) {
        return at % 60 == 0 && at > 0 ? Math.min(60, limit - at) : 1;
    }

    private List<Open> openings(LocalDate date) {
        List<Open> found = new ArrayList<>();
        if (exists(date)) {
            for (LocalHours hours : hours(date)) {
                found.add(new Open(instant(date, hours.start()), instant(date, hours.end())));
            }
        }
        return found;
    }

    private Instant instant(LocalDate date, int minute) {
        return ZonedDateTime.of(date.plusDays(minute / 1440).atTime(minute % 1440 / 60, minute % 60), calendar.zone())
                .toInstant();
    }

    /** Some minute of it is shown by the clocks. */
    boolean exists(LocalDate date) {
        return IntStream.range(0, 1440)
                .mapToObj(minute -> date.atTime(minute / 60, minute % 60))
                .anyMatch(time ->
                        !calendar.zone().getRules().getValidOffsets(time).isEmpty());
    }

    private List<LocalHours> hours(LocalDate date) {
        List<SpecialDay> hits =
                calendar.exceptions().stream().filter(each -> hits(each, date)).toList();
        if (hits.isEmpty()) {
            return calendar.weekly().get(date.getDayOfWeek());
        }
        if (hits.stream().anyMatch(each -> each.hours().isEmpty())) {
            return List.of();
        }
        List<SpecialDay> dated =
                hits.stream().filter(each -> each.days() instanceof Days.Range).toList();
        Days strongest = dated.isEmpty() ? hits.get(0).days() : strongest(dated);
        return hits.stream()
                .filter(each -> each.days().equals(strongest))
                .flatMap(each -> each.hours().stream())
                .toList();
    }

    /** The shortest range; of equal ones the last to start. */
    private static Days strongest(List<SpecialDay> dated) {
        Days.Range strongest = null;
        for (SpecialDay each : dated) {
            Days.Range range = (Days.Range) each.days();
            boolean isShorter = strongest == null || range.count() < strongest.count();
            boolean isLater = !isShorter
                    && range.count() == strongest.count()
                    && range.from().isAfter(strongest.from());
            strongest = isShorter || isLater ? range : strongest;
        }
        return strongest;
    }

    private static boolean hits(SpecialDay special, LocalDate date) {
        if (special.days() instanceof Days.Range range) {
            return !date.isBefore(range.from()) && !date.isAfter(range.to());
        }
        return ((Days.Yearly) special.days()).day().equals(MonthDay.from(date));
    }
}
