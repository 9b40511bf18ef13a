package io.pledgedesk.sla;

import io.pledgedesk.calendar.CalendarTimeline;
import io.pledgedesk.calendar.CalendarTimelines;
import io.pledgedesk.calendar.time.AlwaysOpen;
import io.pledgedesk.calendar.time.BusinessTime;
import io.pledgedesk.sla.engine.Terms;
import io.pledgedesk.ticket.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Reads a version of a policy for one ticket: its priority, and the calendar as it holds for it. */
@ApplicationScoped
class TermsReader {

    static final BusinessTime AROUND_THE_CLOCK = new AlwaysOpen();

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
        return PolicyTerms.of(policy, priority, time(policy.calendarId(), createdAt, knownAt));
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
}
