package io.pledgedesk.calendar.time;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of time and whether it counts.
 *
 * @param from inclusive
 * @param to exclusive, after {@code from}
 * @param name of the exceptions whose dates it covers, with commas between; null when it is no holiday or has no name
 */
public record Segment(Instant from, Instant to, Kind kind, String name) {

    /** Why it counts or not. */
    public enum Kind {
        COUNTED("counted"),
        CLOSED("closed"),
        HOLIDAY("holiday");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** Physical seconds. */
    public long seconds() {
        return Duration.between(from, to).toSeconds();
    }
}
