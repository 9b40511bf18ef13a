package io.pledgedesk.web.ui.figures;

import io.pledgedesk.report.Board;
import io.pledgedesk.report.Hour;
import io.pledgedesk.report.Stretch;
import io.pledgedesk.web.ui.Svg;
import io.pledgedesk.web.ui.Times;
import io.pledgedesk.web.ui.words.WallWords;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** Arrived (solid) against solved (dashed) over time; 222 high. */
record FlowChart(List<Svg.Line> grid, List<Svg.Text> labels, String arrived, String solved) {

    /** @param label what stands below it */
    private record Point(String label, int arrived, int solved) {}

    private static final double LEFT = 24;
    private static final double FLOOR = 198;
    private static final double HEIGHT = 166;
    private static final int USUAL_START = 8;
    private static final double LABEL_GAP = 18;
    private static final double LABEL_ROOM = 76;

    /** A longer label would hang over at the left end, in characters. */
    private static final int SHORT = 6;

    /** Hour by hour of today; 440 wide. */
    static FlowChart of(Board board, Times times, WallWords words) {
        return draw(
                shown(board.hours()).stream()
                        .map(hour -> new Point(
                                times.clock(board.dayStart().plusSeconds(3600L * hour.hour()))
                                        .text(),
                                hour.arrived(),
                                hour.solved()))
                        .toList(),
                440,
                4,
                words);
    }

    /** Day by day of a report, or in longer steps; 1080 wide. */
    static FlowChart of(List<Stretch> stretches, Times times, WallWords words) {
        return draw(
                stretches.stream()
                        .map(stretch -> new Point(
                                times.day(stretch.from()
                                                .atStartOfDay(times.zone())
                                                .toInstant())
                                        .text(),
                                stretch.arrived(),
                                stretch.solved()))
                        .toList(),
                1080,
                8,
                words);
    }

    private static FlowChart draw(List<Point> points, double room, int marks, WallWords words) {
        double width = room - LEFT - LABEL_ROOM;
        int top = top(points);
        List<Svg.Line> grid = new ArrayList<>();
        List<Svg.Text> labels = new ArrayList<>();
        for (int i = 0; i <= 2; i++) {
            double y = FLOOR - HEIGHT * i / 2;
            grid.add(Svg.Line.of(i == 0 ? "axis" : "grid", LEFT, y, LEFT + width, y));
            labels.add(Svg.Text.of(18, y + 4.5, "end", "", Integer.toString(top * i / 2)));
        }
        int step = Math.max(1, (points.size() + marks / 2) / marks);
        for (int i = 0; i < points.size(); i += step) {
            String label = points.get(i).label();
            String anchor = i == 0 && label.length() > SHORT ? "start" : "middle";
            labels.add(Svg.Text.of(x(i, points.size(), width), 216, anchor, "", label));
        }
        ends(points.get(points.size() - 1), top, LEFT + width + 7, labels, words);
        return new FlowChart(
                grid, labels, line(points, top, width, Point::arrived), line(points, top, width, Point::solved));
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

    private static int top(List<Point> points) {
        int most = points.stream()
                .mapToInt(point -> Math.max(point.arrived(), point.solved()))
                .max()
                .orElse(0);
        int step = most <= 10 ? 2 : most <= 100 ? 10 : 100;
        return Math.max(2, (most + step - 1) / step * step);
    }

    private static void ends(Point last, int top, double x, List<Svg.Text> labels, WallWords words) {
        double arrived = y(last.arrived(), top);
        double solved = y(last.solved(), top);
        double middle = Math.min(FLOOR - LABEL_GAP / 2, (arrived + solved) / 2);
        double apart = Math.max(LABEL_GAP, Math.abs(arrived - solved)) / 2;
        boolean arrivedAbove = last.arrived() > last.solved();
        labels.add(Svg.Text.of(
                x, middle + (arrivedAbove ? -apart : apart) + 4, "start", "t-a", words.arrived(last.arrived())));
        labels.add(Svg.Text.of(
                x, middle + (arrivedAbove ? apart : -apart) + 4, "start", "t-b", words.solved(last.solved())));
    }

    private static String line(List<Point> points, int top, double width, ToIntFunction<Point> count) {
        return IntStream.range(0, points.size())
                .mapToObj(i -> Svg.n(x(i, points.size(), width)) + "," + Svg.n(y(count.applyAsInt(points.get(i)), top)))
                .reduce((all, next) -> all + " " + next)
                .orElse("");
    }

    private static double x(int i, int size, double width) {
        return size == 1 ? LEFT : LEFT + width * i / (size - 1);
    }

    private static double y(int count, int top) {
        return FLOOR - HEIGHT * count / top;
    }
}
