package io.pledgedesk.web.ui.settings;

import io.pledgedesk.calendar.CalendarForm;
import io.pledgedesk.web.ui.DayStrip;
import io.pledgedesk.web.ui.Form;
import io.pledgedesk.web.ui.Moment;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The page on which a calendar is edited.
 *
 * @param id null for a new one
 * @param changed who changed it last, in words; null for a new one
 * @param users policies that count by it
 * @param trial what it would answer; null when it can't be read
 * @param notice what was taken from a file; null for nothing
 * @param effect what saving would do to open tickets; null when that wasn't asked
 */
public record CalendarEdit(
        Long id,
        CalendarDraft draft,
        Form form,
        List<String> users,
        String changed,
        String tryStart,
        String tryLength,
        String tryError,
        Trial trial,
        String notice,
        EffectView effect,
        Locale locale) {

    /** @param due the instant at which the length is used up */
    public record Trial(Moment due, String zone, List<DayStrip> days) {}

    /** A weekday of the form. */
    public record Day(String key, String label, List<Interval> intervals) {}

    /** @param name of its controls; @param error what to type instead; null when nothing is wrong */
    public record Interval(String name, String id, String start, String end, String error) {}

    /** @param errors by control: {@code from}, {@code to}, {@code name}, {@code hours} */
    public record Special(String name, String id, CalendarDraft.ExceptionRow row, Map<String, String> errors) {}

    public String action() {
        return id == null ? SettingsTabs.CALENDARS : SettingsTabs.CALENDARS + "/" + id;
    }

    public List<Day> days() {
        return draft.week().entrySet().stream()
                .map(entry -> new Day(
                        CalendarForm.keyOf(entry.getKey()),
                        entry.getKey().getDisplayName(TextStyle.FULL, locale),
                        intervals("weekly." + CalendarForm.keyOf(entry.getKey()), entry.getValue())))
                .toList();
    }

    private List<Interval> intervals(String list, List<CalendarDraft.Row> rows) {
        return IntStream.range(0, rows.size())
                .mapToObj(i -> {
                    String name = list + "." + i;
                    CalendarDraft.Row row = rows.get(i);
                    return new Interval(name, form.id(name), row.start(), row.end(), form.error(name + ".start"));
                })
                .toList();
    }

    public List<Special> specials() {
        return IntStream.range(0, draft.exceptions().size())
                .mapToObj(i -> {
                    String name = "exceptions." + i;
                    return new Special(name, form.id(name), draft.exceptions().get(i), errors(name));
                })
                .toList();
    }

    private Map<String, String> errors(String row) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (String control : List.of("from", "to", "name", "hours")) {
            String error = form.error(row + "." + control);
            if (error != null) {
                errors.put(control, error);
            }
        }
        return errors;
    }

    public String usersText() {
        return String.join(", ", users);
    }

    /** To choose from while typing. */
    public List<String> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.contains("/") && !zone.startsWith("SystemV/") && !zone.startsWith("Etc/")
                        || zone.equals("UTC"))
                .sorted()
                .toList();
    }
}
