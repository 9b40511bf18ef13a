package io.pledgedesk.calendar.time;

import io.pledgedesk.kernel.Violations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads {@code sla-cases/calendar/*.txt}; how they are written stands in the README beside them. */
final class CalendarCaseFile {

    /** A row of a table, by the names of its columns, with the calendar above it. */
    record Row(String place, CalendarDefinition calendar, Map<String, String> cells) {}

    private final List<Row> rows = new ArrayList<>();
    private String zone;
    private Map<String, List<List<String>>> weekly;
    private List<SpecialDayText> exceptions;
    private List<String> columns = List.of();

    static List<Row> read(Path file) throws IOException {
        CalendarCaseFile read = new CalendarCaseFile();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            read.line(file.getFileName() + ":" + number, line.strip());
        }
        return read.rows;
    }

    private void line(String place, String line) {
        if (line.startsWith("Calendar ")) {
            startCalendar(line.substring(line.lastIndexOf(' ') + 1));
        } else if (line.startsWith("|")) {
            tableRow(
                    place,
                    Arrays.stream(line.substring(1).split("\\|"))
                            .map(String::strip)
                            .toList());
        } else if (!line.isEmpty() && !line.startsWith("#")) {
            hours(line.split("\\s{2,}", 3));
        }
    }

    private void startCalendar(String timeZone) {
        zone = timeZone;
        weekly = new LinkedHashMap<>();
        exceptions = new ArrayList<>();
    }

    private void tableRow(String place, List<String> cells) {
        if (cells.get(0).equals("case")) {
            columns = cells;
            return;
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            row.put(columns.get(i), cells.get(i));
        }
        rows.add(new Row(place, calendar(place), row));
    }

    private CalendarDefinition calendar(String place) {
        Violations found = new Violations();
        return CalendarReader.read(zone, weekly, exceptions, place + " ", found).orElseThrow(() -> {
            found.refuseIfAny();
            return new AssertionError(place);
        });
    }

    /** {@code Mon Tue  09:00-12:00 13:00-17:00}, {@code 2026-12-24  closed  Eve}, {@code every 12-25  closed  Christmas}. */
    private void hours(String[] parts) {
        List<List<String>> hours = parts[1].equals("closed")
                ? List.of()
                : Arrays.stream(parts[1].split(" "))
                        .map(interval -> List.of(interval.split("-")))
                        .toList();
        String name = parts.length > 2 ? parts[2] : null;
        String[] days = parts[0].split("\\.\\.");
        if (parts[0].startsWith("every ")) {
            exceptions.add(new SpecialDayText(null, null, null, parts[0].substring(6), name, hours));
        } else if (days.length == 2) {
            exceptions.add(new SpecialDayText(null, days[0], days[1], null, name, hours));
        } else if (Character.isDigit(parts[0].charAt(0))) {
            exceptions.add(new SpecialDayText(parts[0], null, null, null, name, hours));
        } else {
            Arrays.stream(parts[0].split(" ")).forEach(day -> weekly.put(weekday(day), hours));
        }
    }

    private static String weekday(String text) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day ->
                        day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).equals(text))
                .map(day -> day.name().toLowerCase(Locale.ROOT))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No weekday: " + text));
    }
}
