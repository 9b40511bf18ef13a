package io.pledgedesk.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.pledgedesk.kernel.Texts;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A calendar as people write it: what the API takes and gives back, and what is stored. Nothing here is checked;
 * {@link CalendarChecks} does that.
 *
 * @param timeZone the name of a zone, such as {@code Europe/Berlin}
 * @param weekly by weekday ({@code monday} …) intervals of start and end; a day that is absent or null is closed
 * @param exceptions days with other hours than their weekday
 */
public record CalendarForm(
        String name, String timeZone, Map<String, List<List<String>>> weekly, List<ExceptionDay> exceptions) {

    public CalendarForm {
        weekly = weekly == null ? Map.of() : withoutClosedDays(weekly);
        exceptions = exceptions == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(exceptions));
    }

    /**
     * A day, a range of days or a day of every year whose hours replace those of its weekday.
     *
     * @param date {@code 2026-12-24}
     * @param from the first day of a range; {@code to} is the last
     * @param yearly {@code 12-25}
     * @param name may be null
     * @param hours empty or null: closed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ExceptionDay(
            String date, String from, String to, String yearly, String name, List<List<String>> hours) {

        private ExceptionDay tidied() {
            return new ExceptionDay(date, from, to, yearly, Texts.line(name), hours);
        }
    }

    /** With names as they are stored: one line, no control characters. */
    CalendarForm tidied() {
        return new CalendarForm(
                Texts.line(name),
                timeZone,
                weekly,
                exceptions.stream().map(ExceptionDay::tidied).toList());
    }

    /** The name of a weekday in {@link #weekly()}. */
    public static String keyOf(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    static boolean isWeekday(String key) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (keyOf(day).equals(key)) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, List<List<String>>> withoutClosedDays(Map<String, List<List<String>>> weekly) {
        Map<String, List<List<String>>> kept = new LinkedHashMap<>();
        weekly.forEach((day, hours) -> {
            if (hours != null || !isWeekday(day)) {
                kept.put(day, hours);
            }
        });
        return Collections.unmodifiableMap(kept);
    }
}
