package io.pledgedesk.web.ui.settings;

import io.pledgedesk.calendar.CalendarForm;
import io.pledgedesk.kernel.Violation;
import io.pledgedesk.web.ui.HoursText;
import io.pledgedesk.web.ui.Typed;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * A calendar while somebody edits it: what is typed, right or wrong, with empty rows to type into.
 *
 * @param week all seven days
 * @param version the version that the edit is based on; empty for a new calendar
 * @param newOnly whether the change is for new tickets only
 */
public record CalendarDraft(
        String name,
        String timeZone,
        Map<DayOfWeek, List<Row>> week,
        List<ExceptionRow> exceptions,
        String version,
        boolean newOnly) {

    private static final Row OFFICE_DAY = new Row("09:00", "17:00");

    /** An interval as it is typed. */
    public record Row(String start, String end) {
        boolean isBlank() {
            return start.isEmpty() && end.isEmpty();
        }
    }

    /**
     * A special day as it is typed.
     *
     * @param from the day or the first of several
     * @param to the last of several; empty for one day
     * @param hours {@code 09:00-12:00, 13:00-15:00}; empty is closed
     */
    public record ExceptionRow(String from, String to, boolean yearly, String name, String hours) {
        static final ExceptionRow BLANK = new ExceptionRow("", "", false, "", "");

        boolean isBlank() {
            return from.isEmpty() && to.isEmpty() && name.isEmpty() && hours.isEmpty();
        }

        CalendarForm.ExceptionDay form() {
            List<List<String>> intervals = HoursText.intervals(hours);
            String said = name.isEmpty() ? null : name;
            if (yearly) {
                String day = from.length() == 10 ? from.substring(5) : from;
                return new CalendarForm.ExceptionDay(
                        null, null, to.isEmpty() || to.equals(from) ? null : to, day, said, intervals);
            }
            return to.isEmpty() || to.equals(from)
                    ? new CalendarForm.ExceptionDay(from, null, null, null, said, intervals)
                    : new CalendarForm.ExceptionDay(null, from, to, null, said, intervals);
        }

        /** @param year in which yearly days are shown */
        static ExceptionRow of(CalendarForm.ExceptionDay day, int year) {
            String name = day.name() == null ? "" : day.name();
            String hours = HoursText.of(day.hours());
            if (day.yearly() != null) {
                int shown = day.yearly().equals("02-29") ? year + (4 - year % 4) % 4 : year;
                return new ExceptionRow(shown + "-" + day.yearly(), "", true, name, hours);
            }
            return day.date() != null
                    ? new ExceptionRow(day.date(), "", false, name, hours)
                    : new ExceptionRow(day.from(), day.to(), false, name, hours);
        }
    }

    /** Monday to Friday, nine to five. */
    static CalendarDraft fresh(String timeZone) {
        Map<DayOfWeek, List<Row>> week = emptyWeek();
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, day.getValue() <= DayOfWeek.FRIDAY.getValue() ? List.of(OFFICE_DAY) : List.of());
        }
        return new CalendarDraft("", timeZone, week, List.of(), "", false);
    }

    static CalendarDraft of(CalendarForm form, int version, int year) {
        Map<DayOfWeek, List<Row>> week = emptyWeek();
        form.weekly()
                .forEach((day, hours) -> week.put(
                        DayOfWeek.valueOf(day.toUpperCase(java.util.Locale.ROOT)),
                        hours.stream()
                                .map(times -> new Row(times.get(0), times.get(1)))
                                .toList()));
        return new CalendarDraft(
                form.name(),
                form.timeZone(),
                week,
                form.exceptions().stream()
                        .map(day -> ExceptionRow.of(day, year))
                        .toList(),
                Integer.toString(version),
                false);
    }

    static CalendarDraft of(Typed typed) {
        Map<DayOfWeek, List<Row>> week = emptyWeek();
        for (DayOfWeek day : DayOfWeek.values()) {
            String list = "weekly." + CalendarForm.keyOf(day);
            week.put(
                    day,
                    IntStream.range(0, typed.rows(list))
                            .mapToObj(i -> new Row(
                                    HoursText.time(typed.text(list + "." + i + ".start")),
                                    HoursText.time(typed.text(list + "." + i + ".end"))))
                            .toList());
        }
        List<ExceptionRow> exceptions = IntStream.range(0, typed.rows("exceptions"))
                .mapToObj(i -> "exceptions." + i + ".")
                .map(row -> new ExceptionRow(
                        typed.text(row + "from"),
                        typed.text(row + "to"),
                        typed.isTicked(row + "yearly"),
                        typed.text(row + "name"),
                        typed.text(row + "hours")))
                .toList();
        return new CalendarDraft(
                typed.text("name"),
                typed.text("timeZone"),
                week,
                exceptions,
                typed.text("version"),
                typed.text("applyTo").equals("new"));
    }

    /** What its empty rows leave: their places are given up, so that complaints name the rows that are shown. */
    CalendarDraft withoutBlanks() {
        return changed(
                hours -> hours.stream().filter(row -> !row.isBlank()).toList(),
                exceptions.stream().filter(row -> !row.isBlank()).toList());
    }

    CalendarForm form() {
        Map<String, List<List<String>>> weekly = new LinkedHashMap<>();
        week.forEach((day, hours) -> weekly.put(
                CalendarForm.keyOf(day),
                hours.stream().map(row -> List.of(row.start, row.end)).toList()));
        return new CalendarForm(
                name,
                timeZone,
                weekly,
                exceptions.stream().map(ExceptionRow::form).toList());
    }

    CalendarDraft withInterval(DayOfWeek day) {
        List<Row> rows = new ArrayList<>(week.get(day));
        rows.add(rows.isEmpty() ? OFFICE_DAY : new Row("", ""));
        return withDay(day, rows);
    }

    CalendarDraft withoutInterval(DayOfWeek day, int index) {
        return withDay(day, without(week.get(day), index));
    }

    /** Tuesday to Friday as Monday. */
    CalendarDraft withMondayCopied() {
        CalendarDraft copied = this;
        for (DayOfWeek day : List.of(DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY)) {
            copied = copied.withDay(day, week.get(DayOfWeek.MONDAY));
        }
        return copied;
    }

    CalendarDraft withException() {
        List<ExceptionRow> rows = new ArrayList<>(exceptions);
        rows.add(ExceptionRow.BLANK);
        return changed(UnaryOperator.identity(), rows);
    }

    CalendarDraft withExceptions(List<ExceptionRow> rows) {
        return changed(UnaryOperator.identity(), rows);
    }

    CalendarDraft withoutException(int index) {
        return changed(UnaryOperator.identity(), without(exceptions, index));
    }

    /** For one more try after somebody else has saved meanwhile. */
    CalendarDraft basedOn(int current) {
        return new CalendarDraft(name, timeZone, week, exceptions, Integer.toString(current), newOnly);
    }

    /** The control on the page that a complaint about the form is about. */
    static Violation placed(Violation violation) {
        String field = violation.field();
        String[] parts = field.split("\\.");
        if (parts[0].equals("weekly") && parts.length > 1) {
            return new Violation(
                    "weekly." + parts[1] + "." + (parts.length > 2 ? parts[2] : "0") + ".start",
                    violation.code(),
                    violation.message());
        }
        if (parts[0].equals("exceptions") && parts.length > 1) {
            String part = parts.length > 2 ? parts[2] : "from";
            String control = part.equals("date") || part.equals("yearly") ? "from" : part;
            return new Violation("exceptions." + parts[1] + "." + control, violation.code(), violation.message());
        }
        return violation;
    }

    private CalendarDraft withDay(DayOfWeek day, List<Row> rows) {
        Map<DayOfWeek, List<Row>> days = new LinkedHashMap<>(week);
        days.put(day, List.copyOf(rows));
        return new CalendarDraft(name, timeZone, days, exceptions, version, newOnly);
    }

    private CalendarDraft changed(UnaryOperator<List<Row>> change, List<ExceptionRow> specials) {
        Map<DayOfWeek, List<Row>> days = new LinkedHashMap<>(week);
        days.replaceAll((day, rows) -> change.apply(rows));
        return new CalendarDraft(name, timeZone, days, specials, version, newOnly);
    }

    private static <T> List<T> without(List<T> rows, int index) {
        return IntStream.range(0, rows.size())
                .filter(i -> i != index)
                .mapToObj(rows::get)
                .toList();
    }

    private static Map<DayOfWeek, List<Row>> emptyWeek() {
        Map<DayOfWeek, List<Row>> week = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, List.of());
        }
        return week;
    }
}
