package io.pledgedesk.calendar;

import io.pledgedesk.calendar.time.BusinessTime;
import io.pledgedesk.calendar.time.HorizonException;
import io.pledgedesk.calendar.time.Segment;
import io.pledgedesk.kernel.Refusal;
import java.time.Instant;
import java.util.List;

/** What a calendar would answer. Stores nothing. */
public final class CalendarPreview {

    private final BusinessTime time;

    public CalendarPreview(BusinessTime time) {
        this.time = time;
    }

    /** Where so much business time after a start ends, and what was counted on the way. */
    public record Added(Instant end, List<Segment> segments) {}

    /** @param seconds negative when the end is before the start; the segments run forward all the same */
    public record Counted(long seconds, List<Segment> segments) {}

    /** @throws Refusal.Invalid when that doesn't come together within 50 years */
    public Added add(Instant start, long seconds) {
        try {
            Instant end = time.add(start, seconds);
            return new Added(end, time.segments(start, end));
        } catch (HorizonException e) {
            throw new Refusal.Invalid("add.seconds", e.getMessage());
        }
    }

    /** @throws Refusal.Invalid for more than 400 years, and for more changes of open and closed than anybody reads */
    public Counted between(Instant start, Instant end) {
        try {
            boolean forward = !end.isBefore(start);
            return new Counted(
                    time.between(start, end), forward ? time.segments(start, end) : time.segments(end, start));
        } catch (HorizonException e) {
            throw new Refusal.Invalid("between.end", e.getMessage());
        }
    }
}
