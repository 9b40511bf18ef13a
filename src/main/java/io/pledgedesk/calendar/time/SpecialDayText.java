package io.pledgedesk.calendar.time;

import java.util.List;

/**
 * An exception as people write it, unchecked. One of {@code date}, {@code from} with {@code to}, or {@code yearly} is
 * given; the others are null.
 *
 * @param date {@code 2026-12-24}
 * @param from the first date of a range
 * @param to the last one, included
 * @param yearly {@code 12-25}
 * @param name may be null
 * @param hours pairs of start and end; empty or null means closed
 */
public record SpecialDayText(
        String date, String from, String to, String yearly, String name, List<List<String>> hours) {}
