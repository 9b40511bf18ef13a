package io.pledgedesk.calendar;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One interval of a local day, in minutes from its midnight. An end at or before its start runs into the next day
 * (C1).
 *
 * @param start 0 to 1,439
 * @param end after start, at most a day later
 */
record Hours(int start, int end) {

    static final int DAY = 24 * 60;

    private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-4]):([0-5][0-9])");

    /** @throws IllegalArgumentException with words for the person who wrote it */
    static Hours parse(List<String> interval) {
        if (interval == null || interval.size() != 2) {
            throw new IllegalArgumentException("An interval is a start and an end, such as [\"09:00\", \"17:00\"].");
        }
        int start = minutes(interval.get(0));
        int end = minutes(interval.get(1));
        if (start == DAY) {
            throw new IllegalArgumentException("Start at 00:00 of the next day instead of 24:00.");
        }
        if (end == DAY - 1) {
            throw new IllegalArgumentException("Use 24:00 for the end of the day; 23:59 leaves its last minute out.");
        }
        return new Hours(start, end > start ? end : end + DAY);
    }

    boolean overlaps(Hours other) {
        return start < other.end && other.start < end;
    }

    private static int minutes(String time) {
        Matcher parts = time == null ? null : TIME.matcher(time);
        if (parts == null || !parts.matches()) {
            throw new IllegalArgumentException("Write times as 09:00; an end may be 24:00.");
        }
        int minutes = Integer.parseInt(parts.group(1)) * 60 + Integer.parseInt(parts.group(2));
        if (minutes > DAY) {
            throw new IllegalArgumentException("Write times as 09:00; an end may be 24:00.");
        }
        return minutes;
    }
}
