package io.pledgedesk.calendar.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a date turned out to have been is stronger than all that the calendar says of it. */
class CorrectedCalendarTest {

    private static final LocalDate TUESDAY = LocalDate.parse("2026-03-03");

    private final CalendarDefinition office = new CalendarDefinition(
            ZoneOffset.UTC,
            everyDay("09:00", "17:00"),
            List.of(day(TUESDAY, "Closed"), day(TUESDAY.plusDays(1), "Short", "09:00", "12:00")));

    @Test
    void aCorrectionBeatsAClosedDate_andSpecialHours() {
        assertThat(hoursOn(TUESDAY, office)).isZero();
        CalendarDefinition corrected = office.corrected(
                List.of(day(TUESDAY, "We worked", "10:00", "14:00"), day(TUESDAY.plusDays(1), "Flood")));
        assertThat(hoursOn(TUESDAY, corrected)).isEqualTo(4);
        assertThat(hoursOn(TUESDAY.plusDays(1), corrected)).isZero();
        assertThat(hoursOn(TUESDAY.plusDays(2), corrected)).isEqualTo(8);
        assertThat(hoursOn(TUESDAY, office)).isZero();
    }

    @Test
    void ofTwoCorrectionsOfADateTheLaterHolds() {
        CalendarDefinition corrected = office.corrected(
                List.of(day(TUESDAY, "We worked", "10:00", "14:00"), day(TUESDAY, "Not so long", "10:00", "11:00")));
        assertThat(hoursOn(TUESDAY, corrected)).isEqualTo(1);
        assertThat(corrected.exceptionsBetween(TUESDAY, TUESDAY).get(TUESDAY).name())
                .isEqualTo("Not so long");
    }

    @Test
    void aDeskThatIsAlwaysOpenMayHaveBeenClosed() {
        CalendarDefinition always = new CalendarDefinition(ZoneOffset.UTC, everyDay("00:00", "24:00"), List.of());
        assertThat(hoursOn(TUESDAY, always)).isEqualTo(24);
        assertThat(hoursOn(TUESDAY, always.corrected(List.of(day(TUESDAY, "Storm")))))
                .isZero();
    }

    private static long hoursOn(LocalDate date, CalendarDefinition calendar) {
        Instant start = date.atStartOfDay(ZoneOffset.UTC).toInstant();
        return calendar.compile().between(start, start.plusSeconds(86_400)) / 3_600;
    }

    private static Map<DayOfWeek, List<LocalHours>> everyDay(String start, String end) {
        Map<DayOfWeek, List<LocalHours>> week = new HashMap<>();
        List.of(DayOfWeek.values()).forEach(day -> week.put(day, List.of(LocalHours.parse(start, end))));
        return week;
    }

    private static SpecialDay day(LocalDate date, String name, String... startAndEnd) {
        List<LocalHours> hours =
                startAndEnd.length == 0 ? List.of() : List.of(LocalHours.parse(startAndEnd[0], startAndEnd[1]));
        return new SpecialDay(new Days.Range(date, date), name, hours);
    }
}
