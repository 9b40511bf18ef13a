package io.pledgedesk.sla.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Cuts the time of a ticket where its status or its promise changes. */
final class StatusSpans {

    private StatusSpans() {}

    static List<StatusSpan> of(Story story, Instant now) {
        TreeSet<Instant> cuts = new TreeSet<>(List.of(story.createdAt(), now));
        story.statuses().within(story.createdAt(), now).forEach(step -> cuts.add(step.from()));
        story.terms().within(story.createdAt(), now).forEach(step -> cuts.add(step.from()));
        List<StatusSpan> spans = new ArrayList<>();
        Instant from = null;
        for (Instant to : cuts) {
            if (from != null) {
                spans.add(new StatusSpan(story.statuses().at(from), from, to, termsAt(story, from, now)));
            }
            from = to;
        }
        return spans;
    }

    private static Optional<Terms> termsAt(Story story, Instant instant, Instant now) {
        return story.terms().at(instant).or(() -> story.terms().within(instant, now).stream()
                .flatMap(step -> step.value().stream())
                .findFirst());
    }
}
