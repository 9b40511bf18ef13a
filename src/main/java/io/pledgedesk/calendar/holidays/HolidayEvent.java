package io.pledgedesk.calendar.holidays;

import io.pledgedesk.calendar.CalendarForm.ExceptionDay;
import io.pledgedesk.kernel.Texts;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.TemporalAmountAdapter;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DateListProperty;
import net.fortuna.ical4j.model.property.DateProperty;

/** One event of an iCalendar file as closed days. */
final class HolidayEvent {

    private static final int LONGEST_DAYS = 366;

    private final VEvent event;
    private final ZoneId zone;
    private final LocalDate today;
    private final Map<String, Set<LocalDate>> moved;

    /** @param moved occurrences that an event of their own replaces, by the series' uid */
    HolidayEvent(VEvent event, ZoneId zone, LocalDate today, Map<String, Set<LocalDate>> moved) {
        this.event = event;
        this.zone = zone;
        this.today = today;
        this.moved = moved;
    }

    /** An occurrence of a series that an event of its own replaces. */
    record Replaced(String uid, LocalDate date) {}

    static Optional<Replaced> replaced(VEvent event, ZoneId zone) {
        return value(event, Property.UID)
                .flatMap(uid -> date(event, Property.RECURRENCE_ID, zone).map(date -> new Replaced(uid, date)));
    }

    String name() {
        String line = value(event, Property.SUMMARY).map(Texts::line).orElse("");
        return line.codePointCount(0, line.length()) <= Texts.NAME
                ? line
                : line.substring(0, line.offsetByCodePoints(0, Texts.NAME));
    }

    /** @throws NoHoliday when it closes no day */
    List<ExceptionDay> days() {
        if (value(event, Property.STATUS).filter("CANCELLED"::equalsIgnoreCase).isPresent()) {
            throw new NoHoliday("It is cancelled.");
        }
        LocalDate first = date(event, Property.DTSTART, zone)
                .orElseThrow(() -> new NoHoliday("It has no whole day: holidays last from midnight to midnight."));
        long length = ChronoUnit.DAYS.between(first, end(first));
        if (length < 1 || length > LONGEST_DAYS) {
            throw new NoHoliday("It ends before it begins, or lasts longer than a year.");
        }
        return days(first, (int) length);
    }

    private List<ExceptionDay> days(LocalDate first, int length) {
        List<Property> rules = event.getProperties(Property.RRULE);
        Set<LocalDate> left = new HashSet<>(dates(Property.EXDATE));
        boolean isMoved = event.getProperty(Property.RECURRENCE_ID).isPresent();
        left.addAll(
                isMoved ? Set.of() : value(event, Property.UID).map(moved::get).orElse(Set.of()));
        if (rules.isEmpty() && dates(Property.RDATE).isEmpty()) {
            return left.contains(first) ? List.of() : List.of(day(first, length));
        }
        Recurrence recurrence = new Recurrence(first, rules, today);
        if (recurrence.isEveryYear()
                && length == 1
                && left.isEmpty()
                && dates(Property.RDATE).isEmpty()) {
            return List.of(yearly(first));
        }
        Set<LocalDate> starts = new TreeSet<>(recurrence.starts());
        starts.addAll(dates(Property.RDATE));
        starts.removeAll(left);
        return starts.stream().map(start -> day(start, length)).toList();
    }

    private ExceptionDay yearly(LocalDate day) {
        return new ExceptionDay(null, null, null, day.toString().substring(5), orNull(), List.of());
    }

    private ExceptionDay day(LocalDate first, int length) {
        return length == 1
                ? new ExceptionDay(first.toString(), null, null, null, orNull(), List.of())
                : new ExceptionDay(
                        null, first.toString(), first.plusDays(length - 1L).toString(), null, orNull(), List.of());
    }

    private String orNull() {
        return name().isEmpty() ? null : name();
    }

    /** The day after the last; an event of a day without an end lasts that day. */
    private LocalDate end(LocalDate first) {
        if (event.getProperty(Property.DTEND).isPresent()) {
            return date(event, Property.DTEND, zone)
                    .map(end -> end.equals(first) ? first.plusDays(1) : end)
                    .orElseThrow(() -> new NoHoliday("It ends in the middle of a day."));
        }
        return event.getProperty(Property.DURATION)
                .map(duration -> after(first, duration.getValue()))
                .orElse(first.plusDays(1));
    }

    private static LocalDate after(LocalDate first, String duration) {
        try {
            TemporalAmount amount = TemporalAmountAdapter.parse(duration).getDuration();
            LocalDateTime end = first.atStartOfDay().plus(amount);
            if (end.toLocalTime().equals(LocalTime.MIDNIGHT)) {
                return end.toLocalDate();
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new NoHoliday("Its duration can't be read.");
        }
        throw new NoHoliday("It ends in the middle of a day.");
    }

    private List<LocalDate> dates(String property) {
        List<LocalDate> dates = new ArrayList<>();
        for (Property each : event.getProperties(property)) {
            if (each instanceof DateListProperty<?> list) {
                list.getDates().forEach(date -> wholeDay(date, zone).ifPresent(dates::add));
            }
        }
        return dates;
    }

    private static Optional<String> value(VEvent event, String property) {
        return event.getProperty(property).map(Property::getValue).filter(value -> !value.isBlank());
    }

    private static Optional<LocalDate> date(VEvent event, String property, ZoneId zone) {
        return event.getProperty(property)
                .filter(DateProperty.class::isInstance)
                .flatMap(found -> temporal((DateProperty<?>) found))
                .flatMap(date -> wholeDay(date, zone));
    }

    private static Optional<Temporal> temporal(DateProperty<?> property) {
        try {
            return Optional.ofNullable(property.getDate());
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /** A date, or a time that is midnight where it is written, or where the calendar is. */
    private static Optional<LocalDate> wholeDay(Temporal date, ZoneId zone) {
        if (date instanceof LocalDate day) {
            return Optional.of(day);
        } else if (date instanceof LocalDateTime floating) {
            return midnight(floating);
        } else if (date instanceof ZonedDateTime local) {
            return midnight(local.toLocalDateTime());
        } else if (date instanceof OffsetDateTime offset) {
            return midnight(LocalDateTime.ofInstant(offset.toInstant(), zone));
        } else if (date instanceof Instant instant) {
            return midnight(LocalDateTime.ofInstant(instant, zone));
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> midnight(LocalDateTime time) {
        return time.toLocalTime().equals(LocalTime.MIDNIGHT) ? Optional.of(time.toLocalDate()) : Optional.empty();
    }
}
