package io.pledgedesk.sla.engine;

import java.time.Instant;
import java.util.Optional;

/**
 * A time in which a clock ran, or stood.
 *
 * @param to {@link Life#OPEN} for the last one of a clock that goes on
 * @param pausedBy the status in which the clock stands; empty when it runs
 */
record Stretch(Instant from, Instant to, Optional<TicketStatus> pausedBy) {

    boolean runs() {
        return pausedBy.isEmpty();
    }

    boolean goesOn() {
        return to.equals(Life.OPEN);
    }

    Stretch upTo(Instant end) {
        return to.isAfter(end) ? new Stretch(from, end, pausedBy) : this;
    }
}
