package io.pledgedesk.calendar.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.kernel.Violation;
import io.pledgedesk.kernel.Violations;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarReaderTest {

    private static final String BERLIN = "Europe/Berlin";

    @Test
    void aMistakeIsNamedAtItsField() {
        List<SpecialDayText> exceptions = List.of(closed("2026-12-24"), closed("2026-02-30"));
        assertThat(fields(BERLIN, Map.of("monday", List.of(hours("9:00", "17:00"))), exceptions))
                .containsExactly("weekly.monday.0", "exceptions.1.date");
    }

    @Test
    void allMistakesAreToldAtOnce_belowThePrefix() {
        Violations found = new Violations();
        assertThat(CalendarReader.read("", Map.of("funday", List.of()), null, "calendar.", found))
                .isEmpty();
        assertThat(told(found))
                .extracting(Violation::field)
                .containsExactly("calendar.timeZone", "calendar.weekly.funday");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Berlinn", "Mars/Olympus", "europe/berlin", "+02:00", " ", "Europe/Berlin "})
    void aZoneIsOneOfTheTzDatabase(String zone) {
        assertThat(fields(zone, Map.of(), List.of())).containsExactly("timeZone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Berlin", "UTC", "Etc/UTC", "America/Argentina/Buenos_Aires", "Pacific/Apia"})
    void zonesOfTheTzDatabaseAreRead(String zone) {
        assertThat(fields(zone, Map.of(), List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"09:00,17:00", "00:00,24:00", "22:00,06:00", "09:00,09:00", "18:00,00:00", "23:59,24:00", "00:00,00:01"
    })
    void intervalsOfADayAreRead(String start, String end) {
        assertThat(fields(BERLIN, Map.of("sunday", List.of(hours(start, end))), List.of()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "24:00,06:00",
        "24:00,24:00",
        "09:00,23:59",
        "22:00,23:59",
        "23:59,23:59",
        "09:00,24:01",
        "09:00,25:00",
        "09:60,10:00",
        "9:00,17:00",
        "09:00:00,17:00",
        "09.00,17.00",
        "'',17:00",
        "09:00,",
        "-1:00,02:00",
        "٠٩:٠٠,17:00"
    })
    void otherIntervalsAreRefused(String start, String end) {
        assertThat(fields(BERLIN, Map.of("sunday", List.of(Arrays.asList(start, end))), List.of()))
                .containsExactly("weekly.sunday.0");
    }

    @Test
    void anEndOf2359GetsAHint() {
        Violations found = new Violations();
        CalendarReader.read(BERLIN, Map.of("monday", List.of(hours("09:00", "23:59"))), null, "", found);
        assertThat(told(found).get(0).message()).contains("24:00");
    }

    @Test
    void anIntervalIsAPair() {
        List<List<String>> broken =
                Arrays.asList(null, List.of(), List.of("09:00"), List.of("09:00", "10:00", "11:00"));
        assertThat(fields(BERLIN, Map.of("monday", broken), List.of()))
                .containsExactly("weekly.monday.0", "weekly.monday.1", "weekly.monday.2", "weekly.monday.3");
    }

    @Test
    void hoursOfOneDayDoNotOverlap() {
        List<List<String>> overlapping = List.of(hours("09:00", "12:00"), hours("11:59", "17:00"));
        assertThat(fields(BERLIN, Map.of("monday", overlapping), List.of())).containsExactly("weekly.monday.1");
        List<List<String>> late = List.of(hours("22:00", "06:00"), hours("23:00", "24:00"));
        assertThat(fields(BERLIN, Map.of(), List.of(special("2026-12-31", late))))
                .containsExactly("exceptions.0.hours.1");
    }

    @Test
    void hoursMayTouch_andANightMayReachIntoTheNextDay() {
        List<List<String>> touching =
                List.of(hours("12:00", "17:00"), hours("09:00", "12:00"), hours("00:00", "06:00"));
        Map<String, List<List<String>>> weekly =
                Map.of("monday", List.of(hours("22:00", "10:00"), hours("00:00", "08:00")), "tuesday", touching);
        assertThat(fields(BERLIN, weekly, List.of())).isEmpty();
    }

    @Test
    void anExceptionIsADate_aRange_orADayOfEveryYear() {
        assertThat(exceptionFields(new SpecialDayText("2026-12-24", null, null, null, "Eve", null)))
                .isEmpty();
        assertThat(exceptionFields(new SpecialDayText(null, "2026-12-24", "2026-12-24", null, null, List.of())))
                .isEmpty();
        assertThat(exceptionFields(new SpecialDayText(null, null, null, "02-29", null, null)))
                .isEmpty();
        assertThat(exceptionFields(new SpecialDayText(null, null, null, null, "Eve", null)))
                .containsExactly("exceptions.0");
        assertThat(exceptionFields(new SpecialDayText("2026-12-24", null, null, "12-24", "Eve", null)))
                .containsExactly("exceptions.0");
        assertThat(exceptionFields(new SpecialDayText("2026-12-24", null, "2026-12-25", null, "Eve", null)))
                .containsExactly("exceptions.0");
        assertThat(exceptionFields(null)).containsExactly("exceptions.0");
    }

    @Test
    void aRangeHasBothEndsInOrder() {
        assertThat(exceptionFields(new SpecialDayText(null, "2026-12-25", "2026-12-24", null, null, null)))
                .containsExactly("exceptions.0.to");
        assertThat(exceptionFields(new SpecialDayText(null, "2026-12-25", null, null, null, null)))
                .containsExactly("exceptions.0.to");
        assertThat(exceptionFields(new SpecialDayText(null, null, "2026-12-25", null, null, null)))
                .containsExactly("exceptions.0.from");
    }

    @ParameterizedTest
    @ValueSource(strings = {"02-30", "13-01", "00-10", "2-9", "--02-09", "12-25-01", "12/25", ""})
    void aYearlyDayIsOneOfSomeYear(String day) {
        assertThat(exceptionFields(new SpecialDayText(null, null, null, day, null, null)))
                .containsExactly("exceptions.0.yearly");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-02-29", "2026-13-01", "26-12-24", "2026-12-24T00:00:00Z", "+12026-12-24", "0026-12-24", ""
            })
    void aDateIsOneOfTheCalendar(String date) {
        assertThat(exceptionFields(closed(date))).containsExactly("exceptions.0.date");
    }

    @Test
    void limitsAreKept() {
        assertThat(fields(BERLIN, Map.of(), Collections.nCopies(2_000, closed("2026-12-24"))))
                .isEmpty();
        assertThat(fields(BERLIN, Map.of(), Collections.nCopies(2_001, closed("2026-12-24"))))
                .containsExactly("exceptions");
        assertThat(fields(BERLIN, Map.of("monday", halfHours(48)), List.of())).isEmpty();
        assertThat(fields(BERLIN, Map.of("monday", Collections.nCopies(49, hours("09:00", "10:00"))), List.of()))
                .containsExactly("weekly.monday");
        assertThat(exceptionFields(new SpecialDayText("2026-12-24", null, null, null, "x".repeat(201), null)))
                .containsExactly("exceptions.0.name");
    }

    @Test
    void exceptionsAboutTheSameDateShareItsLimit() {
        SpecialDayText early = special("2026-12-24", halfHours(48));
        SpecialDayText odd = special("2026-12-24", List.of(hours("00:10", "00:20")));
        assertThat(fields(BERLIN, Map.of(), List.of(early, early))).isEmpty();
        assertThat(fields(BERLIN, Map.of(), List.of(early, odd))).containsExactly("exceptions");
    }

    @Test
    void anAbsentDayIsClosed() {
        Map<String, List<List<String>>> weekly = new HashMap<>();
        weekly.put("monday", null);
        assertThat(fields(BERLIN, weekly, null)).isEmpty();
    }

    @Test
    void aCalendarToKeepOpensWithinTwoYears() {
        Instant now = Instant.parse("2026-11-24T12:00:00Z");
        assertThat(open(List.of(closed("2026-12-24"))).opensSoonAfter(now)).isFalse();
        List<List<String>> evening = List.of(hours("13:00", "14:00"));
        assertThat(open(List.of(special("2026-11-23", evening))).opensSoonAfter(now))
                .isFalse();
        assertThat(open(List.of(special("2026-11-24", evening))).opensSoonAfter(now))
                .isTrue();
        assertThat(open(List.of(special("2028-11-24", evening))).opensSoonAfter(now))
                .isFalse();
        assertThat(open(List.of(special("2028-11-23", evening))).opensSoonAfter(now))
                .isTrue();
        assertThat(open(List.of(new SpecialDayText(null, null, null, "02-29", null, evening)))
                        .opensSoonAfter(now))
                .isTrue();
    }

    private static CalendarDefinition open(List<SpecialDayText> exceptions) {
        return CalendarReader.read(BERLIN, Map.of(), exceptions, "", new Violations())
                .orElseThrow();
    }

    private static List<List<String>> halfHours(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> hours(time(i * 30), time(i * 30 + 30)))
                .toList();
    }

    private static String time(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }

    private static List<String> hours(String start, String end) {
        return List.of(start, end);
    }

    private static SpecialDayText closed(String date) {
        return special(date, null);
    }

    private static SpecialDayText special(String date, List<List<String>> hours) {
        return new SpecialDayText(date, null, null, null, null, hours);
    }

    private static List<String> exceptionFields(SpecialDayText exception) {
        return fields(BERLIN, Map.of(), Collections.singletonList(exception));
    }

    private static List<String> fields(
            String zone, Map<String, List<List<String>>> weekly, List<SpecialDayText> exceptions) {
        Violations found = new Violations();
        boolean read = CalendarReader.read(zone, weekly, exceptions, "", found).isPresent();
        assertThat(read).isEqualTo(found.isEmpty());
        return told(found).stream().map(Violation::field).toList();
    }

    private static List<Violation> told(Violations found) {
        Refusal.Invalid refusal = catchThrowableOfType(Refusal.Invalid.class, found::refuseIfAny);
        return refusal == null ? List.of() : refusal.violations();
    }
}
