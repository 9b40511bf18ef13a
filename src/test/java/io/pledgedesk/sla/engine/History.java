package io.pledgedesk.sla.engine;

import java.time.Instant;
import java.util.List;

/** A made-up ticket for properties: it is created at {@link #BIRTH}, all happens within the first minutes. */
record History(List<TimelineEvent> events) {

    static final Instant BIRTH = Instant.parse("2026-03-02T09:00:00Z");

    /** Nothing happens later, seconds after the creation. */
    static final int LAST_EVENT = 120;

    /** Long enough for all that follows from it, apart from what never comes. */
    static final int END = 200;

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
