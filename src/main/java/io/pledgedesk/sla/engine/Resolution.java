package io.pledgedesk.sla.engine;

import java.time.Instant;

/** sla.md K3: from the creation to solved or closed, whichever comes first. A reopening withdraws the stop. */
final class Resolution extends MetricRule {

    private Life life;

    @Override
    void opened(Instant at, boolean byCustomer) {
        life = begin(Life.of(Metric.RESOLUTION, at));
    }

    @Override
    void statusChanged(Instant at, TicketStatus from, TicketStatus to) {
        if (to.isDone()) {
            life.end(at, Life.End.STOPPED);
        } else if (from.isDone()) {
            life.resume(at);
        }
    }
}
