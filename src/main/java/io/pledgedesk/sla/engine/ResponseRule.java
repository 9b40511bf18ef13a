package io.pledgedesk.sla.engine;

import java.time.Instant;

/**
 * A wait for a reply. Closing cancels what is unanswered, a reopening withdraws that (sla.md K5). A reply to a closed
 * ticket ends the wait, so nothing is left to come back; the clock stays cancelled.
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
    final void settled(Instant at, TicketStatus status) {
        if (wait == null) {
            return;
        }
        if (status == TicketStatus.CLOSED) {
            wait.end(at, Life.End.CANCELLED);
        } else if (!status.isDone() && !wait.goesOn()) {
            wait.resume(at);
        }
    }
}
