package io.pledgedesk.sla;

import io.pledgedesk.calendar.CalendarTimeline;
import io.pledgedesk.calendar.time.Days;
import io.pledgedesk.calendar.time.LocalHours;
import io.pledgedesk.calendar.time.SpecialDay;
import io.pledgedesk.ticket.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is known of the hours that count for one ticket: versions of calendars that were made up to an instant, and what
 * some of their past dates turned out to have been (E3). Immutable.
 *
 * @param createdAt of the ticket: decides by which calendar versions it lives
 * @param knownAt calendar versions that were made later are left out
 * @param corrections by calendar, the oldest first
 * @param edited a calendar as it would be; null for calendars as they are
 */
record KnownHours(
        Instant createdAt, Instant knownAt, Map<Long, List<SpecialDay>> corrections, CalendarTimeline edited) {

    static KnownHours of(Instant createdAt, Instant knownAt) {
        return new KnownHours(createdAt, knownAt, Map.of(), null);
    }

    KnownHours ofTicket(Instant created) {
        return new KnownHours(created, knownAt, corrections, edited);
    }

    KnownHours with(Fact.HoursCorrected fact) {
        Map<Long, List<SpecialDay>> more = new HashMap<>(corrections);
        List<SpecialDay> days = new ArrayList<>(corrections(fact.calendarId()));
        days.add(day(fact));
        more.put(fact.calendarId(), List.copyOf(days));
        return new KnownHours(createdAt, knownAt, Map.copyOf(more), edited);
    }

    List<SpecialDay> corrections(long calendarId) {
        return corrections.getOrDefault(calendarId, List.of());
    }

    private static SpecialDay day(Fact.HoursCorrected fact) {
        return day(fact.from(), fact.to(), fact.reason(), fact.hours());
    }

    /** @param hours pairs of start and end; empty for closed */
    static SpecialDay day(LocalDate from, LocalDate to, String reason, List<List<String>> hours) {
        return new SpecialDay(
                new Days.Range(from, to),
                reason,
                hours.stream()
                        .map(pair -> LocalHours.parse(pair.get(0), pair.get(1)))
                        .toList());
    }
}
