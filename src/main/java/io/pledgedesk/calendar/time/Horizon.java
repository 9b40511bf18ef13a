package io.pledgedesk.calendar.time;

import java.time.Instant;
import java.time.ZoneOffset;

/** How far calendars are computed: every loop over them ends here. */
final class Horizon {

    /** An answer must come together within so many years of its start (sla.md C8). */
    static final int YEARS = 50;

    private static final long FIRST = Instant.parse("0001-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
    private static final long LONGEST = 400L * 366 * 24 * 60 * 60;

    private Horizon() {}

    /** The last second at which {@code seconds} after {@code start} may end. */
    static long of(Instant start, long seconds) {
        if (seconds < 0) {
            throw new IllegalArgumentException("Business seconds to add can't be negative: " + seconds);
        }
        requireKnown(start);
        long end = start.atOffset(ZoneOffset.UTC).plusYears(YEARS).toEpochSecond();
        if (seconds > end - start.getEpochSecond()) {
            throw exceeded();
        }
        return end;
    }

    /** @throws HorizonException unless all of it lies in years 1 to 9999 and is at most four centuries long */
    static void require(Instant from, Instant to) {
        requireKnown(from);
        requireKnown(to);
        if (Math.abs(to.getEpochSecond() - from.getEpochSecond()) > LONGEST) {
            throw new HorizonException("Business time is counted over at most 400 years.");
        }
    }

    static HorizonException exceeded() {
        return new HorizonException("So much business time doesn't come together within " + YEARS + " years.");
    }

    private static void requireKnown(Instant instant) {
        if (instant.getEpochSecond() < FIRST || instant.getEpochSecond() > LAST) {
            throw new HorizonException("Business time is counted from the year 1 to the year 9999.");
        }
    }
}
