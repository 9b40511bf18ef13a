package io.pledgedesk.calendar.time;

import java.time.Instant;
import java.util.List;

/**
 * Arithmetic over the seconds that count. Implementations are immutable and answer for any pair of instants; all
 * instants are UTC and cut to whole seconds.
 */
public interface BusinessTime {

    /**
     * The first instant at which so much has been used up: {@code min { t ≥ start : between(start, t) ≥ seconds }}. What
     * is used up exactly at closing time ends at closing time.
     *
     * @param seconds business seconds, not negative; 0 answers {@code start}
     * @throws HorizonException when the answer lies further away than calendars are computed
     */
    Instant add(Instant start, long seconds);

    /** Business seconds from {@code from} to {@code to}; negative when {@code to} is earlier. */
    long between(Instant from, Instant to);

    /** What counted and what did not, without gaps from {@code from} to {@code to}; empty unless {@code from < to}. */
    List<Segment> segments(Instant from, Instant to);
}
