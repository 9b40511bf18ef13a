package io.pledgedesk.web.ui;

import java.util.List;

/**
 * One day, or several closed ones, as a bar of 24 hours.
 *
 * @param label {@code Tue 24 Nov}
 * @param note {@code Closed}, the name of a holiday; empty for none
 * @param starts and ends minutes at which the count starts and is used up; null on other days
 * @param folded whether it stands for days that nothing happens on
 */
public record DayStrip(String label, String note, List<Bar> bars, Integer starts, Integer ends, boolean folded) {

    /** For those who can't see the bars: {@code Tue 24 Nov: 09:00–12:30}. */
    public String spoken() {
        List<String> counted = bars.stream()
                .filter(bar -> bar.css.equals("used"))
                .map(bar -> clock(bar.from) + "–" + clock(bar.from + bar.length))
                .toList();
        return label + ": " + (counted.isEmpty() ? note : String.join(", ", counted));
    }

    private static String clock(int minute) {
        return String.format(java.util.Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
    }

    /**
     * @param from minutes since midnight
     * @param css {@code open} or {@code used}
     */
    public record Bar(int from, int length, String css) {}
}
