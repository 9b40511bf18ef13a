package io.pledgedesk.calendar.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/** Where local times lie on the line of instants. */
final class LocalTimeline {

    private static final long MINUTE = 60;
    private static final long DAY = LocalHours.DAY * MINUTE;

    private final ZoneRules rules;

    LocalTimeline(ZoneId zone) {
        this.rules = zone.getRules();
    }

    /** The epoch day of the local date at an epoch second. */
    long dateAt(long epochSecond) {
        int offset = rules.getOffset(Instant.ofEpochSecond(epochSecond)).getTotalSeconds();
        return Math.floorDiv(epochSecond + offset, DAY);
    }

    /**
     * The epoch second of a local time, as {@code ZonedDateTime.of} has it (sla.md C3). Both its rules come to the
     * offset before the transition, which is what {@code getOffset} answers: the earlier one in an overlap, and in a
     * gap later by the gap.
     *
     * @param minute from the date's midnight; more than a day is on a later date
     */
    long instantOf(long epochDay, int minute) {
        long wall = epochDay * DAY + minute * MINUTE;
        ZoneOffset offset = rules.getOffset(LocalDateTime.ofEpochSecond(wall, 0, ZoneOffset.UTC));
        return wall - offset.getTotalSeconds();
    }

    /** False for a date that was left out, such as 30 December 2011 in Samoa: its first valid time is another date's. */
    boolean hasDate(long epochDay) {
        LocalDateTime midnight = LocalDateTime.ofEpochSecond(epochDay * DAY, 0, ZoneOffset.UTC);
        ZoneOffsetTransition change = rules.getTransition(midnight);
        return change == null
                || !change.isGap()
                || change.getDateTimeAfter().toLocalDate().toEpochDay() == epochDay;
    }
}
