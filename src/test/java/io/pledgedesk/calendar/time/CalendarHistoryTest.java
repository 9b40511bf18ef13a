package io.pledgedesk.calendar.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pledgedesk.calendar.time.CalendarHistory.Piece;
import io.pledgedesk.calendar.time.RandomCalendars.Sample;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** An edit counts from its instant on, and leaves the time before it alone. */
@Domain(RandomCalendars.class)
@Domain(DomainContext.Global.class)
class CalendarHistoryTest {

    private static final int TWO_DAYS = 2 * 24 * 60 * 60;
    private static final Instant TUESDAY_NOON = Instant.parse("2026-03-03T11:00:00Z");

    @Property
    void eachVersionCountsItsOwnTime(
            @ForAll Sample sample,
            @ForAll Sample other,
            @ForAll @IntRange(min = -TWO_DAYS, max = TWO_DAYS) int offset) {
        Instant edit = sample.from().plusSeconds(offset);
        BusinessTime before = sample.calendar().compile();
        BusinessTime after = other.calendar().compile();
        BusinessTime history = CalendarHistory.of(List.of(new Piece(Instant.MIN, before), new Piece(edit, after)));
        Instant a = sample.from();
        Instant b = sample.to();
        long expected = a.isBefore(b)
                ? before.between(min(a, edit), min(b, edit)) + after.between(max(a, edit), max(b, edit))
                : -before.between(min(b, edit), min(a, edit)) - after.between(max(b, edit), max(a, edit));
        assertThat(history.between(a, b)).isEqualTo(expected);
        long segments = history.segments(a, b).stream()
                .filter(segment -> segment.kind() == Segment.Kind.COUNTED)
                .mapToLong(Segment::seconds)
                .sum();
        assertThat(segments).isEqualTo(Math.max(0, expected));
    }

    @Property
    void whatIsAddedLiesBetween(
            @ForAll Sample sample,
            @ForAll Sample other,
            @ForAll @IntRange(max = TWO_DAYS) int first,
            @ForAll @IntRange(max = TWO_DAYS) int second,
            @ForAll @IntRange(min = 1, max = 2 * TWO_DAYS) int seconds) {
        Instant edit = sample.from().plusSeconds(first);
        BusinessTime history = CalendarHistory.of(List.of(
                new Piece(edit, sample.calendar().compile()),
                new Piece(edit, other.calendar().compile()),
                new Piece(edit.plusSeconds(second), sample.calendar().compile())));
        Instant end = history.add(sample.from(), seconds);
        assertThat(history.between(sample.from(), end)).isEqualTo(seconds);
        assertThat(history.isOpen(end.minusSeconds(1))).isTrue();
        assertThat(history.add(sample.from(), 0)).isEqualTo(sample.from());
    }

    @Property
    void anEditThatChangesNothingChangesNothing(@ForAll Sample sample, @ForAll @IntRange(max = TWO_DAYS) int seconds) {
        BusinessTime calendar = sample.calendar().compile();
        BusinessTime history = CalendarHistory.of(List.of(
                new Piece(Instant.EPOCH, calendar), new Piece(sample.from().plusSeconds(seconds / 2), calendar)));
        assertThat(history.add(sample.from(), seconds)).isEqualTo(calendar.add(sample.from(), seconds));
        assertThat(history.segments(sample.from(), sample.to()))
                .isEqualTo(calendar.segments(sample.from(), sample.to()));
    }

    @Example
    void aHolidayAddedInThePastChangesNothing() {
        BusinessTime history = CalendarHistory.of(List.of(
                new Piece(Instant.MIN, week("09:00", "17:00").compile()),
                new Piece(TUESDAY_NOON, week("10:00", "14:00").compile())));
        Instant monday = Instant.parse("2026-03-02T00:00:00Z");
        assertThat(history.between(monday, TUESDAY_NOON))
                .isEqualTo(Duration.ofHours(11).toSeconds());
        assertThat(history.add(TUESDAY_NOON.minusSeconds(3600), 3600)).isEqualTo(TUESDAY_NOON);
        assertThat(history.add(TUESDAY_NOON, 3 * 3600)).isEqualTo(Instant.parse("2026-03-04T10:00:00Z"));
    }

    @Example
    void theHorizonIsThatOfTheStart() {
        BusinessTime never = new CalendarDefinition(ZoneId.of("Europe/Berlin"), Map.of(), List.of()).compile();
        Instant late = TUESDAY_NOON.plus(Duration.ofDays(366 * 51));
        BusinessTime history =
                CalendarHistory.of(List.of(new Piece(Instant.MIN, never), new Piece(late, new AlwaysOpen())));
        assertThatThrownBy(() -> history.add(TUESDAY_NOON, 1)).isInstanceOf(HorizonException.class);
        assertThat(history.add(late.minusSeconds(10), 1)).isEqualTo(late.plusSeconds(1));
    }

    @Example
    void versionsStandInOrder() {
        Piece first = new Piece(Instant.MIN, new AlwaysOpen());
        Piece early = new Piece(TUESDAY_NOON, new AlwaysOpen());
        Piece late = new Piece(TUESDAY_NOON.plusSeconds(1), new AlwaysOpen());
        assertThatThrownBy(() -> CalendarHistory.of(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CalendarHistory.of(List.of(first, late, early)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(CalendarHistory.of(List.of(first))).isSameAs(first.time());
    }

    private static CalendarDefinition week(String start, String end) {
        Map<DayOfWeek, List<LocalHours>> weekly = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            weekly.put(day, List.of(LocalHours.parse(start, end)));
        }
        return new CalendarDefinition(ZoneId.of("Europe/Berlin"), weekly, List.of());
    }

    private static Instant min(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant max(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
