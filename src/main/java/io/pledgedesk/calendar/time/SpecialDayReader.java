package io.pledgedesk.calendar.time;

import io.pledgedesk.kernel.Texts;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads one exception. */
final class SpecialDayReader {

    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern MONTH_AND_DAY = Pattern.compile("[0-9]{2}-[0-9]{2}");

    private static final int EARLIEST_YEAR = 1900;

    private final CalendarReader calendar;

    SpecialDayReader(CalendarReader calendar) {
        this.calendar = calendar;
    }

    /** Empty when its days can't be read; whatever is wrong is refused at its field. */
    Optional<SpecialDay> read(String field, SpecialDayText written) {
        if (written == null) {
            calendar.refuse(field, "An exception is an object with a date and hours.");
            return Optional.empty();
        }
        if (written.name() != null && Texts.length(written.name()) > Texts.NAME) {
            calendar.refuse(field + ".name", "A name has at most " + Texts.NAME + " characters.");
        }
        List<LocalHours> hours = new HoursReader(calendar).read(field + ".hours", written.hours());
        return days(field, written).map(days -> new SpecialDay(days, written.name(), hours));
    }

    private Optional<Days> days(String field, SpecialDayText written) {
        boolean isRange = written.from() != null || written.to() != null;
        long given = Stream.of(written.date() != null, isRange, written.yearly() != null)
                .filter(each -> each)
                .count();
        if (given != 1) {
            calendar.refuse(field, "Give one of date, from and to, or yearly.");
            return Optional.empty();
        }
        if (isRange) {
            return range(field, written);
        }
        return written.yearly() == null
                ? date(field + ".date", written.date()).map(date -> new Days.Range(date, date))
                : yearly(field + ".yearly", written.yearly());
    }

    private Optional<Days> range(String field, SpecialDayText written) {
        Optional<LocalDate> from = date(field + ".from", written.from());
        Optional<LocalDate> to = date(field + ".to", written.to());
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (from.get().isAfter(to.get())) {
            calendar.refuse(field + ".to", "The last day is before the first.");
            return Optional.empty();
        }
        return Optional.of(new Days.Range(from.get(), to.get()));
    }

    private Optional<LocalDate> date(String field, String text) {
        Optional<LocalDate> date = parse(field, text, DATE, LocalDate::parse, "Write the date as 2026-12-24.");
        if (date.filter(day -> day.getYear() < EARLIEST_YEAR).isPresent()) {
            calendar.refuse(field, "Dates start in 1900. Is the year complete?");
            return Optional.empty();
        }
        return date;
    }

    private Optional<Days> yearly(String field, String text) {
        return parse(
                        field,
                        text,
                        MONTH_AND_DAY,
                        SpecialDayReader::monthDay,
                        "Write the day of every year as 12-25: month, day.")
                .map(Days.Yearly::new);
    }

    private static MonthDay monthDay(String text) {
        return MonthDay.parse("--" + text);
    }

    private <T> Optional<T> parse(String field, String text, Pattern shape, Function<String, T> parse, String hint) {
        if (text == null || !shape.matcher(text).matches()) {
            calendar.refuse(field, hint);
            return Optional.empty();
        }
        try {
            return Optional.of(parse.apply(text));
        } catch (DateTimeException e) {
            calendar.refuse(field, "There is no such day.");
            return Optional.empty();
        }
    }
}
