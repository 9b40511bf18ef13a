package io.pledgedesk.web.ui.figures;

import io.pledgedesk.report.Pace;
import io.pledgedesk.web.ui.Svg;
import io.pledgedesk.web.ui.words.UiWords;
import io.pledgedesk.web.ui.words.WallWords;
import java.util.ArrayList;
import java.util.List;

/** How fast: median as a dot, 90th percentile as a square, the target as a line at the same place in every row; 440 × 81. */
record PaceChart(List<Row> rows) {

    /** @param range null where nothing was measured */
    record Row(Svg.Text name, Svg.Line rail, Svg.Text text, Range range, String summary) {}

    record Range(Svg.Box bar, String dotX, String dotY, Svg.Box square, Svg.Line target) {}

    private static final double LEFT = 112;
    private static final double RIGHT = 348;
    private static final double TARGET = 290.5;

    static PaceChart of(List<Pace> paces, WallWords words, UiWords ui) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < paces.size(); i++) {
            rows.add(row(paces.get(i), 13 + 27 * i, words, ui));
        }
        return new PaceChart(rows);
    }

    private static Row row(Pace pace, double y, WallWords words, UiWords ui) {
        boolean measured = pace.count() > 0;
        String name = ui.metric(pace.metric());
        String text = measured
                ? length(pace.median(), words, ui) + " / " + length(pace.p90(), words, ui) + (isLate(pace) ? " ↑" : "")
                : words.nothing();
        return new Row(
                Svg.Text.of(0, y + 4.5, "start", "", name),
                Svg.Line.of("grid", LEFT, y, RIGHT, y),
                Svg.Text.of(440, y + 4.5, "end", measured ? "t-strong" : "", text),
                measured ? range(pace, y) : null,
                measured
                        ? words.paceSpoken(
                                name,
                                length(pace.median(), words, ui),
                                length(pace.p90(), words, ui),
                                length(pace.target(), words, ui))
                        : words.paceNothing(name));
    }

    private static Range range(Pace pace, double y) {
        String css = isLate(pace) ? "f-late" : "f-ok";
        double median = x(pace.median(), pace.target());
        double p90 = x(pace.p90(), pace.target());
        return new Range(
                Svg.Box.of(css, median, y - 2, p90 - median, 4),
                Svg.n(median),
                Svg.n(y),
                Svg.Box.of(css, p90 - 5, y - 5, 10, 10),
                Svg.Line.of("s-target", TARGET, y - 9, TARGET, y + 9));
    }

    private static boolean isLate(Pace pace) {
        return pace.p90() > pace.target();
    }

    private static double x(long seconds, long target) {
        return Math.min(RIGHT, LEFT + (TARGET - LEFT) * seconds / Math.max(1, target));
    }

    /** {@code 26m}, {@code 5.2h}, {@code 19h}, {@code 3.1d}. */
    static String length(long seconds, WallWords words, UiWords ui) {
        if (seconds < 5_400) {
            return words.minutes(Long.toString(Math.round(seconds / 60.0)));
        }
        double hours = seconds / 3_600.0;
        return hours < 48 ? words.hours(decimal(hours, ui)) : words.lengthInDays(decimal(hours / 24, ui));
    }

    private static String decimal(double value, UiWords ui) {
        return value < 10 ? Decimals.said(ui, Svg.n(value)) : Long.toString(Math.round(value));
    }
}
