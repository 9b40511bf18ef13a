package io.pledgedesk.calendar.time;

import java.time.Instant;
import java.util.List;

/** Around the clock: every second counts. */
public record AlwaysOpen() implements BusinessTime {

    @Override
    public Instant add(Instant start, long seconds) {
        Horizon.of(start, seconds);
        return start.plusSeconds(seconds);
    }

    @Override
    public long between(Instant from, Instant to) {
        return to.getEpochSecond() - from.getEpochSecond();
    }

    @Override
    public List<Segment> segments(Instant from, Instant to) {
        return from.isBefore(to) ? List.of(new Segment(from, to, Segment.Kind.COUNTED, null)) : List.of();
    }
}
