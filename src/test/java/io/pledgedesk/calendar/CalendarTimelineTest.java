package io.pledgedesk.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.pledgedesk.calendar.time.CalendarDefinition;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarTimelineTest {

    private static final CalendarDefinition NEVER = new CalendarDefinition(ZoneOffset.UTC, Map.of(), List.of());

    private final CalendarTimeline timeline = new CalendarTimeline(
            1, List.of(version(1, 1, true), version(2, 10, true), version(3, 20, false), version(4, 30, true)));

    @ParameterizedTest(name = "created on day {0}, it counts by version {2} on day {1}")
    @CsvSource({
        // the first version reaches back without limit
        "0, 0, 1",
        "0, 5, 1",
        // what applies to open tickets holds from its instant on
        "5, 9, 1",
        "5, 10, 2",
        "5, 19, 2",
        // a version for new tickets only doesn't touch it
        "5, 20, 2",
        "5, 29, 2",
        "5, 30, 4",
        // a ticket created in a version for new tickets lives by it
        "20, 20, 3",
        "25, 29, 3",
        "25, 30, 4",
        "40, 40, 4"
    })
    void whichVersionHolds(int created, int at, int expected) {
        assertThat(timeline.version(day(created), day(at)).number()).isEqualTo(expected);
    }

    private static DatedCalendar version(int number, int from, boolean appliesToOpen) {
        return new DatedCalendar(number, "A", NEVER, day(from), appliesToOpen);
    }

    private static Instant day(int number) {
        return Instant.parse("2026-01-01T00:00:00Z").plusSeconds(number * 86_400L);
    }
}
