package io.pledgedesk.calendar.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A calendar with its edits: each version counts from its instant to the next one's, so time before an edit keeps
 * counting as it did (sla.md E3). The first version reaches back without limit.
 */
public final class CalendarHistory implements BusinessTime {

    /**
     * A version in force.
     *
     * @param from its first instant; of no meaning for the first piece
     */
    public record Piece(Instant from, BusinessTime time) {}

    private final List<Piece> pieces;

    private CalendarHistory(List<Piece> pieces) {
        this.pieces = List.copyOf(pieces);
    }

    /**
     * @param pieces at least one, their instants in ascending order; of equal ones the last holds
     * @return the only version itself where there is but one
     */
    public static BusinessTime of(List<Piece> pieces) {
        if (pieces.isEmpty()) {
            throw new IllegalArgumentException("A calendar has at least one version.");
        }
        for (int i = 2; i < pieces.size(); i++) {
            if (pieces.get(i).from().isBefore(pieces.get(i - 1).from())) {
                throw new IllegalArgumentException(
                        "Versions out of order: " + pieces.get(i).from());
            }
        }
        return pieces.size() == 1 ? pieces.get(0).time() : new CalendarHistory(pieces);
    }

    @Override
    public Instant add(Instant start, long seconds) {
        Instant horizon = Instant.ofEpochSecond(Horizon.of(start, seconds));
        if (seconds == 0) {
            return start;
        }
        long left = seconds;
        for (Stretch stretch : stretches(start, horizon)) {
            boolean isLast = stretch.to().equals(horizon);
            long used = isLast ? left : stretch.time().between(stretch.from(), stretch.to());
            if (used >= left) {
                return within(horizon, stretch.time().add(stretch.from(), left));
            }
            left -= used;
        }
        throw Horizon.exceeded();
    }

    private static Instant within(Instant horizon, Instant end) {
        if (end.isAfter(horizon)) {
            throw Horizon.exceeded();
        }
        return end;
    }

    @Override
    public long between(Instant from, Instant to) {
        Horizon.require(from, to);
        return from.isAfter(to) ? -count(to, from) : count(from, to);
    }

    private long count(Instant from, Instant to) {
        return stretches(from, to).stream()
                .mapToLong(stretch -> stretch.time().between(stretch.from(), stretch.to()))
                .sum();
    }

    @Override
    public List<Segment> segments(Instant from, Instant to) {
        Horizon.require(from, to);
        SegmentChain chain = new SegmentChain();
        for (Stretch stretch : stretches(from, to)) {
            stretch.time().segments(stretch.from(), stretch.to()).forEach(chain::append);
        }
        return chain.toList();
    }

    private record Stretch(Instant from, Instant to, BusinessTime time) {}

    /** {@code [from, to)} cut at the edits within it. */
    private List<Stretch> stretches(Instant from, Instant to) {
        List<Stretch> stretches = new ArrayList<>();
        Instant at = from;
        for (int i = 0; i < pieces.size() && at.isBefore(to); i++) {
            boolean isLast = i == pieces.size() - 1;
            Instant end = isLast ? to : min(to, pieces.get(i + 1).from());
            if (at.isBefore(end)) {
                stretches.add(new Stretch(at, end, pieces.get(i).time()));
                at = end;
            }
        }
        return stretches;
    }

    private static Instant min(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
