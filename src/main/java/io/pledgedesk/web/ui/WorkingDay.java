package io.pledgedesk.web.ui;

import io.pledgedesk.calendar.CalendarForm;
import io.pledgedesk.calendar.time.LocalHours;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How long "a day" is by a calendar. Targets know no days; pages convert with this, and say so (sla.md C8). */
public final class WorkingDay {

    private WorkingDay() {}

    /** The commonest length of its open weekdays in minutes, the longest among equals; 24 hours without a calendar. */
    public static int minutes(CalendarForm calendar) {
        if (calendar == null) {
            return LocalHours.DAY;
        }
        Map<Integer, Long> lengths = calendar.weekly().values().stream()
                .map(hours -> hours.stream().mapToInt(WorkingDay::length).sum())
                .filter(length -> length > 0)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return lengths.entrySet().stream()
                .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(LocalHours.DAY);
    }

    private static int length(List<String> interval) {
        LocalHours hours = LocalHours.parse(interval.get(0), interval.get(1));
        return hours.end() - hours.start();
    }
}
