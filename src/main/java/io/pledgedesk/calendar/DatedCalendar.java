package io.pledgedesk.calendar;

import io.pledgedesk.calendar.time.BusinessTime;
import java.time.Instant;
import java.time.ZoneId;

/**
 * One version of a calendar, ready to count. Immutable.
 *
 * @param number from 1
 * @param from when it came into force; the first version reaches back without limit
 * @param appliesToOpen whether tickets that were open then count by it too
 */
public record DatedCalendar(
        int number, String name, ZoneId zone, Instant from, boolean appliesToOpen, BusinessTime time) {}
