package io.pledgedesk.calendar.time;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Tells which local times the clocks leave out on some date near a sample. */
final class GapFinder {

    private final ZoneId zone;
    private final LocalDate first;
    private final int days;

    GapFinder(RandomCalendars.Sample sample) {
        this.zone = sample.calendar().zone();
        this.first = sample.from().atZone(zone).toLocalDate().minusDays(20);
        this.days = 40;
    }

    /** Whether any of these minutes of a day is left out. */
    boolean any(int... minutes) {
        return IntStream.range(0, days).mapToObj(first::plusDays).anyMatch(date -> Arrays.stream(minutes)
                .anyMatch(minute -> isLeftOut(date.plusDays(minute / 1440), minute % 1440)));
    }

    private boolean isLeftOut(LocalDate date, int minute) {
        return zone.getRules()
                .getValidOffsets(date.atTime(minute / 60, minute % 60))
                .isEmpty();
    }
}
