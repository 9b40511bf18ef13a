package io.pledgedesk.web.ui;

import io.pledgedesk.web.ui.words.TimeWords;
import java.time.Duration;
import java.util.function.LongFunction;

/** Lengths of time in words. Negative ones are said as positive. */
final class Lengths {

    private static final long HOUR = 60;
    private static final long DAY = 24 * HOUR;

    private Lengths() {}

    /** {@code 14m}, {@code 1h 20m}, {@code 2d 3h}; a begun minute counts, so that what still runs is never 0m. */
    static String tight(TimeWords words, Duration length) {
        long minutes = startedMinutes(length);
        if (minutes < HOUR) {
            return words.minutes(Long.toString(minutes));
        }
        if (minutes < DAY) {
            return words.hours(Long.toString(minutes / HOUR), Long.toString(minutes % HOUR));
        }
        return words.days(Long.toString(minutes / DAY), Long.toString(minutes % DAY / HOUR));
    }

    /** One unit: {@code 34m}, {@code 2h}, {@code 3d}. */
    static String single(TimeWords words, Duration length) {
        long minutes = length.abs().toMinutes();
        if (minutes < HOUR) {
            return words.minutes(Long.toString(minutes));
        }
        return minutes < DAY ? words.hoursOnly(minutes / HOUR) : words.daysOnly(minutes / DAY);
    }

    /** {@code 24 minutes}, {@code 1 hour 30 minutes}, {@code 2 days 3 hours}. */
    static String spoken(TimeWords words, Duration length) {
        return spoken(words, length, words::spokenDays);
    }

    /** The same behind “in” and before “ago”, where some languages bend their words. */
    static String away(TimeWords words, Duration length) {
        return spoken(words, length, words::awayDays);
    }

    private static String spoken(TimeWords words, Duration length, LongFunction<String> saidDays) {
        long minutes = startedMinutes(length);
        if (minutes < HOUR) {
            return words.spokenMinutes(minutes);
        }
        if (minutes < DAY) {
            String hours = words.spokenHours(minutes / HOUR);
            return minutes % HOUR == 0 ? hours : words.both(hours, words.spokenMinutes(minutes % HOUR));
        }
        String days = saidDays.apply(minutes / DAY);
        long hours = minutes % DAY / HOUR;
        return hours == 0 ? days : words.both(days, words.spokenHours(hours));
    }

    private static long startedMinutes(Duration length) {
        long seconds = length.abs().toSeconds();
        return (seconds + 59) / 60;
    }
}
