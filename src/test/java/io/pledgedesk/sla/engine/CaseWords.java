package io.pledgedesk.sla.engine;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How cases write instants and lengths of time: {@code Mon 09:00}, {@code Tue+1 17:00:01}, {@code 1h 30m}. */
final class CaseWords {

    static final String INSTANT = "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:[+-]\\d+)? \\d\\d:\\d\\d(?::\\d\\d)?";

    /** Monday of the week in which cases happen, unless the file names another one. */
    private static final LocalDate WEEK = LocalDate.parse("2026-03-02");

    private static final Pattern INSTANT_PARTS = Pattern.compile("(\\w{3})([+-]\\d+)? (\\d\\d:\\d\\d(?::\\d\\d)?)");
    private static final Pattern LENGTH = Pattern.compile("(-?)(?:(\\d+)h)? ?(?:(\\d+)m)? ?(?:(\\d+)s)?");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm[:ss]", Locale.ROOT);

    private LocalDate week = WEEK;
    private ZoneId zone = ZoneOffset.UTC;

    void week(String monday) {
        week = LocalDate.parse(monday);
        if (week.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new AssertionError(monday + " is no Monday");
        }
    }

    void zone(String name) {
        zone = ZoneId.of(name);
    }

    Instant instant(String text) {
        Matcher parts = INSTANT_PARTS.matcher(text);
        if (!parts.matches()) {
            throw new AssertionError("No instant: " + text);
        }
        int weeks = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
        LocalDate date = week.plusWeeks(weeks).plusDays(day(parts.group(1)).ordinal());
        return date.atTime(LocalTime.parse(parts.group(3), TIME)).atZone(zone).toInstant();
    }

    static DayOfWeek day(String text) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (name(day).equals(text)) {
                return day;
            }
        }
        throw new AssertionError("No weekday: " + text);
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }

    String text(Instant instant) {
        ZonedDateTime time = instant.atZone(zone);
        long weeks = Math.floorDiv(ChronoUnit.DAYS.between(week, time.toLocalDate()), 7);
        String clock = time.getSecond() == 0 ? time.toLocalTime().toString() : TIME.format(time);
        return name(time.getDayOfWeek()) + (weeks == 0 ? "" : String.format(Locale.ROOT, "%+d", weeks)) + " " + clock;
    }

    static long seconds(String text) {
        Matcher length = LENGTH.matcher(text);
        if (text.equals("0")) {
            return 0;
        }
        if (text.isEmpty() || !length.matches()) {
            throw new AssertionError("No length of time: " + text);
        }
        long seconds = number(length.group(2)) * 3600 + number(length.group(3)) * 60 + number(length.group(4));
        return length.group(1).isEmpty() ? seconds : -seconds;
    }

    private static long number(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    static String text(long seconds) {
        Duration length = Duration.ofSeconds(Math.abs(seconds));
        String text =
                part(length.toHours(), "h") + part(length.toMinutesPart(), "m") + part(length.toSecondsPart(), "s");
        return text.isEmpty() ? "0" : (seconds < 0 ? "-" : "") + text.strip();
    }

    private static String part(long amount, String unit) {
        return amount == 0 ? "" : amount + unit + " ";
    }
}
