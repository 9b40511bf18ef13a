package io.pledgedesk.calendar;

/** A calendar is about to be deleted. Whoever still needs it refuses by throwing a {@code Refusal.Conflict}. */
public record CalendarDeletion(long calendarId) {}
