package io.pledgedesk.web.ui.figures;

import io.pledgedesk.web.ui.Svg;
import io.pledgedesk.web.ui.Times;
import io.pledgedesk.web.ui.words.WallWords;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** What falls due when: the late bar, then a bar a quarter of an hour; 440 × 232. */
record RunwayChart(List<Svg.Box> bars, List<Svg.Text> labels, String nowX) {

    private static final double NOW = 24.6;
    private static final double PITCH = 25.66;
    private static final double FLOOR = 208;
    private static final double TALLEST = 168;
    private static final int SOON = 4;
    private static final int LEAST_SCALE = 4;

    /** @param counts the late ones, then by quarter */
    static RunwayChart of(List<Integer> counts, Times times, WallWords words) {
        int most = Math.max(
                LEAST_SCALE, counts.stream().mapToInt(Integer::intValue).max().orElse(0));
        List<Svg.Box> bars = new ArrayList<>();
        List<Svg.Text> labels = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            int count = counts.get(i);
            if (count > 0) {
                double x = i == 0 ? 3.5 : NOW + 4.5 + (i - 1) * PITCH;
                double width = i == 0 ? 14.6 : PITCH - 3;
                double height = TALLEST * count / most;
                bars.add(Svg.Box.of(css(i), x, FLOOR - height, width, height));
                labels.add(Svg.Text.of(
                        x + width / 2, FLOOR - height - 5, "middle", i <= SOON ? "t-strong" : "", "" + count));
            }
        }
        labels.add(Svg.Text.of(0, 226, "start", "", words.late()));
        labels.add(Svg.Text.of(
                NOW + 6, 14, "start", "", words.now(times.clock(times.now()).text())));
        hours(times, counts.size() - 1, labels);
        return new RunwayChart(bars, labels, Svg.n(NOW));
    }

    private static String css(int bar) {
        return bar == 0 ? "f-late" : bar <= SOON ? "f-soon" : "f-ok";
    }

    private static void hours(Times times, int quarters, List<Svg.Text> labels) {
        ZoneId zone = times.zone();
        ZonedDateTime hour =
                times.now().atZone(zone).truncatedTo(ChronoUnit.HOURS).plusHours(1);
        for (int i = 0; i < quarters / 4; i++, hour = hour.plusHours(1)) {
            Instant at = hour.toInstant();
            double x = NOW + 2 + PITCH * ChronoUnit.SECONDS.between(times.now(), at) / 900.0;
            boolean last = x > 415;
            if (x > 45) {
                labels.add(Svg.Text.of(
                        last ? 438 : x,
                        226,
                        last ? "end" : "middle",
                        "",
                        times.clock(at).text()));
            }
        }
    }
}
