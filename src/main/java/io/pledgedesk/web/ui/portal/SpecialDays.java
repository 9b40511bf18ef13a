package io.pledgedesk.web.ui.portal;

import io.pledgedesk.calendar.time.CalendarDefinition;
import io.pledgedesk.calendar.time.LocalHours;
import io.pledgedesk.calendar.time.SpecialDay;
import io.pledgedesk.kernel.Language;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** The holidays and short days of the next months, days in a row with the same name as one. */
final class SpecialDays {

    private static final int DAYS_AHEAD = 90;
    private static final int MOST = 12;

    private SpecialDays() {}

    static List<ServiceLevels.Special> after(
            LocalDate today, CalendarDefinition calendar, Language language, ServiceWords words) {
        SortedMap<LocalDate, SpecialDay> days = calendar.exceptionsBetween(today, today.plusDays(DAYS_AHEAD));
        DateTimeFormatter date = language.day();
        return runs(days).stream()
                .limit(MOST)
                .map(run -> {
                    SpecialDay day = days.get(run.first());
                    String first = date.format(run.first());
                    String span = run.first().equals(run.last()) ? first : first + " – " + date.format(run.last());
                    return new ServiceLevels.Special(span, day.name(), hours(day, words));
                })
                .toList();
    }

    private record Run(LocalDate first, LocalDate last) {}

    private static List<Run> runs(SortedMap<LocalDate, SpecialDay> days) {
        List<Run> runs = new ArrayList<>();
        for (Map.Entry<LocalDate, SpecialDay> day : days.entrySet()) {
            Run before = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            boolean continues = before != null
                    && before.last().plusDays(1).equals(day.getKey())
                    && isSame(days.get(before.last()), day.getValue());
            if (continues) {
                runs.set(runs.size() - 1, new Run(before.first(), day.getKey()));
            } else {
                runs.add(new Run(day.getKey(), day.getKey()));
            }
        }
        return runs;
    }

    private static boolean isSame(SpecialDay one, SpecialDay other) {
        return Objects.equals(one.name(), other.name()) && one.hours().equals(other.hours());
    }

    private static String hours(SpecialDay day, ServiceWords words) {
        return day.isOpen()
                ? day.hours().stream().map(SpecialDays::interval).collect(Collectors.joining(", "))
                : words.closed();
    }

    private static String interval(LocalHours hours) {
        return clock(hours.start()) + "–" + clock(hours.end());
    }

    private static String clock(int minutes) {
        int of = minutes > LocalHours.DAY ? minutes - LocalHours.DAY : minutes;
        return "%02d:%02d".formatted(of / 60, of % 60);
    }
}
