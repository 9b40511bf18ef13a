package io.pledgedesk.sla;

import io.pledgedesk.calendar.CalendarTimeline;
import io.pledgedesk.calendar.CalendarTimelines;
import io.pledgedesk.calendar.time.AlwaysOpen;
import io.pledgedesk.calendar.time.BusinessTime;
import io.pledgedesk.sla.engine.Metric;
import io.pledgedesk.sla.engine.NextResponseStart;
import io.pledgedesk.sla.engine.Terms;
import io.pledgedesk.sla.engine.Threshold;
import io.pledgedesk.sla.engine.TicketStatus;
import io.pledgedesk.ticket.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a version of a policy for one ticket: its priority, and the calendar as it holds for it. */
@ApplicationScoped
class TermsReader {

    private static final BusinessTime AROUND_THE_CLOCK = new AlwaysOpen();

    private final PoliciesInForce policies;
    private final CalendarTimelines calendars;
    private final Revisions revisions;

    private volatile Memory memory = new Memory("", Map.of());

    TermsReader(PoliciesInForce policies, CalendarTimelines calendars, Revisions revisions) {
        this.policies = policies;
        this.calendars = calendars;
        this.revisions = revisions;
    }

    /** Calendars with their versions, as they stood at one revision. */
    private record Memory(String stamp, Map<Long, CalendarTimeline> calendars) {}

    /**
     * @param createdAt of the ticket: decides by which calendar versions it lives
     * @param knownAt calendar versions that were made later are left out
     */
    Optional<Terms> read(long policyId, int version, Priority priority, Instant createdAt, Instant knownAt) {
        return policies.version(policyId, version).map(policy -> of(policy, priority, createdAt, knownAt));
    }

    /** The same for a version that may not be stored yet. */
    Terms of(PolicyVersion policy, Priority priority, Instant createdAt, Instant knownAt) {
        return terms(policy, priority, time(policy.calendarId(), createdAt, knownAt));
    }

    /** The calendar of a policy; empty for around the clock. */
    Optional<CalendarTimeline> calendar(Long calendarId) {
        return calendarId == null ? Optional.empty() : Optional.of(timeline(calendarId));
    }

    private BusinessTime time(Long calendarId, Instant createdAt, Instant knownAt) {
        return calendar(calendarId)
                .map(calendar -> calendar.time(createdAt, knownAt))
                .orElse(AROUND_THE_CLOCK);
    }

    private CalendarTimeline timeline(long calendarId) {
        String stamp = revisions.current();
        Memory known = memory;
        if (!known.stamp.equals(stamp)) {
            known = new Memory(stamp, Map.of());
        }
        CalendarTimeline timeline = known.calendars.get(calendarId);
        if (timeline == null) {
            timeline = calendars.of(calendarId);
            Map<Long, CalendarTimeline> more = new java.util.HashMap<>(known.calendars);
            more.put(calendarId, timeline);
            memory = new Memory(stamp, Map.copyOf(more));
        }
        return timeline;
    }

    private static Terms terms(PolicyVersion policy, Priority priority, BusinessTime time) {
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
