package io.pledgedesk.calendar;

import io.pledgedesk.calendar.time.BusinessTime;
import io.pledgedesk.calendar.time.CalendarHistory;
import io.pledgedesk.calendar.time.SpecialDay;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * All versions of one calendar and which of them a ticket lives by (E3): the one in force when it was created, then
 * every later one that was made for open tickets too.
 *
 * @param versions at least one, the oldest first
 */
public record CalendarTimeline(long calendarId, List<DatedCalendar> versions) {

    public CalendarTimeline {
        versions = List.copyOf(versions);
    }

    /** With one more version, which need not be stored. */
    public CalendarTimeline with(DatedCalendar next) {
        List<DatedCalendar> more = new ArrayList<>(versions);
        more.add(next);
        return new CalendarTimeline(calendarId, more);
    }

    /** The same with what some of its dates turned out to have been, in every version. @param all the oldest first */
    public CalendarTimeline corrected(List<SpecialDay> all) {
        return all.isEmpty()
                ? this
                : new CalendarTimeline(
                        calendarId,
                        versions.stream().map(version -> version.corrected(all)).toList());
    }

    /** The time that counts for a ticket that was created then. */
    public BusinessTime time(Instant createdAt) {
        return CalendarHistory.of(of(createdAt).stream()
                .map(version -> new CalendarHistory.Piece(version.from(), version.time()))
                .toList());
    }

    /** The same as it was known at an instant: versions that were made later are left out. */
    public BusinessTime time(Instant createdAt, Instant knownAt) {
        List<DatedCalendar> held = of(createdAt);
        return CalendarHistory.of(held.stream()
                .filter(version -> version == held.get(0) || !version.from().isAfter(knownAt))
                .map(version -> new CalendarHistory.Piece(version.from(), version.time()))
                .toList());
    }

    /** The version by which such a ticket counts at an instant. */
    public DatedCalendar version(Instant createdAt, Instant at) {
        return lastUpTo(of(createdAt), at);
    }

    private List<DatedCalendar> of(Instant createdAt) {
        DatedCalendar first = lastUpTo(versions, createdAt);
        List<DatedCalendar> held = new ArrayList<>(List.of(first));
        versions.stream()
                .filter(version -> version.number() > first.number() && version.appliesToOpen())
                .forEach(held::add);
        return held;
    }

    private static DatedCalendar lastUpTo(List<DatedCalendar> versions, Instant at) {
        return versions.stream()
                .filter(version -> !version.from().isAfter(at))
                .reduce((earlier, later) -> later)
                .orElse(versions.get(0));
    }
}
