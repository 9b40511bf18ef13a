package io.pledgedesk.web.ui.figures;

import io.pledgedesk.report.Board;
import io.pledgedesk.report.Kept;
import io.pledgedesk.web.ui.Svg;
import io.pledgedesk.web.ui.words.UiWords;
import io.pledgedesk.web.ui.words.WallWords;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Promises kept of each clock today, in 7 and in 30 days, against the desk's goal; 330 × 72 each.
 *
 * @param floor the percentage at which the scale begins
 */
record KeptChart(int floor, List<Clock> clocks) {

    /** @param summary the picture in words */
    record Clock(
            String name,
            int goal,
            String summary,
            List<Svg.Box> rails,
            List<Svg.Box> bars,
            List<Svg.Text> texts,
            String goalX) {}

    private static final int FLOOR = 70;
    private static final double LEFT = 48;
    private static final double WIDTH = 226;

    /** @param goals in percent, by clock */
    static KeptChart of(Board board, Map<String, Integer> goals, WallWords words, UiWords ui) {
        List<Map<String, Kept>> windows = List.of(board.today(), board.week(), board.month());
        boolean low = windows.stream()
                .flatMap(window -> goals.keySet().stream().map(window::get))
                .map(Kept::percent)
                .filter(Objects::nonNull)
                .anyMatch(percent -> percent.intValue() < FLOOR);
        int floor = low || goals.values().stream().anyMatch(goal -> goal < FLOOR) ? 0 : FLOOR;
        return new KeptChart(
                floor,
                goals.keySet().stream()
                        .map(metric -> clock(
                                metric,
                                goals.get(metric),
                                windows.stream()
                                        .map(window -> window.get(metric))
                                        .toList(),
                                floor,
                                words,
                                ui))
                        .toList());
    }

    private static Clock clock(String metric, int goal, List<Kept> windows, int floor, WallWords words, UiWords ui) {
        List<String> names = List.of(words.today(), words.days(7), words.days(30));
        List<Svg.Box> rails = new ArrayList<>();
        List<Svg.Box> bars = new ArrayList<>();
        List<Svg.Text> texts = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (int i = 0; i < windows.size(); i++) {
            double y = 4 + 24 * i;
            BigDecimal percent = windows.get(i).percent();
            rails.add(Svg.Box.of("f-bg", LEFT, y, WIDTH, 15));
            texts.add(Svg.Text.of(0, y + 12, "start", "", names.get(i)));
            texts.add(Svg.Text.of(284, y + 12, "start", percent == null ? "" : "t-strong", text(percent, goal, words)));
            if (percent != null) {
                bars.add(Svg.Box.of(isBelow(percent, goal) ? "f-late" : "f-ok", LEFT, y, width(percent, floor), 15));
            }
            said.add(names.get(i) + " " + text(percent, goal, words));
        }
        return new Clock(
                ui.metric(metric),
                goal,
                words.keptSummary(ui.metric(metric), String.join(", ", said), goal),
                rails,
                bars,
                texts,
                Svg.n(LEFT + WIDTH * (goal - floor) / (100 - floor)));
    }

    /** A goal that is nearly reached is not reached: cut, never rounded up. */
    private static String text(BigDecimal percent, int goal, WallWords words) {
        if (percent == null) {
            return words.nothing();
        }
        String cut = words.percent(percent.setScale(0, RoundingMode.FLOOR).toPlainString());
        return isBelow(percent, goal) ? cut + " ↓" : cut;
    }

    private static boolean isBelow(BigDecimal percent, int goal) {
        return percent.compareTo(BigDecimal.valueOf(goal)) < 0;
    }

    private static double width(BigDecimal percent, int floor) {
        return Math.max(2, WIDTH * (percent.doubleValue() - floor) / (100 - floor));
    }
}
