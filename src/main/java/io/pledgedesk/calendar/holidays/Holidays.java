package io.pledgedesk.calendar.holidays;

import io.pledgedesk.calendar.CalendarForm.ExceptionDay;
import java.util.List;

/**
 * What an iCalendar file says.
 *
 * @param days closed days, each once, in order; those of every year first
 * @param skipped events that are no holidays
 */
public record Holidays(List<ExceptionDay> days, List<Skipped> skipped) {

    public Holidays {
        days = List.copyOf(days);
        skipped = List.copyOf(skipped);
    }

    /** @param reason for people */
    public record Skipped(String name, String reason) {}
}
