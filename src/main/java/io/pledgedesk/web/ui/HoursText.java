package io.pledgedesk.web.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Opening hours as people type them, and as the API has them. What can't be understood is passed on as it is. */
public final class HoursText {

    private static final Pattern LOOSE = Pattern.compile("([0-9]{1,2})(?:[:.h]?([0-9]{2}))?h?");
    private static final Pattern BETWEEN_INTERVALS = Pattern.compile("[,;\\n]");
    private static final Pattern BETWEEN_TIMES = Pattern.compile("\\s*(?:-|–|—|\\bto\\b)\\s*");

    private HoursText() {}

    /** {@code 9}, {@code 9.00}, {@code 0900} become {@code 09:00}. */
    public static String time(String typed) {
        Matcher parts = LOOSE.matcher(typed.strip());
        if (!parts.matches()) {
            return typed.strip();
        }
        String hours = parts.group(1);
        String minutes = parts.group(2) == null ? "00" : parts.group(2);
        return (hours.length() == 1 ? "0" + hours : hours) + ":" + minutes;
    }

    /** {@code 9-12, 13:30-18} as intervals; blank is none. */
    public static List<List<String>> intervals(String typed) {
        List<List<String>> intervals = new ArrayList<>();
        for (String part : BETWEEN_INTERVALS.split(typed)) {
            if (!part.isBlank()) {
                List<String> times = new ArrayList<>();
                for (String time : BETWEEN_TIMES.split(part.strip(), 3)) {
                    times.add(time(time));
                }
                intervals.add(times);
            }
        }
        return intervals;
    }

    /** {@code 09:00–12:00, 13:30–18:00}. */
    public static String of(List<List<String>> intervals) {
        return intervals == null
                ? ""
                : intervals.stream().map(times -> String.join("–", times)).collect(Collectors.joining(", "));
    }
}
