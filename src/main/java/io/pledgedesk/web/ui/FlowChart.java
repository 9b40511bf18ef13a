package io.pledgedesk.web.ui;

import io.pledgedesk.report.Board;
import io.pledgedesk.report.Hour;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Arrived (solid) against solved (dashed), hour by hour of today; 440 × 222. */
record FlowChart(List<Svg.Line> grid, List<Svg.Text> labels, String arrived, String solved) {

    private static final double LEFT = 24;
    private static final double WIDTH = 340;
    private static final double FLOOR = 198;
    private static final double HEIGHT = 166;
    private static final int USUAL_START = 8;
    private static final double LABEL_GAP = 18;

    static FlowChart of(Board board, Times times, WallWords words) {
        List<Hour> hours = shown(board.hours());
        int top = top(hours);
        List<Svg.Line> grid = new ArrayList<>();
        List<Svg.Text> labels = new ArrayList<>();
        for (int i = 0; i <= 2; i++) {
            double y = FLOOR - HEIGHT * i / 2;
            grid.add(Svg.Line.of(i == 0 ? "axis" : "grid", LEFT, y, LEFT + WIDTH, y));
            labels.add(Svg.Text.of(18, y + 4.5, "end", "", Integer.toString(top * i / 2)));
        }
        int step = Math.max(1, (hours.size() + 2) / 4);
        for (int i = 0; i < hours.size(); i += step) {
            String clock = times.clock(
                            board.dayStart().plusSeconds(3600L * hours.get(i).hour()))
                    .text();
            labels.add(Svg.Text.of(x(i, hours.size()), 216, "middle", "", clock));
        }
        ends(hours.get(hours.size() - 1), top, labels, words);
        return new FlowChart(grid, labels, line(hours, top, Hour::arrived), line(hours, top, Hour::solved));
    }

    /** From the usual start of work or the first sign of it, whichever is earlier; at least two points make a line. */
    private static List<Hour> shown(List<Hour> hours) {
        int first = 0;
        while (first < hours.size() - 2
                && first < USUAL_START
                && hours.get(first).arrived() + hours.get(first).solved() == 0) {
            first++;
        }
        return hours.subList(first, hours.size());
    }

    private static int top(List<Hour> hours) {
        int most = hours.stream()
                .mapToInt(hour -> Math.max(hour.arrived(), hour.solved()))
                .max()
                .orElse(0);
        int step = most <= 10 ? 2 : most <= 100 ? 10 : 100;
        return Math.max(2, (most + step - 1) / step * step);
    }

    private static void ends(Hour last, int top, List<Svg.Text> labels, WallWords words) {
        double arrived = y(last.arrived(), top);
        double solved = y(last.solved(), top);
        double middle = Math.min(FLOOR - LABEL_GAP / 2, (arrived + solved) / 2);
        double apart = Math.max(LABEL_GAP, Math.abs(arrived - solved)) / 2;
        boolean arrivedAbove = last.arrived() > last.solved();
        labels.add(Svg.Text.of(
                371, middle + (arrivedAbove ? -apart : apart) + 4, "start", "t-a", words.arrived(last.arrived())));
        labels.add(Svg.Text.of(
                371, middle + (arrivedAbove ? apart : -apart) + 4, "start", "t-b", words.solved(last.solved())));
    }

    private static String line(List<Hour> hours, int top, ToIntFunction<Hour> count) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < hours.size(); i++) {
            points.append(i == 0 ? "" : " ")
                    .append(Svg.n(x(i, hours.size())))
                    .append(',')
                    .append(Svg.n(y(count.applyAsInt(hours.get(i)), top)));
        }
        return points.toString();
    }

    private static double x(int i, int size) {
        return size == 1 ? LEFT : LEFT + WIDTH * i / (size - 1);
    }

    private static double y(int count, int top) {
        return FLOOR - HEIGHT * count / top;
    }
}
