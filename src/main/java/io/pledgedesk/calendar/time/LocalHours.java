package io.pledgedesk.calendar.time;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An interval of local time that belongs to the date on which it starts (sla.md C1). Half-open, in minutes from that
 * date's midnight as the clock on the wall shows them.
 *
 * @param start 0 to 1,439
 * @param end after {@code start}, at most a day later: 1,440 is {@code 24:00}, more reaches into the next date
 */
public record LocalHours(int start, int end) {

    /** Minutes of a date. */
    public static final int DAY = 24 * 60;

    /** From the first to the last minute of a date. */
    public static final LocalHours WHOLE_DAY = new LocalHours(0, DAY);

    private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):([0-5][0-9])|24:00");

    public LocalHours {
        if (start < 0 || start >= DAY || end <= start || end > start + DAY) {
            throw new IllegalArgumentException("No interval of a day: " + start + " to " + end);
        }
    }

    /**
     * Reads {@code 09:00} and {@code 17:30}. An end of {@code 24:00} is the end of the date; an end at or before its
     * start is on the next date, so equal times are 24 hours.
     *
     * @throws IllegalArgumentException with a message for the person who wrote it
     */
    public static LocalHours parse(String start, String end) {
        int from = minutes(start);
        int to = minutes(end);
        if (from == DAY) {
            throw new IllegalArgumentException("A start can't be 24:00: write 00:00 on the next day.");
        }
        if (to == DAY - 1) {
            throw new IllegalArgumentException("Write 24:00 for the end of the day: 23:59 leaves out its last minute.");
        }
        return new LocalHours(from, to > from ? to : to + DAY);
    }

    /** Whether both hold at some minute, both counted from the same midnight. */
    public boolean overlaps(LocalHours other) {
        return start < other.end && other.start < end;
    }

    private static int minutes(String text) {
        Matcher time = TIME.matcher(text == null ? "" : text);
        if (!time.matches()) {
            throw new IllegalArgumentException("Write times as 09:00; an end may be 24:00.");
        }
        return time.group(1) == null ? DAY : Integer.parseInt(time.group(1)) * 60 + Integer.parseInt(time.group(2));
    }
}
