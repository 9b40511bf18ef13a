package io.pledgedesk.web.ui;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of business time as people type them: {@code 30m}, {@code 1h 30m}, {@code 2d}; a number alone is minutes. */
public final class LengthText {

    private static final Pattern TYPED = Pattern.compile(
            "(?:([0-9]{1,5})\\s*d[a-z]*)?\\s*(?:([0-9]{1,6})\\s*h[a-z]*)?\\s*" + "(?:([0-9]{1,7})\\s*(?:m[a-z]*)?)?");
    private static final int HOUR = 60;

    private LengthText() {}

    /**
     * @param dayMinutes how long a day is by the calendar: targets know no days (sla.md C8)
     * @return minutes; empty when this is no length
     */
    public static OptionalInt minutes(String typed, int dayMinutes) {
        Matcher parts = TYPED.matcher(typed.strip().toLowerCase(java.util.Locale.ROOT));
        if (typed.isBlank() || !parts.matches()) {
            return OptionalInt.empty();
        }
        long minutes = number(parts.group(1)) * dayMinutes + number(parts.group(2)) * HOUR + number(parts.group(3));
        return minutes > Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of((int) minutes);
    }

    /** {@code 45m}, {@code 4h}, {@code 1h 30m}. */
    public static String of(int minutes) {
        if (minutes < HOUR) {
            return minutes + "m";
        }
        return minutes % HOUR == 0 ? minutes / HOUR + "h" : minutes / HOUR + "h " + minutes % HOUR + "m";
    }

    private static long number(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
