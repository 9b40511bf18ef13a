package io.pledgedesk.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Everything that a wallboard shows of a team at one instant.
 *
 * @param dayStart when the reader's day began
 * @param openAtDayStart unsolved tickets then
 * @param first the most urgent first
 * @param runway tickets by when they fall due: the late ones, then by quarter of an hour from now
 * @param today promises kept, by metric; {@code week} and {@code month} in the last 7 and 30 days
 * @param hours of today, until the present one
 * @param ages unsolved tickets by age: under 4 hours, under 24, under 3 days, under 7, older
 */
public record Board(
        Live live,
        Instant dayStart,
        int openAtDayStart,
        List<Urgent> first,
        List<Integer> runway,
        Map<String, Kept> today,
        Map<String, Kept> week,
        Map<String, Kept> month,
        List<Hour> hours,
        List<Integer> ages,
        List<Holding> holdings,
        List<Pace> paces) {

    public Instant at() {
        return live.at();
    }

    public int arrivedToday() {
        return hours.stream().mapToInt(Hour::arrived).sum();
    }

    public int solvedToday() {
        return hours.stream().mapToInt(Hour::solved).sum();
    }

    /** Whether the numbers in large type are still those. */
    public boolean isCurrent(Live now) {
        return now.saysTheSameAs(live);
    }
}
