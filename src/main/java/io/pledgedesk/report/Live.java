package io.pledgedesk.report;

import java.time.Instant;

/**
 * How unsolved tickets stand right now.
 *
 * @param breached with a promise past due
 * @param dueWithin15 due in the next 15 minutes, exactly due included
 * @param dueWithin60 due in the next 60 minutes, those of the next 15 among them
 * @param open new, open, pending and on hold
 * @param oldestLateAt when the oldest broken promise fell due; null for none
 * @param oldestUnassignedAt when the oldest ticket that nobody has was created; null for none
 * @param sweepLagSeconds how long the oldest clock that is due waits to be handled
 */
public record Live(
        Instant at,
        int breached,
        int dueWithin15,
        int dueWithin60,
        int unassigned,
        int open,
        int breachedUnassigned,
        int dueWithin15Unassigned,
        int dueWithin60Unassigned,
        Instant oldestLateAt,
        Instant oldestUnassignedAt,
        long sweepLagSeconds) {

    /** The same numbers, whenever they were counted. */
    boolean saysTheSameAs(Live other) {
        return other != null && equals(other.countedAt(at, sweepLagSeconds));
    }

    private Live countedAt(Instant instant, long lagSeconds) {
        return new Live(
                instant,
                breached,
                dueWithin15,
                dueWithin60,
                unassigned,
                open,
                breachedUnassigned,
                dueWithin15Unassigned,
                dueWithin60Unassigned,
                oldestLateAt,
                oldestUnassignedAt,
                lagSeconds);
    }
}
