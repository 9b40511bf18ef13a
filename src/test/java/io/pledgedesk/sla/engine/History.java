package io.pledgedesk.sla.engine;

import io.pledgedesk.calendar.time.BusinessTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A made-up ticket for properties: it is created at {@link #BIRTH}, all happens within the first minutes. */
record History(List<TimelineEvent> events) {

    static final Instant BIRTH = Instant.parse("2026-03-02T09:00:00Z");

    /** Nothing happens later, seconds after the creation. */
    static final int LAST_EVENT = 120;

    /** Long enough for all that follows from it, apart from what never comes. */
    static final int END = 200;

    static final Comparator<TimelineEvent> IN_ORDER =
            Comparator.comparing(TimelineEvent::at).thenComparing(TimelineEvent::sequence);

    /** What would have been told, had these hours been known from the start. */
    History asIfKnown(Happening.HoursCorrected corrected) {
        return new History(events.stream()
                .filter(event -> !(event.happening() instanceof Happening.HoursCorrected))
                .map(event -> event.happening() instanceof Happening.TermsApplied applied
                        ? new TimelineEvent(event.at(), event.sequence(), applied(applied.terms(), corrected.hours()))
                        : event)
                .toList());
    }

    /** These terms, by the hours as they are known. */
    static Happening applied(Terms terms, Map<Terms.Source, BusinessTime> hours) {
        return new Happening.TermsApplied(terms.countedBy(hours.getOrDefault(terms.source(), terms.calendar())));
    }

    static Instant at(long second) {
        return BIRTH.plusSeconds(second);
    }

    History upTo(Instant now) {
        return new History(
                events.stream().filter(event -> !event.at().isAfter(now)).toList());
    }

    Evaluation evaluate(Instant now) {
        return SlaEngine.evaluate(events, now);
    }

    Evaluation evaluate(Instant now, List<Level> levels) {
        return SlaEngine.evaluate(events, now, levels);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (TimelineEvent event : events) {
            text.append("\n  ")
                    .append(event.at().getEpochSecond() - BIRTH.getEpochSecond())
                    .append(" #")
                    .append(event.sequence())
                    .append(' ')
                    .append(event.happening());
        }
        return text.toString();
    }
}
