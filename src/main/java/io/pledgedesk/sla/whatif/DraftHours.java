package io.pledgedesk.sla.whatif;

import io.pledgedesk.calendar.CalendarTimeline;
import io.pledgedesk.calendar.time.AlwaysOpen;
import io.pledgedesk.calendar.time.BusinessTime;
import io.pledgedesk.calendar.time.SpecialDay;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The hours of a draft: around the clock, or a calendar and what some of its past days turned out to have been (E3), each
 * correction from the instant on at which it was made. Asked by several threads.
 */
final class DraftHours {

    static final DraftHours AROUND_THE_CLOCK = new DraftHours(null, List.of());

    private static final BusinessTime ALWAYS = new AlwaysOpen();

    private final CalendarTimeline calendar;
    private final List<Correction> corrections;
    private final Map<Held, BusinessTime> known = new ConcurrentHashMap<>();

    /** @param at when it was made */
    record Correction(Instant at, SpecialDay day) {}

    /** @param made how many corrections have been made */
    private record Held(int firstVersion, int made) {}

    /** @param corrections in the order in which they were made */
    DraftHours(CalendarTimeline calendar, List<Correction> corrections) {
        this.calendar = calendar;
        this.corrections = corrections;
    }

    /** When past days of it were corrected, in order. */
    List<Instant> correctedAt() {
        return corrections.stream().map(Correction::at).toList();
    }

    /** By which a ticket that was created at an instant counts at another; the same object for the same hours. */
    BusinessTime of(Instant createdAt, Instant at) {
        if (calendar == null) {
            return ALWAYS;
        }
        int made = (int) corrections.stream()
                .filter(correction -> !correction.at().isAfter(at))
                .count();
        return known.computeIfAbsent(
                new Held(calendar.version(createdAt, createdAt).number(), made), held -> time(createdAt, held.made()));
    }

    private BusinessTime time(Instant createdAt, int made) {
        List<SpecialDay> days =
                corrections.stream().limit(made).map(Correction::day).toList();
        return calendar.corrected(days).time(createdAt);
    }
}
