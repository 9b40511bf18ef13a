package io.pledgedesk.calendar.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every row of the tables in {@code sla-cases/calendar} holds. */
class CalendarCasesTest {

    private static final Path CASES = Path.of("src/test/resources/sla-cases/calendar");
    private static final Pattern LENGTH = Pattern.compile("(-?)(?:(\\d+)h)? ?(?:(\\d+)m)? ?(?:(\\d+)s)?");

    @TestFactory
    List<DynamicTest> rows() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .flatMap(CalendarCasesTest::rowsOf)
                    .map(row -> DynamicTest.dynamicTest(
                            row.place() + " " + row.cells().get("case"), () -> check(row)))
                    .toList();
        }
    }

    private static Stream<CalendarCaseFile.Row> rowsOf(Path file) {
        try {
            return CalendarCaseFile.read(file).stream();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void check(CalendarCaseFile.Row row) {
        BusinessTime time = row.calendar().compile();
        Map<String, String> cells = row.cells();
        ZoneId zone = row.calendar().zone();
        Instant from = instant(cells.get("from"), zone);
        if (cells.containsKey("due")) {
            checkDue(time, from, seconds(cells.get("target")), cells.get("due"), zone);
        } else if (cells.containsKey("counted")) {
            Instant to = instant(cells.get("to"), zone);
            assertThat(time.between(from, to)).isEqualTo(seconds(cells.get("counted")));
            assertThat(time.between(to, from)).isEqualTo(-seconds(cells.get("counted")));
        } else {
            assertThat(explain(time.segments(from, instant(cells.get("to"), zone))))
                    .isEqualTo(cells.get("explanation"));
        }
    }

    private static void checkDue(BusinessTime time, Instant from, long seconds, String due, ZoneId zone) {
        if (due.equals("never")) {
            assertThatThrownBy(() -> time.add(from, seconds)).isInstanceOf(HorizonException.class);
        } else {
            assertThat(time.add(from, seconds)).isEqualTo(instant(due, zone));
            assertThat(time.between(from, instant(due, zone))).isEqualTo(seconds);
        }
    }

    /** {@code Sun 2026-10-25 02:30 +01:00}; the offset only where the clocks show a time twice. */
    private static Instant instant(String text, ZoneId zone) {
        String[] parts = text.split(" ");
        LocalDate date = LocalDate.parse(parts[1]);
        String weekday = date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
        assertThat(parts[0]).as(text).isEqualTo(weekday);
        ZoneId offset = parts.length > 3 ? ZoneOffset.of(parts[3]) : zone;
        return date.atTime(LocalTime.parse(parts[2])).atZone(offset).toInstant();
    }

    private static long seconds(String text) {
        Matcher length = LENGTH.matcher(text);
        assertThat(length.matches()).as(text).isTrue();
        long seconds = number(length.group(2)) * 3600 + number(length.group(3)) * 60 + number(length.group(4));
        return length.group(1).isEmpty() ? seconds : -seconds;
    }

    private static long number(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private static String explain(List<Segment> segments) {
        return segments.stream()
                .map(segment -> length(segment.seconds()) + " " + segment.kind().code()
                        + (segment.name() == null ? "" : " (" + segment.name() + ")"))
                .collect(Collectors.joining("; "));
    }

    private static String length(long seconds) {
        Duration length = Duration.ofSeconds(seconds);
        return Stream.of(length.toHours() + "h", length.toMinutesPart() + "m", length.toSecondsPart() + "s")
                .filter(part -> part.length() > 2 || part.charAt(0) != '0')
                .collect(Collectors.joining(" "));
    }
}
