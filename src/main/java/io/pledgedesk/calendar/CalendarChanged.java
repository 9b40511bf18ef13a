package io.pledgedesk.calendar;

/**
 * A calendar was created, changed or deleted. Fired inside the transaction of the change.
 *
 * @param appliesToOpen whether open tickets count by it from now on
 */
public record CalendarChanged(long calendarId, boolean appliesToOpen) {}
