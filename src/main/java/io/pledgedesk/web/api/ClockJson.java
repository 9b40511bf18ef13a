package io.pledgedesk.web.api;

import io.pledgedesk.sla.ClockView;
import java.time.Instant;

/**
 * A clock as the API shows it; seconds are business seconds of the policy's calendar.
 *
 * @param waivedAt when a correction of past hours took the recorded breach back; null while it stands
 */
record ClockJson(
        String metric,
        int cycle,
        String state,
        long targetSeconds,
        Instant startedAt,
        Instant dueAt,
        Instant warnAt,
        Instant stoppedAt,
        Instant breachedAt,
        Instant waivedAt,
        long elapsedSeconds,
        long pausedSeconds,
        long remainingSeconds) {

    static ClockJson of(ClockView clock) {
        return new ClockJson(
                clock.metric().code(),
                clock.cycle(),
                clock.state().code(),
                clock.targetSeconds(),
                clock.startedAt(),
                clock.dueAt(),
                clock.warnAt(),
                clock.stoppedAt(),
                clock.breachedAt(),
                clock.waivedAt(),
                clock.elapsedSeconds(),
                clock.pausedSeconds(),
                clock.targetSeconds() - clock.elapsedSeconds());
    }
}
