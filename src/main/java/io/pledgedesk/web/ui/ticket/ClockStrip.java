package io.pledgedesk.web.ui.ticket;

import io.pledgedesk.sla.engine.ClockSegment;
import io.pledgedesk.sla.engine.SlaClock;
import io.pledgedesk.web.ui.Svg;
import io.pledgedesk.web.ui.words.ClockWords;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A clock's time from start to end as a strip, 1000 wide: what counted, what was closed, what stood. */
public record ClockStrip(String label, List<Bar> bars) {

    private static final double WIDTH = 1_000;

    /** More are no picture any more. */
    private static final int MOST_BARS = 200;

    /** @param kind {@code counted}, {@code closed}, {@code holiday} or {@code paused} */
    public record Bar(String kind, String x, String width) {}

    /** Null where there is nothing to draw. */
    static ClockStrip of(SlaClock clock, ClockWords words) {
        List<ClockSegment> segments = clock.segments();
        if (segments.isEmpty() || segments.size() > MOST_BARS) {
            return null;
        }
        Instant start = segments.get(0).from();
        double whole =
                Duration.between(start, segments.get(segments.size() - 1).to()).toSeconds();
        List<Bar> bars = new ArrayList<>();
        for (ClockSegment segment : segments) {
            double x = WIDTH * Duration.between(start, segment.from()).toSeconds() / whole;
            bars.add(new Bar(segment.kind().code(), Svg.n(x), Svg.n(WIDTH * segment.seconds() / whole)));
        }
        return new ClockStrip(words.strip(), bars);
    }
}
