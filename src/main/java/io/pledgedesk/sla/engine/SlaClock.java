package io.pledgedesk.sla.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One clock of a ticket at an instant. All seconds are business seconds of the calendar of its terms.
 *
 * @param cycle counts the waiting periods of a metric from 1, also those in which nothing was promised (sla.md K2)
 * @param terms by which it counts or was judged
 * @param startedAt its natural start, also when the policy came later (E1)
 * @param dueAt empty while paused and when cancelled (K5), or when it lies beyond the horizon of calendars; a finished
 *     clock keeps the one that it was judged by
 * @param warnAt empty where {@code dueAt} is
 * @param stoppedAt when it was met, missed or cancelled; empty while it goes on
 * @param breachedAt the recorded breach: its due instant, or the change that made it late (E1)
 * @param waiver present while corrected hours take that breach back; the state of a stopped clock stays what it was
 * @param wakeAt the next instant at which it changes if nothing else happens (sla.md W4); empty when it won't
 * @param standing its part in the state of the ticket
 * @param explanation which seconds counted and which didn't
 */
public record SlaClock(
        Metric metric,
        int cycle,
        ClockState state,
        Terms terms,
        long targetSeconds,
        Instant startedAt,
        Optional<Instant> dueAt,
        Optional<Instant> warnAt,
        Optional<Instant> stoppedAt,
        Optional<Instant> breachedAt,
        Optional<Waiver> waiver,
        long elapsedSeconds,
        long pausedSeconds,
        Optional<Instant> wakeAt,
        SlaState standing,
        Explanation explanation) {

    /** Whether a breach is on record that nothing took back. */
    public boolean isBreached() {
        return breachedAt.isPresent() && waiver.isEmpty();
    }

    /** Negative when late. */
    public long remainingSeconds() {
        return targetSeconds - elapsedSeconds;
    }

    /** From the start to the end or the instant asked about, without gaps. Made when asked for. */
    public List<ClockSegment> segments() {
        return explanation.segments();
    }
}
