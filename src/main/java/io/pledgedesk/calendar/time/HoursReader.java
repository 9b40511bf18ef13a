package io.pledgedesk.calendar.time;

import java.util.ArrayList;
import java.util.List;

/** Reads the intervals of one day. */
final class HoursReader {

    private final CalendarReader calendar;

    HoursReader(CalendarReader calendar) {
        this.calendar = calendar;
    }

    /** What could be read; the rest is refused at {@code field.index}. */
    List<LocalHours> read(String field, List<List<String>> written) {
        List<LocalHours> read = new ArrayList<>();
        if (written == null) {
            return read;
        }
        if (written.size() > CalendarDefinition.MAX_INTERVALS) {
            calendar.refuse(field, "A day has at most " + CalendarDefinition.MAX_INTERVALS + " intervals.");
            return read;
        }
        for (int i = 0; i < written.size(); i++) {
            readOne(field + "." + i, written.get(i), read);
        }
        return read;
    }

    private void readOne(String field, List<String> pair, List<LocalHours> before) {
        if (pair == null || pair.size() != 2) {
            calendar.refuse(field, "An interval is a start and an end, such as [\"09:00\", \"17:00\"].");
            return;
        }
        try {
            LocalHours hours = LocalHours.parse(pair.get(0), pair.get(1));
            if (before.stream().anyMatch(hours::overlaps)) {
                calendar.refuse(field, "These hours overlap with others of the same day.");
            }
            before.add(hours);
        } catch (IllegalArgumentException e) {
            calendar.refuse(field, e.getMessage());
        }
    }
}
