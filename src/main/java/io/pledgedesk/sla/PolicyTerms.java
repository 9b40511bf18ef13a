package io.pledgedesk.sla;

import io.pledgedesk.calendar.time.BusinessTime;
import io.pledgedesk.sla.engine.Metric;
import io.pledgedesk.sla.engine.NextResponseStart;
import io.pledgedesk.sla.engine.Terms;
import io.pledgedesk.sla.engine.Threshold;
import io.pledgedesk.sla.engine.TicketStatus;
import io.pledgedesk.ticket.Priority;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a version of a policy promises to tickets of one priority. */
public final class PolicyTerms {

    private PolicyTerms() {}

    public static Terms of(PolicyVersion policy, Priority priority, BusinessTime time) {
        PolicyForm form = policy.form();
        return new Terms(
                policy.policyId(),
                policy.number(),
                policy.name(),
                priority.code(),
                targets(form, priority),
                pauses(form.pauseWhile()),
                NextResponseStart.of(form.nextResponseStarts()),
                form.warnMinutesBefore() != null
                        ? new Threshold.MinutesBefore(form.warnMinutesBefore())
                        : new Threshold.Percent(form.warnAtPercent()),
                time);
    }

    private static Map<Metric, Duration> targets(PolicyForm form, Priority priority) {
        Map<Metric, Duration> targets = new EnumMap<>(Metric.class);
        form.targets().stream()
                .filter(target -> target.priority().equals(priority.code()))
                .forEach(target -> targets.put(Metric.of(target.metric()), Duration.ofMinutes(target.minutes())));
        return targets;
    }

    private static Map<Metric, Set<TicketStatus>> pauses(PolicyForm.PauseWhile pauses) {
        return Map.of(
                Metric.FIRST_RESPONSE, statuses(pauses.firstResponse()),
                Metric.NEXT_RESPONSE, statuses(pauses.nextResponse()),
                Metric.PERIODIC_UPDATE, statuses(pauses.periodicUpdate()),
                Metric.RESOLUTION, statuses(pauses.resolution()));
    }

    private static Set<TicketStatus> statuses(List<String> codes) {
        return codes.stream().map(TicketStatus::of).collect(Collectors.toSet());
    }
}
