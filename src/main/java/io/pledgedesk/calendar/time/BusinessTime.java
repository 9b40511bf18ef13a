package io.pledgedesk.calendar.time;

import java.time.Instant;
import java.util.List;

/**
 * Arithmetic over the seconds that count. Implementations are immutable. All instants are UTC and cut to whole seconds
 * (sla.md C6, C7).
 */
public interface BusinessTime {

    /**
     * The first instant at which so much has been used up: {@code min { t ≥ start : between(start, t) ≥ seconds }}. What
     * is used up exactly at closing time ends at closing time.
     *
     * @param seconds business seconds, not negative; 0 answers {@code start}
     * @throws HorizonException when that takes more than 50 years (sla.md C8)
     */
    Instant add(Instant start, long seconds);

    /**
     * Business seconds from {@code from} to {@code to}; negative when {@code to} is earlier.
     *
     * @throws HorizonException over more than 400 years, or outside the years 1 to 9999
     */
    long between(Instant from, Instant to);

    /**
     * What counted and what did not, without gaps from {@code from} to {@code to}; neighbours differ in kind. Empty unless
     * {@code from < to}. Time that isn't open is a holiday on a local date with an exception, closed on others.
     *
     * @throws HorizonException as {@link #between} does, and when there would be more than 250,000
     */
    List<Segment> segments(Instant from, Instant to);

    /** Whether the second that starts here counts. */
    default boolean isOpen(Instant at) {
        return between(at, at.plusSeconds(1)) == 1;
    }

    /**
     * The first instant, not before {@code at}, whose second counts; {@code at} itself when that is open.
     *
     * @throws HorizonException when there is none within the horizon of calendars
     */
    default Instant nextOpen(Instant at) {
        return add(at, 1).minusSeconds(1);
    }
}
