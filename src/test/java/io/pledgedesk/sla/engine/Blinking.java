package io.pledgedesk.sla.engine;

import io.pledgedesk.calendar.time.BusinessTime;
import io.pledgedesk.calendar.time.Segment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Hours that open and close every few seconds, so that a short history meets every edge. Slow and obvious. */
record Blinking(List<Boolean> pattern) implements BusinessTime {

    @Override
    public boolean isOpen(Instant at) {
        return pattern.get((int) Math.floorMod(at.getEpochSecond(), (long) pattern.size()));
    }

    @Override
    public Instant add(Instant start, long seconds) {
        Instant end = start;
        for (long left = seconds; left > 0; end = end.plusSeconds(1)) {
            left -= isOpen(end) ? 1 : 0;
        }
        return end;
    }

    @Override
    public long between(Instant from, Instant to) {
        if (from.isAfter(to)) {
            return -between(to, from);
        }
        long open = 0;
        for (Instant at = from; at.isBefore(to); at = at.plusSeconds(1)) {
            open += isOpen(at) ? 1 : 0;
        }
        return open;
    }

    @Override
    public List<Segment> segments(Instant from, Instant to) {
        List<Segment> segments = new ArrayList<>();
        for (Instant at = from; at.isBefore(to); at = at.plusSeconds(1)) {
            Segment.Kind kind = isOpen(at) ? Segment.Kind.COUNTED : Segment.Kind.CLOSED;
            int last = segments.size() - 1;
            boolean continues = last >= 0 && segments.get(last).kind() == kind;
            Instant since = continues ? segments.remove(last).from() : at;
            segments.add(new Segment(since, at.plusSeconds(1), kind, null));
        }
        return segments;
    }
}
