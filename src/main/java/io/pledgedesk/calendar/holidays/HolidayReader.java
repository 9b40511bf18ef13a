package io.pledgedesk.calendar.holidays;

import io.pledgedesk.calendar.CalendarForm.ExceptionDay;
import io.pledgedesk.calendar.holidays.Holidays.Skipped;
import io.pledgedesk.calendar.time.CalendarDefinition;
import io.pledgedesk.kernel.Refusal;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;

/** Reads the holidays of an iCalendar file: its events of whole days. Nothing that the file points to is fetched. */
public final class HolidayReader {

    /** A file of holidays has some hundred kilobytes at most. */
    public static final int MOST_CHARACTERS = 1 << 20;

    private static final int MOST_EVENTS = 5_000;
    private static final int MOST_SKIPPED = 100;

    private final ZoneId zone;
    private final LocalDate today;

    /**
     * @param zone of the calendar, for events whose midnight is written as an instant
     * @param today events that recur are written out around it
     */
    public HolidayReader(ZoneId zone, LocalDate today) {
        this.zone = zone;
        this.today = today;
    }

    /** @throws Refusal.Invalid at {@code text} for anything but a readable file that is not too large */
    public Holidays read(String text) {
        List<VEvent> events = events(text);
        Map<String, Set<LocalDate>> moved = events.stream()
                .flatMap(event -> HolidayEvent.replaced(event, zone).stream())
                .collect(Collectors.groupingBy(
                        HolidayEvent.Replaced::uid,
                        Collectors.mapping(HolidayEvent.Replaced::date, Collectors.toSet())));
        Map<String, ExceptionDay> days = new LinkedHashMap<>();
        List<Skipped> skipped = new ArrayList<>();
        for (VEvent event : events) {
            HolidayEvent holiday = new HolidayEvent(event, zone, today, moved);
            try {
                holiday.days().forEach(day -> days.putIfAbsent(day.toString(), day));
            } catch (NoHoliday reason) {
                skipped.add(new Skipped(holiday.name(), reason.getMessage()));
            }
        }
        if (days.size() > CalendarDefinition.MAX_EXCEPTIONS) {
            throw refusal("These are more than 2,000 days. Choose a file with fewer years.");
        }
        return new Holidays(
                days.values().stream()
                        .sorted(Comparator.comparing(HolidayReader::order))
                        .toList(),
                skipped.subList(0, Math.min(MOST_SKIPPED, skipped.size())));
    }

    private static String order(ExceptionDay day) {
        return day.yearly() != null ? "0" + day.yearly() : "1" + (day.date() != null ? day.date() : day.from());
    }

    private static List<VEvent> events(String text) {
        if (text == null || text.isBlank()) {
            throw refusal("Choose an iCalendar file (.ics), or paste its text.");
        }
        if (text.length() > MOST_CHARACTERS) {
            throw refusal("This file is larger than 1 MiB. Holidays of some years need far less.");
        }
        List<VEvent> events = parsed(text).getComponents(Component.VEVENT);
        if (events.size() > MOST_EVENTS) {
            throw refusal("This file has more than 5,000 events.");
        }
        return events;
    }

    private static Calendar parsed(String text) {
        try {
            Calendar calendar = new CalendarBuilder().build(new StringReader(withoutMark(text)));
            if (calendar != null) {
                return calendar;
            }
        } catch (ParserException e) {
            throw refusal(
                    "This is no iCalendar file that can be read: something is wrong at line " + e.getLineNo() + ".");
        } catch (IOException | RuntimeException e) {
            throw refusal("This is no iCalendar file that can be read.");
        }
        throw refusal("This is no iCalendar file that can be read.");
    }

    /** Some programs begin a file with a byte order mark. */
    private static String withoutMark(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static Refusal.Invalid refusal(String message) {
        return new Refusal.Invalid("text", message);
    }
}
