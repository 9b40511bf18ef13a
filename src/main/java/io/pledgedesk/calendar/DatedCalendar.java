package io.pledgedesk.calendar;

import io.pledgedesk.calendar.time.BusinessTime;
import io.pledgedesk.calendar.time.CalendarDefinition;
import io.pledgedesk.calendar.time.SpecialDay;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * One version of a calendar, ready to count. Immutable.
 *
 * @param number from 1
 * @param from when it came into force; the first version reaches back without limit
 * @param appliesToOpen whether tickets that were open then count by it too
 */
public record DatedCalendar(
        int number,
        String name,
        CalendarDefinition definition,
        Instant from,
        boolean appliesToOpen,
        BusinessTime time) {

    public DatedCalendar(int number, String name, CalendarDefinition definition, Instant from, boolean appliesToOpen) {
        this(number, name, definition, from, appliesToOpen, definition.compile());
    }

    public ZoneId zone() {
        return definition.zone();
    }

    /** The same version with what some of its dates turned out to have been. */
    DatedCalendar corrected(List<SpecialDay> corrections) {
        return new DatedCalendar(number, name, definition.corrected(corrections), from, appliesToOpen);
    }
}
