package io.pledgedesk.sla.engine;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Something that happened to one ticket.
 *
 * @param at when, UTC, cut to the second (sla.md C7)
 * @param sequence orders what happened at one instant (E8)
 */
public record TimelineEvent(Instant at, long sequence, Happening happening) {

    public TimelineEvent {
        at = at.truncatedTo(ChronoUnit.SECONDS);
    }
}
