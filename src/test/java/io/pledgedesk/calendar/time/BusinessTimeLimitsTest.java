package io.pledgedesk.calendar.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Long ranges, far instants, foreign machines, many threads. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class BusinessTimeLimitsTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");
    private static final BusinessTime OFFICE = office("Europe/Berlin").compile();

    private static CalendarDefinition office(String zone) {
        Map<DayOfWeek, List<LocalHours>> weekly = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            weekly.put(day, day.getValue() < 6 ? List.of(new LocalHours(9 * 60, 17 * 60)) : List.of());
        }
        return new CalendarDefinition(ZoneId.of(zone), weekly, List.of());
    }

    /** 400 years are 20,871 weeks to the day. */
    @Test
    void fourCenturiesAreCounted() {
        assertThat(OFFICE.between(MONDAY, Instant.parse("2426-03-02T08:00:00Z")))
                .isEqualTo(20_871L * 40 * 3600);
        assertThat(OFFICE.between(Instant.parse("2426-03-02T08:00:00Z"), MONDAY))
                .isEqualTo(-20_871L * 40 * 3600);
    }

    @Test
    void moreIsRefused_notComputedForEver() {
        Instant first = Instant.parse("0001-01-01T00:00:00Z");
        assertThatThrownBy(() -> OFFICE.between(first, MONDAY)).isInstanceOf(HorizonException.class);
        assertThatThrownBy(() -> OFFICE.segments(first, MONDAY)).isInstanceOf(HorizonException.class);
        assertThatThrownBy(() -> OFFICE.between(MONDAY, Instant.MAX)).isInstanceOf(HorizonException.class);
        assertThatThrownBy(() -> OFFICE.add(Instant.MAX, 1)).isInstanceOf(HorizonException.class);
        assertThatThrownBy(() -> OFFICE.add(Instant.MIN, 1)).isInstanceOf(HorizonException.class);
        assertThatThrownBy(() -> OFFICE.add(MONDAY, Long.MAX_VALUE)).isInstanceOf(HorizonException.class);
        assertThatThrownBy(() -> new AlwaysOpen().add(MONDAY, Long.MAX_VALUE)).isInstanceOf(HorizonException.class);
        assertThatThrownBy(() -> new AlwaysOpen().add(Instant.MAX, 1)).isInstanceOf(HorizonException.class);
    }

    @Test
    void theEditionOfTheTzDatabaseIsKnown() {
        assertThat(TzdataVersion.current()).matches("20[0-9]{2}[a-z]");
    }

    @Test
    void negativeTimeIsNotAdded() {
        assertThatThrownBy(() -> OFFICE.add(MONDAY, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AlwaysOpen().add(MONDAY, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theEdgesOfTimeAreCounted() {
        Instant first = Instant.parse("0001-01-01T00:00:00Z");
        Instant last = Instant.parse("9999-12-31T23:59:59Z");
        for (String zone : List.of("Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Manila", "UTC")) {
            BusinessTime time = office(zone).compile();
            assertThat(time.between(first, first.plusSeconds(700_000))).isPositive();
            assertThat(time.between(last.minusSeconds(700_000), last)).isPositive();
            assertThat(time.add(last, 8 * 3600)).isAfter(last);
        }
    }

    @Test
    void anAnswerLiesWithinFiftyYears() {
        Instant inFifty = Instant.parse("2076-03-02T08:00:00Z");
        long all = OFFICE.between(MONDAY, inFifty);
        assertThat(OFFICE.add(MONDAY, all)).isBefore(inFifty);
        assertThatThrownBy(() -> OFFICE.add(MONDAY, all + 1)).isInstanceOf(HorizonException.class);
        long physical = new AlwaysOpen().between(MONDAY, inFifty);
        assertThat(new AlwaysOpen().add(MONDAY, physical)).isEqualTo(inFifty);
        assertThatThrownBy(() -> new AlwaysOpen().add(MONDAY, physical + 1)).isInstanceOf(HorizonException.class);
    }

    @Test
    void aCalendarThatNeverOpensCountsNothing() {
        BusinessTime never = new CalendarDefinition(ZoneId.of("Asia/Tokyo"), Map.of(), List.of()).compile();
        assertThat(never.between(MONDAY, MONDAY.plusSeconds(1_000_000_000))).isZero();
        assertThat(never.add(MONDAY, 0)).isEqualTo(MONDAY);
        assertThatThrownBy(() -> never.add(MONDAY, 1)).isInstanceOf(HorizonException.class);
        assertThatThrownBy(() -> never.nextOpen(MONDAY)).isInstanceOf(HorizonException.class);
        assertThat(never.segments(MONDAY, MONDAY.plusSeconds(1_000_000_000))).hasSize(1);
    }

    @Test
    void aCenturyOfClosedDaysIsOneSegment() {
        SpecialDay closed = new SpecialDay(
                new Days.Range(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31)), "Sabbatical", List.of());
        CalendarDefinition calendar =
                new CalendarDefinition(ZoneId.of("UTC"), office("UTC").weekly(), List.of(closed));
        Instant end = Instant.parse("2126-03-02T08:00:00Z");
        assertThat(calendar.compile().segments(MONDAY, end))
                .containsExactly(new Segment(MONDAY, end, Segment.Kind.HOLIDAY, "Sabbatical"));
    }

    @Test
    void tooManySegmentsAreRefused() {
        Map<DayOfWeek, List<LocalHours>> weekly = new EnumMap<>(DayOfWeek.class);
        List<LocalHours> halves = new ArrayList<>();
        for (int half = 0; half < 48; half++) {
            halves.add(new LocalHours(half * 30, half * 30 + 15));
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            weekly.put(day, halves);
        }
        BusinessTime time = new CalendarDefinition(ZoneId.of("UTC"), weekly, List.of()).compile();
        assertThat(time.segments(MONDAY, MONDAY.plusSeconds(86_400))).hasSize(96);
        Instant end = Instant.parse("2056-03-02T08:00:00Z");
        assertThatThrownBy(() -> time.segments(MONDAY, end)).isInstanceOf(HorizonException.class);
        assertThat(time.between(MONDAY, end)).isPositive();
    }

    @Test
    void theNextOpenSecondIsNowOrTheNextOpening() {
        assertThat(OFFICE.nextOpen(MONDAY)).isEqualTo(MONDAY);
        assertThat(OFFICE.nextOpen(MONDAY.minusSeconds(3600))).isEqualTo(MONDAY);
        Instant closing = Instant.parse("2026-03-06T16:00:00Z");
        assertThat(OFFICE.isOpen(closing)).isFalse();
        assertThat(OFFICE.isOpen(closing.minusSeconds(1))).isTrue();
        assertThat(OFFICE.nextOpen(closing)).isEqualTo(Instant.parse("2026-03-09T08:00:00Z"));
    }

    @Test
    void n9_theMachinesZoneAndLocaleDoNotMatter() {
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            for (String id : List.of("UTC", "Pacific/Apia", "America/St_Johns")) {
                for (String tag : List.of("en-US", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist", "tr-TR")) {
                    TimeZone.setDefault(TimeZone.getTimeZone(id));
                    Locale.setDefault(Locale.forLanguageTag(tag));
                    BusinessTime time = office("Europe/Berlin").compile();
                    assertThat(time.add(MONDAY, 41 * 3600)).isEqualTo(Instant.parse("2026-03-09T09:00:00Z"));
                    assertThat(time.segments(MONDAY, MONDAY.plusSeconds(600_000)))
                            .isEqualTo(OFFICE.segments(MONDAY, MONDAY.plusSeconds(600_000)));
                }
            }
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @Test
    void manyThreadsGetTheSameAnswer() throws Exception {
        BusinessTime time = office("Europe/Berlin").compile();
        Instant far = Instant.parse("2126-03-02T08:00:00Z");
        long expected = OFFICE.between(MONDAY, far);
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            Callable<Long> count = () -> time.between(MONDAY, far);
            for (Future<Long> answer : pool.invokeAll(Collections.nCopies(40, count))) {
                assertThat(answer.get()).isEqualTo(expected);
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
