package io.pledgedesk.web.ui.settings;

import io.pledgedesk.calendar.CalendarForm;
import io.pledgedesk.calendar.CalendarPreview;
import io.pledgedesk.calendar.time.BusinessTime;
import io.pledgedesk.calendar.time.CalendarDefinition;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.kernel.Violations;
import io.pledgedesk.web.ui.LengthText;
import io.pledgedesk.web.ui.Times;
import io.pledgedesk.web.ui.WorkingDay;
import io.pledgedesk.web.ui.words.CalendarWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;

/** Lets an editor see what the calendar on the page would answer before it is saved. */
@ApplicationScoped
class CalendarTrial {

    static final String LENGTH = "8h";

    private final CalendarWords words;

    CalendarTrial(CalendarWords words) {
        this.words = words;
    }

    /** @param error what to type instead; null when nothing is wrong */
    record Outcome(String start, String length, String error, CalendarEdit.Trial trial) {}

    /**
     * @param start local time of the calendar, {@code 2026-11-24T14:06}; empty for now
     * @param length {@code 4h 30m}
     */
    Outcome run(CalendarForm form, String start, String length, Times times) {
        Optional<CalendarDefinition> calendar = form.read("", new Violations());
        if (calendar.isEmpty()) {
            return new Outcome(start, length, null, null);
        }
        Optional<LocalDateTime> from = start.isEmpty()
                ? Optional.of(
                        LocalDateTime.ofInstant(times.now(), calendar.get().zone())
                                .truncatedTo(ChronoUnit.MINUTES))
                : local(start);
        OptionalInt minutes = LengthText.minutes(length, WorkingDay.minutes(form));
        if (from.isEmpty() || minutes.isEmpty()) {
            return new Outcome(start, length, from.isEmpty() ? words.badStart() : words.badLength(), null);
        }
        return run(calendar.get(), from.get(), minutes.getAsInt(), length, times);
    }

    private Outcome run(CalendarDefinition calendar, LocalDateTime from, int minutes, String length, Times times) {
        BusinessTime time = calendar.compile();
        Instant start = from.atZone(calendar.zone()).toInstant();
        try {
            Instant due = new CalendarPreview(time).add(start, minutes * 60L).end();
            Times local = times.in(calendar.zone());
            return new Outcome(
                    from.toString(),
                    length,
                    null,
                    new CalendarEdit.Trial(
                            local.by(due),
                            calendar.zone().getId(),
                            DayStrips.of(time, calendar.zone(), start, due, times.language(), words.closed())));
        } catch (Refusal.Invalid e) {
            return new Outcome(from.toString(), length, e.getMessage(), null);
        }
    }

    private static Optional<LocalDateTime> local(String text) {
        try {
            LocalDateTime time = LocalDateTime.parse(text).truncatedTo(ChronoUnit.MINUTES);
            return time.getYear() < 1900 || time.getYear() > 2999 ? Optional.empty() : Optional.of(time);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
