package io.pledgedesk.sla.engine;

import io.pledgedesk.calendar.time.BusinessTime;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is promised to one ticket: a version of a policy, read for the ticket's priority.
 *
 * @param targets whole seconds of business time; a metric without a target has no clock
 * @param pauseWhile the statuses in which a metric's clock stands; a metric that is absent never pauses. Solved and closed
 *     need not be named, they suspend every clock (sla.md K5)
 * @param warnAt when a clock is at risk
 * @param calendar the policy's calendar with the versions that hold for this ticket (E3). For an instant in the past give
 *     the versions that were known then
 */
public record Terms(
        long policyId,
        int policyVersion,
        String policyName,
        String priority,
        Map<Metric, Duration> targets,
        Map<Metric, Set<TicketStatus>> pauseWhile,
        NextResponseStart nextResponseStarts,
        Threshold warnAt,
        BusinessTime calendar) {

    /** Where terms come from, whatever a ticket's priority: a version of a policy has one calendar. */
    public record Source(long policyId, int policyVersion) {}

    private static final Set<TicketStatus> WAITING = Set.of(TicketStatus.PENDING, TicketStatus.ON_HOLD);

    /** Resolution and periodicUpdate pause while somebody else is waited for; response clocks never do (K5). */
    public static final Map<Metric, Set<TicketStatus>> DEFAULT_PAUSES =
            Map.of(Metric.PERIODIC_UPDATE, WAITING, Metric.RESOLUTION, WAITING);

    public Terms {
        targets = Map.copyOf(targets);
        pauseWhile = Map.copyOf(pauseWhile);
    }

    public Optional<Duration> target(Metric metric) {
        return Optional.ofNullable(targets.get(metric));
    }

    public Source source() {
        return new Source(policyId, policyVersion);
    }

    /** The same promise by another calendar. */
    public Terms countedBy(BusinessTime other) {
        return new Terms(
                policyId, policyVersion, policyName, priority, targets, pauseWhile, nextResponseStarts, warnAt, other);
    }

    boolean pauses(Metric metric, TicketStatus status) {
        return status.isDone() || pauseWhile.getOrDefault(metric, Set.of()).contains(status);
    }
}
