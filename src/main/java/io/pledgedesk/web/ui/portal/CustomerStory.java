package io.pledgedesk.web.ui.portal;

import io.pledgedesk.sla.Clocks;
import io.pledgedesk.sla.engine.ClockSegment;
import io.pledgedesk.sla.engine.ClockState;
import io.pledgedesk.sla.engine.SlaClock;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.web.ui.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Why a customer's time is what it is, in their words and zone: when we were at work, closed, or waiting for somebody. */
@ApplicationScoped
class CustomerStory {

    /** Nobody reads the nights of a month. */
    private static final int STRETCHES = 6;

    private final Clocks clocks;
    private final StatusWords words;

    CustomerStory(Clocks clocks, StatusWords words) {
        this.clocks = clocks;
        this.words = words;
    }

    /** Of the open promise that runs longest; the newest first. Empty without one. */
    List<StatusView.Why> tell(Ticket ticket, Times times) {
        Optional<SlaClock> open = clocks.evaluate(ticket, times.now()).clocks().stream()
                .filter(clock -> clock.state() == ClockState.RUNNING || clock.state() == ClockState.PAUSED)
                .max(Comparator.comparing(SlaClock::metric));
        List<StatusView.Why> lines = new ArrayList<>();
        open.ifPresent(clock -> lines.addAll(lines(clock, times)));
        return lines;
    }

    private List<StatusView.Why> lines(SlaClock clock, Times times) {
        List<ClockSegment> segments = clock.segments();
        List<StatusView.Why> lines = new ArrayList<>();
        for (int i = segments.size() - 1; i >= Math.max(0, segments.size() - STRETCHES); i--) {
            ClockSegment segment = segments.get(i);
            boolean goesOn = i == segments.size() - 1;
            boolean counted = segment.kind() == ClockSegment.Kind.COUNTED;
            lines.add(new StatusView.Why(
                    goesOn
                            ? words.since(at(segment.from(), times))
                            : words.from(at(segment.from(), times), at(segment.to(), times)),
                    words.because(segment.reason().code(), segment.name().orElse("")),
                    counted ? times.tight(Duration.ofSeconds(segment.seconds())) : null));
        }
        return lines;
    }

    private static String at(Instant at, Times times) {
        return times.brief(at).text();
    }
}
