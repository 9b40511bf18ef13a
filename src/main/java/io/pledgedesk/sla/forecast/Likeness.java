package io.pledgedesk.sla.forecast;

import io.pledgedesk.sla.engine.Metric;
import io.pledgedesk.sla.forecast.Chance.Basis;
import io.pledgedesk.ticket.Priority;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * What makes two clocks alike.
 *
 * @param teamId null for none
 * @param hours the part of the week in which it started, in four hours, UTC
 */
record Likeness(Metric metric, Priority priority, Long teamId, int hours) {

    private static final int HOURS_A_PART = 4;
    private static final int ANY = -1;

    static Likeness of(Metric metric, Priority priority, Long teamId, Instant startedAt) {
        var at = startedAt.atOffset(ZoneOffset.UTC);
        int hourOfWeek = (at.getDayOfWeek().getValue() - 1) * 24 + at.getHour();
        return new Likeness(metric, priority, teamId, hourOfWeek / HOURS_A_PART);
    }

    /** As far as one basis looks; what it doesn't look at is the same for all. */
    Likeness by(Basis basis) {
        return switch (basis) {
            case HOUR -> this;
            case TEAM -> new Likeness(metric, priority, teamId, ANY);
            case PRIORITY -> new Likeness(metric, priority, null, ANY - 1);
            case METRIC -> new Likeness(metric, null, null, ANY - 1);
        };
    }
}
