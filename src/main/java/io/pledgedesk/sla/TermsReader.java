package io.pledgedesk.sla;

import io.pledgedesk.calendar.CalendarTimeline;
import io.pledgedesk.calendar.CalendarTimelines;
import io.pledgedesk.calendar.time.AlwaysOpen;
import io.pledgedesk.calendar.time.BusinessTime;
import io.pledgedesk.calendar.time.SpecialDay;
import io.pledgedesk.sla.engine.Terms;
import io.pledgedesk.ticket.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Reads a version of a policy for one ticket: its priority, and the calendar as it holds for it. */
@ApplicationScoped
class TermsReader {

    private static final int MOST_CORRECTED = 500;

    static final BusinessTime AROUND_THE_CLOCK = new AlwaysOpen();

    private final PoliciesInForce policies;
    private final CalendarTimelines calendars;
    private final Revisions revisions;

    private volatile Memory memory = new Memory("");

    TermsReader(PoliciesInForce policies, CalendarTimelines calendars, Revisions revisions) {
        this.policies = policies;
        this.calendars = calendars;
        this.revisions = revisions;
    }

    /** @param versions how many there were: while calendars change, threads may see them before and after */
    private record Corrected(long calendarId, int versions, List<SpecialDay> days) {}

    /** Calendars with their versions, as they stood at one revision. */
    private record Memory(
            String stamp, Map<Long, CalendarTimeline> calendars, Map<Corrected, CalendarTimeline> corrected) {
        Memory(String stamp) {
            this(stamp, Map.of(), new ConcurrentHashMap<>());
        }
    }

    /** @return empty where there never was such a policy */
    Optional<Terms> read(Terms.Source source, Priority priority, KnownHours hours) {
        return policies.version(source.policyId(), source.policyVersion()).map(policy -> of(policy, priority, hours));
    }

    /** The hours alone. */
    Optional<BusinessTime> hours(Terms.Source source, KnownHours hours) {
        return policies.version(source.policyId(), source.policyVersion())
                .map(policy -> time(policy.calendarId(), hours));
    }

    /** The same for a version that may not be stored yet. */
    Terms of(PolicyVersion policy, Priority priority, KnownHours hours) {
        return PolicyTerms.of(policy, priority, time(policy.calendarId(), hours));
    }

    /** The hours of these policies, of those of which a calendar has been corrected. */
    Map<Terms.Source, BusinessTime> corrected(Set<Terms.Source> sources, KnownHours hours) {
        Map<Terms.Source, BusinessTime> corrected = new HashMap<>();
        for (Terms.Source source : sources) {
            policies.version(source.policyId(), source.policyVersion())
                    .map(PolicyVersion::calendarId)
                    .filter(calendar -> !hours.corrections(calendar).isEmpty())
                    .ifPresent(calendar -> corrected.put(source, time(calendar, hours)));
        }
        return corrected;
    }

    /** The calendar of a policy; empty for around the clock. */
    Optional<CalendarTimeline> calendar(Long calendarId) {
        return calendarId == null ? Optional.empty() : Optional.of(timeline(calendarId));
    }

    private BusinessTime time(Long calendarId, KnownHours hours) {
        if (calendarId == null) {
            return AROUND_THE_CLOCK;
        }
        boolean isEdited = hours.edited() != null && hours.edited().calendarId() == calendarId;
        CalendarTimeline timeline = isEdited ? hours.edited() : timeline(calendarId);
        List<SpecialDay> corrections = hours.corrections(calendarId);
        return (isEdited ? timeline.corrected(corrections) : corrected(timeline, corrections))
                .time(hours.createdAt(), hours.knownAt());
    }

    /** Compiled once for all tickets of a correction. */
    private CalendarTimeline corrected(CalendarTimeline timeline, List<SpecialDay> corrections) {
        if (corrections.isEmpty()) {
            return timeline;
        }
        Map<Corrected, CalendarTimeline> known = memory.corrected;
        if (known.size() >= MOST_CORRECTED) {
            known.clear();
        }
        Corrected key = new Corrected(timeline.calendarId(), timeline.versions().size(), corrections);
        return known.computeIfAbsent(key, any -> timeline.corrected(corrections));
    }

    private CalendarTimeline timeline(long calendarId) {
        String stamp = revisions.current();
        Memory known = memory;
        if (!known.stamp.equals(stamp)) {
            known = new Memory(stamp);
        }
        CalendarTimeline timeline = known.calendars.get(calendarId);
        if (timeline == null) {
            timeline = calendars.of(calendarId);
            Map<Long, CalendarTimeline> more = new HashMap<>(known.calendars);
            more.put(calendarId, timeline);
            memory = new Memory(stamp, Map.copyOf(more), known.corrected);
        }
        return timeline;
    }
}
