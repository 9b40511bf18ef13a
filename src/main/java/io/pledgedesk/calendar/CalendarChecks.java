package io.pledgedesk.calendar;

import io.pledgedesk.kernel.Texts;
import io.pledgedesk.kernel.Violations;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is wrong with a calendar as it was written; everything at once, each at its field. */
final class CalendarChecks {

    static final int MAX_EXCEPTIONS = 2_000;
    static final int MAX_INTERVALS = 48;

    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern DAY_OF_YEAR = Pattern.compile("[0-9]{2}-[0-9]{2}");

    private final CalendarForm form;
    private final String prefix;
    private final Violations found;

    private CalendarChecks(CalendarForm form, String prefix, Violations found) {
        this.form = form;
        this.prefix = prefix;
        this.found = found;
    }

    /** A calendar that is to be stored needs a name. */
    static void checkStored(CalendarForm form, Violations found) {
        String name = Texts.line(form.name());
        found.require(name != null && !name.isEmpty(), "name", "Give the calendar a name, for example Berlin office.");
        new CalendarChecks(form, "", found).check();
    }

    /** @param prefix of the fields' paths, such as {@code calendar.} */
    static void checkDraft(CalendarForm form, String prefix, Violations found) {
        new CalendarChecks(form, prefix, found).check();
    }

    private void check() {
        checkName("name", form.name());
        checkZone();
        form.weekly().forEach((day, hours) -> {
            if (CalendarForm.isWeekday(day)) {
                checkHours("weekly." + day, hours);
            } else {
                add("weekly." + day, "The days are monday, tuesday, wednesday, thursday, friday, saturday, sunday.");
            }
        });
        checkExceptions();
    }

    private void checkName(String field, String name) {
        if (name != null && Texts.length(name) > Texts.NAME) {
            add(field, "A name has at most " + Texts.NAME + " characters.");
        }
    }

    private void checkZone() {
        if (form.timeZone() == null || form.timeZone().isEmpty()) {
            add("timeZone", "Choose a time zone, for example Europe/Berlin.");
        } else if (!ZoneId.getAvailableZoneIds().contains(form.timeZone())) {
            add("timeZone", "Pledge doesn't know this time zone. Write its name, for example Europe/Berlin.");
        }
    }

    private void checkHours(String field, List<List<String>> hours) {
        if (hours == null) {
            add(field, "Give a list of intervals; an empty list means closed.");
            return;
        }
        if (hours.size() > MAX_INTERVALS) {
            add(field, "A day has at most " + MAX_INTERVALS + " intervals.");
            return;
        }
        List<Hours> before = new ArrayList<>();
        for (int i = 0; i < hours.size(); i++) {
            checkInterval(field + "." + i, hours.get(i), before);
        }
    }

    private void checkInterval(String field, List<String> interval, List<Hours> before) {
        try {
            Hours parsed = Hours.parse(interval);
            if (before.stream().anyMatch(parsed::overlaps)) {
                add(field, "These hours overlap with others of the same day.");
            }
            before.add(parsed);
        } catch (IllegalArgumentException e) {
            add(field, e.getMessage());
        }
    }

    private void checkExceptions() {
        if (form.exceptions().size() > MAX_EXCEPTIONS) {
            add("exceptions", "A calendar has at most 2,000 exceptions. Yearly days and ranges count once.");
            return;
        }
        for (int i = 0; i < form.exceptions().size(); i++) {
            String field = "exceptions." + i;
            CalendarForm.ExceptionDay exception = form.exceptions().get(i);
            if (exception == null) {
                add(field, "An exception is an object with a day and hours.");
                continue;
            }
            checkName(field + ".name", exception.name());
            checkDay(field, exception);
            if (exception.hours() != null) {
                checkHours(field + ".hours", exception.hours());
            }
        }
    }

    private void checkDay(String field, CalendarForm.ExceptionDay exception) {
        boolean isRange = exception.from() != null || exception.to() != null;
        long kinds = Stream.of(exception.date() != null, isRange, exception.yearly() != null)
                .filter(given -> given)
                .count();
        if (kinds != 1) {
            add(field, "Give one of date, from and to, or yearly.");
        } else if (isRange) {
            checkRange(field, exception);
        } else if (exception.date() != null) {
            date(field + ".date", exception.date());
        } else {
            checkDayOfYear(field + ".yearly", exception.yearly());
        }
    }

    private void checkRange(String field, CalendarForm.ExceptionDay exception) {
        LocalDate from = date(field + ".from", exception.from());
        LocalDate to = date(field + ".to", exception.to());
        if (from != null && to != null && from.isAfter(to)) {
            add(field + ".to", "The last day is before the first.");
        }
    }

    private LocalDate date(String field, String text) {
        try {
            if (text != null && DATE.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException e) {
            add(field, "There is no such day.");
            return null;
        }
        add(field, "Write the day as 2026-12-24.");
        return null;
    }

    private void checkDayOfYear(String field, String text) {
        if (!DAY_OF_YEAR.matcher(text).matches()) {
            add(field, "Write the day of the year as 12-25 (month, day).");
            return;
        }
        try {
            MonthDay.parse("--" + text);
        } catch (DateTimeException e) {
            add(field, "There is no such day in any year.");
        }
    }

    private void add(String field, String message) {
        found.add(prefix + field, message);
    }
}
