package io.pledgedesk.calendar;

import java.time.Instant;

/**
 * A calendar as it is now.
 *
 * @param version the number of its current version, from 1
 * @param changedAt when that version was made
 * @param changedBy by whom
 */
public record CalendarDetails(long id, int version, CalendarForm form, Instant changedAt, String changedBy) {

    public String name() {
        return form.name();
    }
}
