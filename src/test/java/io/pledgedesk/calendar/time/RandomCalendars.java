package io.pledgedesk.calendar.time;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Random calendars, and instants close to the days on which their zones do something odd. */
class RandomCalendars extends DomainContextBase {

    /** A calendar, and two instants near each other. */
    record Sample(CalendarDefinition calendar, Instant from, Instant to) {

        Sample with(CalendarDefinition other) {
            return new Sample(other, from, to);
        }
    }

    private record OddDay(ZoneId zone, LocalDate date) {
        static OddDay of(String text) {
            String[] parts = text.split(" ");
            return new OddDay(ZoneId.of(parts[0]), LocalDate.parse(parts[1]));
        }
    }

    /** Gaps and overlaps: half hours, two hours, at midnight, one minute after it, a whole day, and the ordinary. */
    private static final List<OddDay> ODD_DAYS = List.of(
                    "Australia/Lord_Howe 2026-04-05",
                    "Australia/Lord_Howe 2026-10-04",
                    "Pacific/Apia 2011-12-30",
                    "Pacific/Kwajalein 1993-08-21",
                    "Pacific/Kiritimati 1994-12-31",
                    "America/Sao_Paulo 2018-02-18",
                    "America/Sao_Paulo 2018-11-04",
                    "Africa/Casablanca 2026-02-15",
                    "Africa/Casablanca 2026-03-22",
                    "Pacific/Chatham 2026-04-05",
                    "Pacific/Chatham 2026-09-27",
                    "America/St_Johns 2010-03-14",
                    "America/St_Johns 2010-11-07",
                    "Europe/Berlin 2026-03-29",
                    "Europe/Berlin 2026-10-25",
                    "Europe/London 2026-03-29",
                    "Europe/London 2026-10-25",
                    "Europe/Moscow 2014-10-26",
                    "Asia/Tehran 2021-03-22",
                    "Asia/Kathmandu 1986-01-01",
                    "Asia/Pyongyang 2018-05-05",
                    "America/Caracas 2007-12-09",
                    "America/Havana 2026-11-01",
                    "Antarctica/Troll 2026-03-29",
                    "Antarctica/Troll 2026-10-25",
                    "America/New_York 2026-12-31",
                    "Etc/UTC 2024-02-29")
            .stream()
            .map(OddDay::of)
            .toList();

    @Provide
    Arbitrary<Sample> samples() {
        return Arbitraries.of(ODD_DAYS)
                .flatMap(odd -> Combinators.combine(calendars(odd), instants(odd), instants(odd))
                        .as(Sample::new))
                .withoutEdgeCases();
    }

    private static Arbitrary<Instant> instants(OddDay odd) {
        Instant noon = odd.date().atTime(12, 0).atZone(odd.zone()).toInstant();
        Arbitrary<Integer> minutes = Arbitraries.integers().between(-6 * 24 * 4, 6 * 24 * 4);
        Arbitrary<Integer> seconds = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.of(-1, 0, 1)),
                Tuple.of(1, Arbitraries.integers().between(-900, 900)));
        return Combinators.combine(minutes, seconds)
                .as((quarters, second) -> noon.plusSeconds(quarters * 900L + second));
    }

    private static Arbitrary<CalendarDefinition> calendars(OddDay odd) {
        Arbitrary<Map<DayOfWeek, List<LocalHours>>> weekly = day().list()
                .ofSize(7)
                .filter(days -> days.stream().anyMatch(day -> !day.isEmpty()))
                .map(RandomCalendars::week);
        return Combinators.combine(weekly, specials(odd).list().ofMaxSize(4))
                .as((hours, specials) -> new CalendarDefinition(odd.zone(), hours, specials));
    }

    private static Map<DayOfWeek, List<LocalHours>> week(List<List<LocalHours>> days) {
        Map<DayOfWeek, List<LocalHours>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, days.get(day.ordinal()));
        }
        return week;
    }

    static Arbitrary<SpecialDay> specials(LocalDate date) {
        Arbitrary<Days> days = Combinators.combine(
                        Arbitraries.integers().between(-5, 5),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(true, false))
                .as((offset, length, yearly) -> days(date.plusDays(offset), length, yearly));
        return Combinators.combine(days, day()).as((when, hours) -> new SpecialDay(when, "Special", hours));
    }

    private static Arbitrary<SpecialDay> specials(OddDay odd) {
        return specials(odd.date());
    }

    private static Days days(LocalDate from, int length, boolean yearly) {
        return yearly ? new Days.Yearly(MonthDay.from(from)) : new Days.Range(from, from.plusDays(length));
    }

    /** Up to three intervals that don't overlap, often closed, sometimes all day, sometimes through midnight. */
    private static Arbitrary<List<LocalHours>> day() {
        Arbitrary<List<LocalHours>> some = hours().list().ofMaxSize(3).map(RandomCalendars::withoutOverlaps);
        return Arbitraries.frequencyOf(Tuple.of(8, some), Tuple.of(1, Arbitraries.just(List.of(LocalHours.WHOLE_DAY))));
    }

    private static Arbitrary<LocalHours> hours() {
        Arbitrary<Integer> starts = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.integers().between(0, 95).map(quarter -> quarter * 15)),
                Tuple.of(1, Arbitraries.integers().between(0, 240)),
                Tuple.of(1, Arbitraries.integers().between(0, 1439)));
        Arbitrary<Integer> lengths = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.integers().between(1, 40).map(quarter -> quarter * 15)),
                Tuple.of(1, Arbitraries.integers().between(1, 1440)),
                Tuple.of(1, Arbitraries.just(1440)));
        return Combinators.combine(starts, lengths).as((start, length) -> new LocalHours(start, start + length));
    }

    private static List<LocalHours> withoutOverlaps(List<LocalHours> hours) {
        List<LocalHours> kept = new ArrayList<>();
        for (LocalHours each : hours) {
            if (kept.stream().noneMatch(each::overlaps)) {
                kept.add(each);
            }
        }
        return Collections.unmodifiableList(kept);
    }
}
