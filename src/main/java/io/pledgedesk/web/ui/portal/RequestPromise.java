package io.pledgedesk.web.ui.portal;

import io.pledgedesk.sla.ClockView;
import io.pledgedesk.sla.engine.ClockState;
import io.pledgedesk.sla.engine.Metric;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is promised about a request, as its customer may know it.
 *
 * @param reply the next reply; null when none is awaited
 * @param solution null where none is promised, or while its clock stands still
 * @param firstReplyLate by how much the first reply was late; null when it was in time or isn't there
 */
record RequestPromise(Due reply, Due solution, Duration firstReplyLate) {

    /** One promise that is still open. */
    record Due(Metric metric, Instant at) {
        boolean isLate(Instant now) {
            return now.isAfter(at);
        }
    }

    private static final Set<Metric> REPLIES = Set.of(Metric.FIRST_RESPONSE, Metric.NEXT_RESPONSE);

    static RequestPromise of(List<ClockView> clocks) {
        Due reply = earliest(clocks, REPLIES);
        return new RequestPromise(
                reply == null ? earliest(clocks, Set.of(Metric.PERIODIC_UPDATE)) : reply,
                earliest(clocks, Set.of(Metric.RESOLUTION)),
                clocks.stream()
                        .filter(clock -> clock.metric() == Metric.FIRST_RESPONSE && clock.state() == ClockState.MISSED)
                        .findFirst()
                        .map(clock -> Duration.between(clock.dueAt(), clock.stoppedAt()))
                        .orElse(null));
    }

    private static Due earliest(List<ClockView> clocks, Set<Metric> metrics) {
        return clocks.stream()
                .filter(clock -> metrics.contains(clock.metric()) && clock.state() == ClockState.RUNNING)
                .map(clock -> new Due(clock.metric(), clock.dueAt()))
                .min(Comparator.comparing(Due::at))
                .orElse(null);
    }

    boolean isReplyLate(Instant now) {
        return reply != null && reply.isLate(now);
    }

    boolean isSolutionLate(Instant now) {
        return solution != null && solution.isLate(now);
    }

    /** The promise to apologise for: the reply before the solution. */
    Optional<Due> late(Instant now) {
        if (isReplyLate(now)) {
            return Optional.of(reply);
        }
        return isSolutionLate(now) ? Optional.of(solution) : Optional.empty();
    }
}
