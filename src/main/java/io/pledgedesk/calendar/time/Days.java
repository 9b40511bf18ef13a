package io.pledgedesk.calendar.time;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.stream.LongStream;

/** Which local dates an exception is about. */
public sealed interface Days {

    /** Few dates before many, later ones before earlier ones. */
    Comparator<Days> SPECIFIC_FIRST =
            Comparator.comparingLong(Days::count).thenComparing(Days::start, Comparator.reverseOrder());

    /** The epoch days of those dates between two epoch days, both included. */
    LongStream between(long first, long last);

    /** The first of those dates; for yearly days, whose number has no end, the first of all dates. */
    LocalDate start();

    /** How many dates at most. */
    long count();

    /** From a date to a date, both included. */
    record Range(LocalDate from, LocalDate to) implements Days {
        public Range {
            if (from.isAfter(to)) {
                throw new IllegalArgumentException("The first day is after the last.");
            }
        }

        @Override
        public LongStream between(long first, long last) {
            return LongStream.rangeClosed(Math.max(first, from.toEpochDay()), Math.min(last, to.toEpochDay()));
        }

        @Override
        public LocalDate start() {
            return from;
        }

        @Override
        public long count() {
            return from.until(to, ChronoUnit.DAYS) + 1;
        }
    }

    /** A day of every year that has it: 29 February is one of leap years only. */
    record Yearly(MonthDay day) implements Days {

        @Override
        public LongStream between(long first, long last) {
            int from = LocalDate.ofEpochDay(first).getYear();
            int to = LocalDate.ofEpochDay(last).getYear();
            return LongStream.rangeClosed(from, to)
                    .filter(year -> day.isValidYear((int) year))
                    .map(year -> day.atYear((int) year).toEpochDay())
                    .filter(date -> first <= date && date <= last);
        }

        @Override
        public LocalDate start() {
            return LocalDate.MIN;
        }

        @Override
        public long count() {
            return Long.MAX_VALUE;
        }
    }
}
