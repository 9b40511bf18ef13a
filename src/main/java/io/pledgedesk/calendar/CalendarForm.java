package io.pledgedesk.calendar;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.pledgedesk.calendar.time.CalendarDefinition;
import io.pledgedesk.calendar.time.CalendarReader;
import io.pledgedesk.calendar.time.SpecialDayText;
import io.pledgedesk.kernel.Texts;
import io.pledgedesk.kernel.Violations;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A calendar as people write it: what the API takes and gives back, and what is stored. Reading it tells
 * what is wrong with it. A calendar sent back as it was read is understood: what Pledge alone writes is passed over.
 *
 * @param timeZone the name of a zone, such as {@code Europe/Berlin}
 * @param weekly by weekday ({@code monday} …) intervals of start and end; a day that is absent or null is closed
 * @param exceptions days with other hours than their weekday
 */
@JsonIgnoreProperties({"id", "version"})
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

        private SpecialDayText text() {
            return new SpecialDayText(date, from, to, yearly, name, hours);
        }

        private ExceptionDay tidied() {
            return new ExceptionDay(date, from, to, yearly, Texts.line(name), hours);
        }
    }

    /**
     * As a draft; a draft needs no name.
     *
     * @param prefix of the fields' paths, such as {@code calendar.}
     * @param found what is wrong, everything at once
     * @return empty when anything was found
     */
    public Optional<CalendarDefinition> read(String prefix, Violations found) {
        if (name != null && Texts.length(name) > Texts.NAME) {
            found.add(prefix + "name", "nameTooLong", "A name has at most " + Texts.NAME + " characters.");
            return Optional.empty();
        }
        List<SpecialDayText> specials = new ArrayList<>();
        exceptions.forEach(day -> specials.add(day == null ? null : day.text()));
        return CalendarReader.read(timeZone, weekly, specials, prefix, found);
    }

    /** As a calendar that is to be stored: it has a name. */
    Optional<CalendarDefinition> checkStored(Violations found) {
        String line = Texts.line(name);
        found.require(
                line != null && !line.isEmpty(),
                "name",
                "nameMissing",
                "Give the calendar a name, for example Berlin office.");
        return read("", found);
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
