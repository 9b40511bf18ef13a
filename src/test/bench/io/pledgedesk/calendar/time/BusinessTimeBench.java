package io.pledgedesk.calendar.time;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What an answer costs over a day, a year and decades, in an office week with a lunch break and ten holidays a year.
 * {@code first} is a calendar just read, which writes its blocks out; the others have answered before.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class BusinessTimeBench {

    private static final Instant START = Instant.parse("2026-03-02T10:20:30Z");

    @Param({"1", "365", "3650", "14600"})
    int days;

    private CalendarDefinition definition;
    private BusinessTime time;
    private Instant end;
    private long seconds;

    @Setup
    public void prepare() {
        definition = office();
        time = definition.compile();
        end = START.plus(Duration.ofDays(days));
        seconds = time.between(START, end);
    }

    @Benchmark
    public Instant add() {
        return time.add(START, seconds);
    }

    @Benchmark
    public long between() {
        return time.between(START, end);
    }

    @Benchmark
    public List<Segment> segments() {
        return time.segments(START, end);
    }

    @Benchmark
    public long first() {
        return definition.compile().between(START, end);
    }

    private static CalendarDefinition office() {
        Map<DayOfWeek, List<LocalHours>> weekly = new EnumMap<>(DayOfWeek.class);
        List<LocalHours> hours = List.of(LocalHours.parse("09:00", "12:30"), LocalHours.parse("13:30", "18:00"));
        for (DayOfWeek day : DayOfWeek.values()) {
            weekly.put(day, day.getValue() < 6 ? hours : List.of());
        }
        List<SpecialDay> holidays = new ArrayList<>();
        for (int month = 1; month <= 9; month++) {
            holidays.add(new SpecialDay(new Days.Yearly(MonthDay.of(month, month * 3)), "Holiday", List.of()));
        }
        LocalDate eve = LocalDate.of(2026, 12, 24);
        holidays.add(new SpecialDay(new Days.Range(eve, eve), "Eve", hours.subList(0, 1)));
        return new CalendarDefinition(ZoneId.of("Europe/Berlin"), weekly, holidays);
    }
}
