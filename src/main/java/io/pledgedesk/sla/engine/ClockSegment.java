package io.pledgedesk.sla.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A stretch of a clock's time and why it counted or didn't. The seconds of kind counted add up to the clock's elapsed
 * seconds, those of kind paused to its paused seconds: time outside business hours is closed, paused or not.
 *
 * @param from inclusive
 * @param to exclusive
 * @param name of the holiday; empty for most
 */
public record ClockSegment(Instant from, Instant to, Reason reason, Optional<String> name) {

    /** What became of the time. */
    public enum Kind {
        COUNTED("counted"),
        CLOSED("closed"),
        HOLIDAY("holiday"),
        PAUSED("paused");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** Why; stable codes for pages that say it in other words. */
    public enum Reason {
        BUSINESS_HOURS("businessHours", Kind.COUNTED, "within business hours"),
        OUTSIDE_HOURS("outsideHours", Kind.CLOSED, "outside business hours"),
        HOLIDAY("holiday", Kind.HOLIDAY, "holiday"),
        NEW("new", Kind.PAUSED, "paused while new"),
        OPEN("open", Kind.PAUSED, "paused while open"),
        PENDING("pending", Kind.PAUSED, "waiting for the customer"),
        ON_HOLD("onHold", Kind.PAUSED, "waiting for a third party"),
        SOLVED("solved", Kind.PAUSED, "solved"),
        CLOSED("closed", Kind.PAUSED, "closed");

        private final String code;
        private final Kind kind;
        private final String text;

        Reason(String code, Kind kind, String text) {
            this.code = code;
            this.kind = kind;
            this.text = text;
        }

        public String code() {
            return code;
        }

        public Kind kind() {
            return kind;
        }

        static Reason of(TicketStatus status) {
            return switch (status) {
                case NEW -> NEW;
                case OPEN -> OPEN;
                case PENDING -> PENDING;
                case ON_HOLD -> ON_HOLD;
                case SOLVED -> SOLVED;
                case CLOSED -> CLOSED;
            };
        }
    }

    public Kind kind() {
        return reason.kind();
    }

    /** Physical seconds. */
    public long seconds() {
        return Duration.between(from, to).toSeconds();
    }

    /** The reason in English, with the name. */
    public String text() {
        return name.map(it -> reason.text + " (" + it + ")").orElse(reason.text);
    }

    boolean continuesAs(ClockSegment next) {
        return reason == next.reason && name.equals(next.name);
    }
}
