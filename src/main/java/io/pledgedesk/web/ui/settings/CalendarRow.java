package io.pledgedesk.web.ui.settings;

import java.util.List;

/**
 * A calendar in the list.
 *
 * @param now {@code Open until 17:30}, in the calendar's own time
 * @param hours a line for each run of equal days
 * @param week the strip of one week, for eyes
 * @param next the next special day; empty for none
 * @param users names of the policies that count by it
 */
public record CalendarRow(
        long id,
        String name,
        String timeZone,
        boolean open,
        String now,
        List<String> hours,
        List<WeekBar> week,
        int exceptions,
        String next,
        List<String> users) {

    /** @param from minutes since Monday 00:00 */
    public record WeekBar(int from, int length) {}
}
