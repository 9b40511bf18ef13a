package io.pledgedesk.demo;

import io.pledgedesk.calendar.CalendarForm;
import io.pledgedesk.calendar.CalendarForm.ExceptionDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** When the demo desk is open. */
final class DemoHours {

    static final String ZONE = "Europe/Berlin";

    private static final List<String> WEEKDAYS = List.of("monday", "tuesday", "wednesday", "thursday", "friday");

    private DemoHours() {}

    /** @param year holidays that move with Easter are given for it, the one before and the one after */
    static CalendarForm office(int year) {
        Map<String, List<List<String>>> weekly = new LinkedHashMap<>();
        WEEKDAYS.forEach(day -> weekly.put(day, List.of(List.of("09:00", "18:00"))));
        return new CalendarForm("Berlin office", ZONE, weekly, holidays(year));
    }

    static CalendarForm extended(int year) {
        Map<String, List<List<String>>> weekly = new LinkedHashMap<>();
        WEEKDAYS.forEach(day -> weekly.put(day, List.of(List.of("07:00", "22:00"))));
        weekly.put("saturday", List.of(List.of("09:00", "16:00")));
        return new CalendarForm("Extended support", ZONE, weekly, holidays(year));
    }

    private static List<ExceptionDay> holidays(int year) {
        List<ExceptionDay> days = new ArrayList<>(List.of(
                yearly("01-01", "New Year"),
                yearly("05-01", "Labour Day"),
                yearly("10-03", "German Unity Day"),
                yearly("12-25", "Christmas Day"),
                yearly("12-26", "Second Day of Christmas"),
                new ExceptionDay(null, null, null, "12-24", "Christmas Eve", List.of(List.of("09:00", "12:00"))),
                new ExceptionDay(null, null, null, "12-31", "New Year's Eve", List.of(List.of("09:00", "12:00")))));
        for (int y = year - 1; y <= year + 1; y++) {
            LocalDate easter = easter(y);
            days.add(dated(easter.minusDays(2), "Good Friday"));
            days.add(dated(easter.plusDays(1), "Easter Monday"));
            days.add(dated(easter.plusDays(39), "Ascension Day"));
            days.add(dated(easter.plusDays(50), "Whit Monday"));
        }
        return days;
    }

    private static ExceptionDay yearly(String day, String name) {
        return new ExceptionDay(null, null, null, day, name, List.of());
    }

    private static ExceptionDay dated(LocalDate date, String name) {
        return new ExceptionDay(date.toString(), null, null, null, name, List.of());
    }

    /** By Gauss's rule, which holds from 1900 to 2099 with its two exceptions. */
    static LocalDate easter(int year) {
        int moon = (19 * (year % 19) + 24) % 30;
        int sunday = (2 * (year % 4) + 4 * (year % 7) + 6 * moon + 5) % 7;
        int day = 22 + moon + sunday;
        if (day == 57 || (day == 56 && moon == 28 && year % 19 > 10)) {
            day -= 7;
        }
        return LocalDate.of(year, 3, 1).plusDays(day - 1L);
    }
}
