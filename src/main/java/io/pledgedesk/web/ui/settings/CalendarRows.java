package io.pledgedesk.web.ui.settings;

import io.pledgedesk.calendar.CalendarDetails;
import io.pledgedesk.calendar.CalendarForm;
import io.pledgedesk.calendar.Calendars;
import io.pledgedesk.calendar.time.BusinessTime;
import io.pledgedesk.calendar.time.CalendarDefinition;
import io.pledgedesk.calendar.time.HorizonException;
import io.pledgedesk.calendar.time.LocalHours;
import io.pledgedesk.kernel.Language;
import io.pledgedesk.kernel.Violations;
import io.pledgedesk.sla.Policies;
import io.pledgedesk.sla.PolicyDetails;
import io.pledgedesk.web.ui.HoursInWords;
import io.pledgedesk.web.ui.Times;
import io.pledgedesk.web.ui.words.CalendarWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says in few words what each calendar is about and whether it is open now. */
@ApplicationScoped
class CalendarRows {

    private final Calendars calendars;
    private final Policies policies;
    private final CalendarWords words;

    CalendarRows(Calendars calendars, Policies policies, CalendarWords words) {
        this.calendars = calendars;
        this.policies = policies;
        this.words = words;
    }

    List<CalendarRow> all(Times times) {
        List<PolicyDetails> users = policies.all();
        return calendars.choices().stream()
                .map(calendar -> row(calendar, users, times))
                .toList();
    }

    /** The names of the policies that count by a calendar. */
    List<String> users(long calendar) {
        return users(calendar, policies.all());
    }

    private static List<String> users(long calendar, List<PolicyDetails> policies) {
        String id = Long.toString(calendar);
        return policies.stream()
                .filter(policy -> id.equals(policy.form().calendarId()))
                .map(PolicyDetails::name)
                .toList();
    }

    private CalendarRow row(CalendarDetails calendar, List<PolicyDetails> users, Times times) {
        CalendarForm form = calendar.form();
        CalendarDefinition definition = form.read("", new Violations()).orElseThrow();
        BusinessTime time = definition.compile();
        boolean open = time.isOpen(times.now());
        return new CalendarRow(
                calendar.id(),
                calendar.name(),
                form.timeZone(),
                open,
                now(definition, time, open, times),
                HoursInWords.of(form, times.locale()),
                week(form),
                form.exceptions().size(),
                next(form, times.now().atZone(definition.zone()), times.language())
                        .orElse(""),
                users(calendar.id(), users));
    }

    private String now(CalendarDefinition calendar, BusinessTime time, boolean open, Times times) {
        Times local = times.in(calendar.zone());
        try {
            return open
                    ? closing(time, times.now())
                            .map(at -> words.openUntil(local.brief(at).text()))
                            .orElse(words.open())
                    : words.closedUntil(local.brief(time.nextOpen(times.now())).text());
        } catch (HorizonException e) {
            return words.closed();
        }
    }

    /** The end of the open time that runs now, when it ends within some days. */
    private static Optional<Instant> closing(BusinessTime time, Instant now) {
        Instant horizon = now.plusSeconds(8 * 24 * 60 * 60);
        Instant end = time.segments(now, horizon).get(0).to();
        return end.isBefore(horizon) ? Optional.of(end) : Optional.empty();
    }

    private static List<CalendarRow.WeekBar> week(CalendarForm form) {
        List<CalendarRow.WeekBar> bars = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            for (List<String> times : form.weekly().getOrDefault(CalendarForm.keyOf(day), List.of())) {
                LocalHours hours = LocalHours.parse(times.get(0), times.get(1));
                int midnight = (day.getValue() - 1) * LocalHours.DAY;
                bars.add(new CalendarRow.WeekBar(midnight + hours.start(), hours.end() - hours.start()));
            }
        }
        return bars;
    }

    private static Optional<String> next(CalendarForm form, ZonedDateTime now, Language language) {
        String today = now.toLocalDate().toString();
        int year = now.getYear();
        return form.exceptions().stream()
                .flatMap(exception -> dates(exception, year)
                        .filter(date -> date.compareTo(today) >= 0)
                        .map(date -> new Upcoming(date, exception.name())))
                .min(Comparator.comparing(Upcoming::date))
                .map(next -> language.day().format(java.time.LocalDate.parse(next.date))
                        + (next.name == null ? "" : " " + next.name));
    }

    private record Upcoming(String date, String name) {}

    /** ISO dates, so that text sorts as time does. */
    private static Stream<String> dates(CalendarForm.ExceptionDay day, int year) {
        if (day.yearly() == null) {
            return Stream.of(day.date() != null ? day.date() : day.from());
        }
        return Stream.of(year, year + 1)
                .filter(y -> !day.yearly().equals("02-29") || java.time.Year.isLeap(y))
                .map(y -> y + "-" + day.yearly());
    }
}
