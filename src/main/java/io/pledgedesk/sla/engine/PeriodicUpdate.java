package io.pledgedesk.sla.engine;

import java.time.Instant;

/**
 * sla.md K4: from each public human reply to the next. A reply starts one if the ticket is unsolved when the instant is
 * over, so "send and solve" starts none, in whatever order its two events are written; an agent's opening message is no
 * reply. Solving and closing suspend what runs (K5), the next reply ends it.
 */
final class PeriodicUpdate extends MetricRule {

    private Life latest;
    private boolean hasReplied;

    @Override
    void agentReplied(Instant at) {
        if (latest != null) {
            latest.end(at, Life.End.STOPPED);
        }
        hasReplied = true;
    }

    @Override
    void settled(Instant at, TicketStatus from, TicketStatus to) {
        if (hasReplied && !to.isDone()) {
            latest = begin(Life.of(Metric.PERIODIC_UPDATE, at));
        }
        hasReplied = false;
    }
}
