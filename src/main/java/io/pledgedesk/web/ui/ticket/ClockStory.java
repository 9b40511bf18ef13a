package io.pledgedesk.web.ui.ticket;

import io.pledgedesk.sla.engine.ClockSegment;
import io.pledgedesk.sla.engine.ClockState;
import io.pledgedesk.sla.engine.SlaClock;
import io.pledgedesk.web.ui.Times;
import io.pledgedesk.web.ui.words.ClockWords;
import io.pledgedesk.web.ui.words.UiWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Explains a clock: by which promise and hours it counts, when it started, what counted, what didn't, how it stands. */
@ApplicationScoped
class ClockStory {

    /** Older stretches are added up: nobody reads the nights of a month. */
    private static final int STRETCHES = 6;

    private final ClockWords words;
    private final UiWords ui;

    ClockStory(ClockWords words, UiWords ui) {
        this.words = words;
        this.ui = ui;
    }

    /** @param calendar its name and zone; null for around the clock */
    List<ClockView.WhyLine> tell(SlaClock clock, String calendar, Times times) {
        String code = clock.metric().code();
        List<ClockView.WhyLine> lines = new ArrayList<>();
        lines.add(new ClockView.WhyLine(
                words.policy(),
                words.policyText(
                        clock.terms().policyName(),
                        ui.priority(clock.terms().priority()),
                        ui.metric(code),
                        times.spoken(Duration.ofSeconds(clock.targetSeconds()))),
                null));
        lines.add(new ClockView.WhyLine(words.calendar(), calendar == null ? words.aroundTheClock() : calendar, null));
        lines.add(new ClockView.WhyLine(at(clock.startedAt(), times), words.started(code), null));
        lines.addAll(stretches(clock.segments(), times));
        lines.add(end(clock, times));
        return lines;
    }

    private List<ClockView.WhyLine> stretches(List<ClockSegment> segments, Times times) {
        int hidden = Math.max(0, segments.size() - STRETCHES);
        List<ClockView.WhyLine> lines = new ArrayList<>();
        if (hidden > 0) {
            long counted = segments.subList(0, hidden).stream()
                    .filter(segment -> segment.kind() == ClockSegment.Kind.COUNTED)
                    .mapToLong(ClockSegment::seconds)
                    .sum();
            lines.add(new ClockView.WhyLine(words.before(), words.earlier(), length(counted, times)));
        }
        for (ClockSegment segment : segments.subList(hidden, segments.size())) {
            boolean counted = segment.kind() == ClockSegment.Kind.COUNTED;
            String name = segment.name().orElse("");
            lines.add(new ClockView.WhyLine(
                    at(segment.from(), times),
                    words.segment(segment.reason().code(), name) + ", " + words.until(at(segment.to(), times)),
                    counted ? length(segment.seconds(), times) : null));
        }
        return lines;
    }

    private ClockView.WhyLine end(SlaClock clock, Times times) {
        String used = words.used(length(clock.elapsedSeconds(), times), length(clock.targetSeconds(), times));
        if (clock.stoppedAt().isEmpty()) {
            return new ClockView.WhyLine(at(times.now(), times), words.now(), used);
        }
        String how = clock.state() == ClockState.CANCELLED
                ? words.cancelledAt()
                : words.stopped(clock.metric().code());
        return new ClockView.WhyLine(at(clock.stoppedAt().get(), times), how, used);
    }

    private static String at(Instant at, Times times) {
        return times.brief(at).text();
    }

    private static String length(long seconds, Times times) {
        return times.tight(Duration.ofSeconds(seconds));
    }
}
