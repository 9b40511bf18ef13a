package io.pledgedesk.report;

import io.pledgedesk.kernel.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A stretch of time, its end not included; at most two years. */
public record Period(Instant from, Instant to) {

    private static final Duration LONGEST = Duration.ofDays(731);

    /** @throws Refusal.Invalid for an end that isn't after the start, and for more than two years */
    public Period {
        if (!from.isBefore(to)) {
            throw new Refusal.Invalid("to", "endBeforeStart", "The end comes after the start.");
        }
        if (Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw new Refusal.Invalid("from", "periodTooLong", "Choose a period of at most two years.");
        }
    }

    /** @param days a day is 24 hours */
    public static Period lastDays(int days, Instant now) {
        return new Period(now.minus(days, ChronoUnit.DAYS), now);
    }
}
