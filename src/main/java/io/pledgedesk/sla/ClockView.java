package io.pledgedesk.sla;

import io.pledgedesk.sla.engine.ClockState;
import io.pledgedesk.sla.engine.Metric;
import java.time.Instant;

/**
 * A clock as it stands now, for lists: the stored answer carried on to the present.
 *
 * @param dueAt null while paused and when cancelled
 * @param elapsedSeconds business seconds until now
 */
public record ClockView(
        Metric metric,
        int cycle,
        ClockState state,
        long targetSeconds,
        Instant startedAt,
        Instant dueAt,
        Instant warnAt,
        Instant stoppedAt,
        Instant breachedAt,
        Instant waivedAt,
        long elapsedSeconds,
        long pausedSeconds) {

    /** @param passed business seconds since the clock was evaluated */
    static ClockView of(StoredClock stored, long passed) {
        ClockState state = stored.state();
        return new ClockView(
                stored.metric(),
                stored.cycle(),
                state,
                stored.targetSeconds(),
                stored.startedAt(),
                stored.dueAt(),
                stored.warnAt(),
                stored.stoppedAt(),
                stored.breachedAt(),
                stored.waivedAt(),
                stored.elapsedSeconds() + (state == ClockState.RUNNING ? passed : 0),
                stored.pausedSeconds() + (state == ClockState.PAUSED ? passed : 0));
    }
}
