package io.pledgedesk.sla.engine;

import java.time.Instant;

/**
 * A wait for a reply. Closing cancels what is unanswered then, a reopening withdraws that (sla.md K5); from closed back to
 * solved is no reopening. A reply to a closed ticket ends the wait, so nothing is left to come back: the clock stays
 * cancelled. A wait that begins in a closed ticket, which only imports know, is suspended like any clock.
 */
abstract class ResponseRule extends MetricRule {

    private Life wait;
    private boolean isClosed;
    private boolean isReopened;

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

    /** Only when the instant is over is it known whether a reply came with the closing. */
    @Override
    final void statusChanged(Instant at, TicketStatus from, TicketStatus to) {
        isReopened |= !to.isDone();
        isClosed = to == TicketStatus.CLOSED || isClosed && to.isDone();
    }

    @Override
    final void settled(Instant at, TicketStatus from, TicketStatus to) {
        if (wait != null && isReopened && !wait.goesOn()) {
            wait.resume(at);
        }
        if (wait != null && isClosed && !(from == TicketStatus.CLOSED && !isReopened)) {
            wait.end(at, Life.End.CANCELLED);
        }
        isReopened = false;
        isClosed = false;
    }
}
