package io.pledgedesk.sla.engine;

import java.time.Instant;

/**
 * sla.md K2: from the oldest unanswered customer message to the next public human reply. The wait for the first reply is
 * one as well, for policies that count from any customer message.
 */
final class NextResponse extends ResponseRule {

    @Override
    void opened(Instant at, boolean byCustomer) {
        if (byCustomer) {
            beginWait(Life.ofOpening(at));
        }
    }

    @Override
    void customerWrote(Instant at) {
        if (!isWaiting()) {
            beginWait(Life.of(Metric.NEXT_RESPONSE, at));
        }
    }
}
