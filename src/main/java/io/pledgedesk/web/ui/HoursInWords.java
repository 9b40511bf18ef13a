package io.pledgedesk.web.ui;

import io.pledgedesk.calendar.CalendarForm;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A week in few words: {@code Mon–Thu 09:00–17:30, Fri 09:00–15:00}. */
public final class HoursInWords {

    private HoursInWords() {}

    /** One entry for each run of days with equal hours; closed days are left out. */
    public static List<String> of(CalendarForm calendar, Locale locale) {
        List<String> lines = new ArrayList<>();
        DayOfWeek[] days = DayOfWeek.values();
        int start = 0;
        while (start < days.length) {
            List<List<String>> hours = hours(calendar, days[start]);
            int end = start;
            while (end + 1 < days.length && hours(calendar, days[end + 1]).equals(hours)) {
                end++;
            }
            if (!hours.isEmpty()) {
                lines.add(span(days[start], days[end], locale) + " " + HoursText.of(hours));
            }
            start = end + 1;
        }
        return lines;
    }

    private static String span(DayOfWeek first, DayOfWeek last, Locale locale) {
        String name = first.getDisplayName(TextStyle.SHORT, locale);
        return first == last ? name : name + "–" + last.getDisplayName(TextStyle.SHORT, locale);
    }

    private static List<List<String>> hours(CalendarForm calendar, DayOfWeek day) {
        return calendar.weekly().getOrDefault(CalendarForm.keyOf(day), List.of());
    }
}
