package io.pledgedesk.calendar.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.pledgedesk.calendar.time.RandomCalendars.Sample;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** The invariants of business time, over random calendars. */
@Domain(RandomCalendars.class)
@Domain(DomainContext.Global.class)
class BusinessTimePropertiesTest {

    private static final long SLOW_LIMIT = 40L * 24 * 60 * 60;
    private static final int THREE_DAYS = 3 * 24 * 60 * 60;

    @Property
    void n1_whatIsAddedLiesBetween(@ForAll Sample sample, @ForAll @IntRange(max = THREE_DAYS) int seconds) {
        BusinessTime time = sample.calendar().compile();
        assertThat(time.between(sample.from(), time.add(sample.from(), seconds)))
                .isEqualTo(seconds);
    }

    @Property
    void n2_n5_noEarlierInstantIsEnough_andTheSecondBeforeIsOpen(
            @ForAll Sample sample, @ForAll @IntRange(min = 1, max = THREE_DAYS) int seconds) {
        BusinessTime time = sample.calendar().compile();
        Instant end = time.add(sample.from(), seconds);
        assertThat(time.between(sample.from(), end.minusSeconds(1))).isLessThan(seconds);
        assertThat(time.isOpen(end.minusSeconds(1))).isTrue();
    }

    @Property
    void addingNothingMovesNothing(@ForAll Sample sample) {
        assertThat(sample.calendar().compile().add(sample.from(), 0)).isEqualTo(sample.from());
    }

    @Property
    void n3_betweenIsAdditiveAntisymmetricAndNeverMoreThanPhysical(
            @ForAll Sample sample, @ForAll @IntRange(min = -THREE_DAYS, max = THREE_DAYS) int further) {
        BusinessTime time = sample.calendar().compile();
        Instant a = sample.from();
        Instant b = sample.to();
        Instant c = b.plusSeconds(further);
        assertThat(time.between(a, b) + time.between(b, c)).isEqualTo(time.between(a, c));
        assertThat(time.between(b, a)).isEqualTo(-time.between(a, b));
        long physical = b.getEpochSecond() - a.getEpochSecond();
        assertThat(Math.abs(time.between(a, b))).isBetween(0L, Math.abs(physical));
        assertThat(time.between(a, b) * Long.signum(physical)).isNotNegative();
    }

    @Property
    void n4_addingIsMonotoneAndComposes(
            @ForAll Sample sample,
            @ForAll @IntRange(max = THREE_DAYS) int first,
            @ForAll @IntRange(min = 1, max = THREE_DAYS) int second) {
        BusinessTime time = sample.calendar().compile();
        Instant start = sample.from();
        assertThat(time.add(time.add(start, first), second)).isEqualTo(time.add(start, first + second));
        assertThat(time.add(start, first)).isBefore(time.add(start, first + second));
        assertThat(time.add(start.plusSeconds(second), first)).isAfterOrEqualTo(time.add(start, first));
    }

    @Property(tries = 300)
    void n10_itEqualsTheSlowAndObviousCount(@ForAll Sample sample) {
        long from = Math.min(sample.from().getEpochSecond(), sample.to().getEpochSecond());
        long to = Math.max(sample.from().getEpochSecond(), sample.to().getEpochSecond());
        long fast = sample.calendar().compile().between(Instant.ofEpochSecond(from), Instant.ofEpochSecond(to));
        assertThat(fast).isEqualTo(new SlowCalendar(sample.calendar()).between(from, to));
    }

    @Property(tries = 300)
    void n10_itEndsWhereTheSlowAndObviousSearchEnds(
            @ForAll Sample sample, @ForAll @IntRange(max = THREE_DAYS) int seconds) {
        long start = sample.from().getEpochSecond();
        long limit = start + SLOW_LIMIT;
        OptionalLong slow = new SlowCalendar(sample.calendar()).add(start, seconds, limit);
        long fast = sample.calendar().compile().add(sample.from(), seconds).getEpochSecond();
        if (slow.isPresent()) {
            assertThat(fast).isEqualTo(slow.getAsLong());
        } else {
            assertThat(fast).isGreaterThan(limit);
        }
    }

    @Property
    void segmentsCoverEverySecondOnceAndAgreeWithTheCount(@ForAll Sample sample) {
        BusinessTime time = sample.calendar().compile();
        SlowCalendar slow = new SlowCalendar(sample.calendar());
        List<Segment> segments = time.segments(sample.from(), sample.to());
        Instant at = sample.from();
        Segment.Kind before = null;
        for (Segment segment : segments) {
            assertThat(segment.from()).isEqualTo(at);
            assertThat(segment.to()).isAfter(segment.from());
            assertThat(segment.kind()).isNotEqualTo(before);
            long counted = segment.kind() == Segment.Kind.COUNTED ? segment.seconds() : 0;
            assertThat(time.between(segment.from(), segment.to())).isEqualTo(counted);
            if (segment.kind() != Segment.Kind.COUNTED) {
                boolean isHoliday = segment.kind() == Segment.Kind.HOLIDAY;
                assertThat(slow.isOnSpecialDate(segment.from())).isEqualTo(isHoliday);
                assertThat(slow.isOnSpecialDate(segment.to().minusSeconds(1))).isEqualTo(isHoliday);
            }
            at = segment.to();
            before = segment.kind();
        }
        assertThat(at).isEqualTo(segments.isEmpty() ? sample.from() : sample.to());
        assertThat(segments.isEmpty()).isEqualTo(!sample.from().isBefore(sample.to()));
    }

    @Property
    void n6_aroundTheClockIsPlainAddition(@ForAll Sample sample, @ForAll @IntRange(max = THREE_DAYS) int seconds) {
        BusinessTime calendar = new CompiledCalendar(aroundTheClock(sample.calendar()));
        assertThat(calendar.add(sample.from(), seconds)).isEqualTo(sample.from().plusSeconds(seconds));
        assertThat(calendar.between(sample.from(), sample.to()))
                .isEqualTo(new AlwaysOpen().between(sample.from(), sample.to()));
        assertThat(calendar.segments(sample.from(), sample.to()))
                .isEqualTo(new AlwaysOpen().segments(sample.from(), sample.to()));
        assertThat(aroundTheClock(sample.calendar()).compile()).isEqualTo(new AlwaysOpen());
    }

    private static CalendarDefinition aroundTheClock(CalendarDefinition calendar) {
        Map<DayOfWeek, List<LocalHours>> weekly = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            weekly.put(day, List.of(LocalHours.WHOLE_DAY));
        }
        return new CalendarDefinition(calendar.zone(), weekly, List.of());
    }

    @Property
    void n7_reorderingAndRepeatingExceptionsChangesNothing(@ForAll Sample sample, @ForAll Random random) {
        CalendarDefinition calendar = sample.calendar();
        List<SpecialDay> shuffled = new ArrayList<>(calendar.exceptions());
        shuffled.addAll(calendar.exceptions());
        Collections.shuffle(shuffled, random);
        CalendarDefinition other = new CalendarDefinition(calendar.zone(), calendar.weekly(), shuffled);
        assertSame(sample, other);
    }

    @Property
    void n7_splittingReorderingAndRepeatingHoursChangesNothing(@ForAll Sample sample, @ForAll Random random) {
        CalendarDefinition calendar = sample.calendar();
        Map<DayOfWeek, List<LocalHours>> weekly = new EnumMap<>(DayOfWeek.class);
        calendar.weekly().forEach((day, hours) -> weekly.put(day, split(hours, new GapFinder(sample), random)));
        assertSame(sample, new CalendarDefinition(calendar.zone(), weekly, calendar.exceptions()));
    }

    /**
     * Cut at a time of the same date: the rest of a night shift would be the next date's. Not where the clocks leave a
     * time out: those end points are shifted (C3), and a shifted one is another interval.
     */
    private static List<LocalHours> split(List<LocalHours> hours, GapFinder gaps, Random random) {
        List<LocalHours> pieces = new ArrayList<>(hours);
        for (LocalHours each : hours) {
            int latest = Math.min(each.end(), LocalHours.DAY);
            if (latest - each.start() > 1) {
                int cut = each.start() + 1 + random.nextInt(latest - each.start() - 1);
                if (gaps.any(each.start(), cut, each.end())) {
                    continue;
                }
                pieces.remove(each);
                pieces.add(new LocalHours(each.start(), cut));
                pieces.add(new LocalHours(cut, each.end()));
                pieces.add(new LocalHours(cut, each.end()));
            }
        }
        Collections.shuffle(pieces, random);
        return pieces;
    }

    private static void assertSame(Sample sample, CalendarDefinition other) {
        assertThat(other.compile().segments(sample.from(), sample.to()))
                .isEqualTo(sample.calendar().compile().segments(sample.from(), sample.to()));
    }

    @Property
    void n8_aClosedDateNeverMakesItDueEarlier(
            @ForAll Sample sample,
            @ForAll @IntRange(max = 10) int day,
            @ForAll @IntRange(max = THREE_DAYS) int seconds) {
        CalendarDefinition calendar = sample.calendar();
        LocalDate date = sample.from().atZone(calendar.zone()).toLocalDate().plusDays(day);
        List<SpecialDay> more = new ArrayList<>(calendar.exceptions());
        more.add(new SpecialDay(new Days.Range(date, date), "Holiday", List.of()));
        BusinessTime closed = new CalendarDefinition(calendar.zone(), calendar.weekly(), more).compile();
        assertThat(closed.add(sample.from(), seconds))
                .isAfterOrEqualTo(calendar.compile().add(sample.from(), seconds));
    }

    @Property
    void n8_addedHoursNeverMakeItDueLater(
            @ForAll Sample sample,
            @ForAll DayOfWeek day,
            @ForAll @IntRange(max = 1439) int start,
            @ForAll @IntRange(min = 1, max = 1440) int length,
            @ForAll @IntRange(max = THREE_DAYS) int seconds) {
        CalendarDefinition calendar = sample.calendar();
        Map<DayOfWeek, List<LocalHours>> longer = new EnumMap<>(calendar.weekly());
        List<LocalHours> hours = new ArrayList<>(longer.get(day));
        hours.add(new LocalHours(start, start + length));
        longer.put(day, hours);
        BusinessTime more = new CalendarDefinition(calendar.zone(), longer, calendar.exceptions()).compile();
        assertThat(more.add(sample.from(), seconds))
                .isBeforeOrEqualTo(calendar.compile().add(sample.from(), seconds));
    }
}
