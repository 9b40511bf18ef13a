package io.pledgedesk.sla.engine;

import java.time.Instant;

/**
 * A wait for a reply. Closing cancels what is unanswered then, a reopening withdraws that (sla.md K5); from closed back to
 * solved is no reopening. A reply to a closed ticket ends the wait, so nothing is left to come back: the clock stays
 * cancelled. A wait that begins in a closed ticket, which only imports know, is suspended like any clock.
 */
abstract class ResponseRule extends MetricRule {

    private Life wait;

    final boolean isWaiting() {
        return wait != null;
    }

    final void beginWait(Life life) {
        wait = begin(life);
    }

    @Override
    final void agentReplied(Instant at) {
        if (wait != null) {
            wait.end(at, Life.End.STOPPED);
            wait = null;
        }
    }

    @Override
    final void settled(Instant at, TicketStatus from, TicketStatus to) {
        if (wait == null) {
            return;
        }
        if (to == TicketStatus.CLOSED && from != TicketStatus.CLOSED) {
            wait.end(at, Life.End.CANCELLED);
        } else if (!to.isDone() && !wait.goesOn()) {
            wait.resume(at);
        }
    }
}
