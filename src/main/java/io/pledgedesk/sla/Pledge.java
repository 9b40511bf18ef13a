package io.pledgedesk.sla;

import io.pledgedesk.calendar.time.BusinessTime;
import io.pledgedesk.sla.engine.Metric;
import java.time.Duration;
import java.util.Map;

/**
 * What a policy promises to one kind of ticket.
 *
 * @param targets in business time of the calendar; a metric without a target is not promised
 * @param calendarId null for around the clock
 * @param time the calendar's
 */
public record Pledge(Map<Metric, Duration> targets, Long calendarId, BusinessTime time) {
    public Pledge {
        targets = Map.copyOf(targets);
    }
}
