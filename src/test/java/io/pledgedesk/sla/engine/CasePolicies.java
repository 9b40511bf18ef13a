package io.pledgedesk.sla.engine;

import io.pledgedesk.calendar.time.BusinessTime;
import io.pledgedesk.calendar.time.CalendarDefinition;
import io.pledgedesk.calendar.time.CalendarHistory;
import io.pledgedesk.calendar.time.CalendarReader;
import io.pledgedesk.calendar.time.SpecialDay;
import io.pledgedesk.calendar.time.SpecialDayText;
import io.pledgedesk.kernel.Violations;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The calendars, policies and rules that a file of cases begins with. */
final class CasePolicies {

    /** A calendar from an instant on; the first one reaches back without limit. */
    private record Edition(Instant from, CalendarDefinition definition) {}

    /** What some days of a calendar turned out to have been. */
    private record Correction(String calendar, List<SpecialDay> days) {}

    private final Map<String, List<Edition>> calendars = new HashMap<>();
    private final Map<String, Terms> policies = new HashMap<>();
    private final Map<String, String> calendarsOfPolicies = new HashMap<>();
    private final Map<String, Correction> corrections = new LinkedHashMap<>();
    private final Map<String, Level> rules = new LinkedHashMap<>();

    CasePolicies() {
        calendar("24x7", List.of("Mon-Sun  00:00-24:00"));
    }

    /** {@code Correction flood of office}, then dates with their hours. */
    void correction(String head, List<String> lines) {
        String[] words = head.split(" of ");
        List<SpecialDay> days = definition("UTC", lines).exceptions();
        corrections.put(words[0], new Correction(words[1], days));
    }

    /** @param names of all that were made so far, the last of them now */
    Happening corrected(List<String> names) {
        Map<String, List<SpecialDay>> known = new HashMap<>();
        for (String name : names) {
            Correction correction = found(corrections, name, "correction");
            known.computeIfAbsent(correction.calendar(), calendar -> new ArrayList<>())
                    .addAll(correction.days());
        }
        Map<Terms.Source, BusinessTime> hours = new HashMap<>();
        calendarsOfPolicies.forEach((policy, calendar) -> {
            if (known.containsKey(calendar)) {
                hours.put(policy(policy).source(), time(calendar, known.get(calendar)));
            }
        });
        return new Happening.HoursCorrected(names.size(), hours);
    }

    private BusinessTime time(String calendar, List<SpecialDay> known) {
        return CalendarHistory.of(found(calendars, calendar, "calendar").stream()
                .map(each -> new CalendarHistory.Piece(
                        each.from(), each.definition().corrected(known).compile()))
                .toList());
    }

    Terms policy(String name) {
        return found(policies, name, "policy");
    }

    List<Level> levels() {
        return List.copyOf(rules.values());
    }

    String rule(long id) {
        return List.copyOf(rules.keySet()).get((int) id - 1);
    }

    private static <T> T found(Map<String, T> all, String name, String kind) {
        if (!all.containsKey(name)) {
            throw new AssertionError("No such " + kind + ": " + name);
        }
        return all.get(name);
    }

    /** {@code Calendar office in Europe/Berlin}, then lines like {@code Mon-Fri  09:00-17:00}. */
    void calendar(String head, List<String> lines) {
        String[] words = head.split(" in ");
        String zone = words.length > 1 ? words[1] : "UTC";
        calendars.put(words[0], List.of(new Edition(Instant.EPOCH, definition(zone, lines))));
    }

    /** {@code Edit office, Tue 12:00}: from then on these are its hours, in UTC. */
    void edit(String calendar, Instant from, List<String> lines) {
        List<Edition> pieces = new ArrayList<>(found(calendars, calendar, "calendar"));
        pieces.add(new Edition(from, definition("UTC", lines)));
        calendars.put(calendar, pieces);
    }

    private static CalendarDefinition definition(String zone, List<String> lines) {
        Map<String, List<List<String>>> weekly = new HashMap<>();
        List<SpecialDayText> exceptions = new ArrayList<>();
        for (String line : lines) {
            String[] parts = line.split("\\s{2,}", 3);
            if (Character.isDigit(line.charAt(0))) {
                exceptions.add(new SpecialDayText(parts[0], null, null, null, parts[2], hours(parts[1])));
            } else {
                days(parts[0]).forEach(day -> weekly.put(day.name().toLowerCase(Locale.ROOT), hours(parts[1])));
            }
        }
        Violations found = new Violations();
        return CalendarReader.read(zone, weekly, exceptions, "", found).orElseThrow(() -> new AssertionError(lines));
    }

    private static List<List<String>> hours(String text) {
        return text.equals("closed")
                ? List.of()
                : Arrays.stream(text.split(" "))
                        .map(interval -> List.of(interval.split("-")))
                        .toList();
    }

    private static List<DayOfWeek> days(String text) {
        String[] ends = text.split("-");
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.compareTo(CaseWords.day(ends[0])) >= 0
                        && day.compareTo(CaseWords.day(ends[ends.length - 1])) <= 0)
                .toList();
    }

    /** {@code Policy standard, office}, then its targets and ways. */
    void policy(String head, List<String> lines) {
        String[] words = head.split(", ");
        Map<Metric, Duration> targets = new EnumMap<>(Metric.class);
        Map<Metric, Set<TicketStatus>> pauses = new EnumMap<>(Terms.DEFAULT_PAUSES);
        NextResponseStart starts = NextResponseStart.AFTER_FIRST_RESPONSE;
        Threshold warn = new Threshold.Percent(75);
        for (String line : lines) {
            if (line.startsWith("warns ")) {
                warn = threshold(line.substring("warns ".length()));
            } else if (line.equals("nextResponse starts with any customer message")) {
                starts = NextResponseStart.ANY_CUSTOMER_MESSAGE;
            } else if (line.contains(" pauses ")) {
                String[] parts = line.split(" pauses ");
                pauses.put(Metric.of(parts[0]), statuses(parts[1]));
            } else {
                String[] parts = line.split("\\s{2,}");
                targets.put(Metric.of(parts[0]), Duration.ofSeconds(CaseWords.seconds(parts[1])));
            }
        }
        calendarsOfPolicies.put(words[0], words.length > 1 ? words[1] : "24x7");
        BusinessTime calendar = time(calendarsOfPolicies.get(words[0]), List.of());
        policies.put(
                words[0],
                new Terms(policies.size() + 1, 1, words[0], "normal", targets, pauses, starts, warn, calendar));
    }

    private static Set<TicketStatus> statuses(String text) {
        return text.equals("never")
                ? Set.of()
                : Arrays.stream(text.split(", ")).map(TicketStatus::of).collect(Collectors.toSet());
    }

    /** {@code Rule late: resolution 30m after due}. */
    void rule(String head) {
        String[] parts = head.split(": | ", 3);
        rules.put(parts[0], new Level(rules.size() + 1, Metric.of(parts[1]), threshold(parts[2])));
    }

    /** {@code at 75%}, {@code 30m before due}, {@code 0m after due}. */
    private static Threshold threshold(String text) {
        if (text.startsWith("at ")) {
            return new Threshold.Percent(Integer.parseInt(text.substring(3, text.length() - 1)));
        }
        int minutes = (int) (CaseWords.seconds(text.substring(0, text.indexOf(' '))) / 60);
        return text.endsWith("before due") ? new Threshold.MinutesBefore(minutes) : new Threshold.MinutesAfter(minutes);
    }
}
