package io.pledgedesk.sla.engine;

import java.time.Instant;

/** sla.md K1: from the creation by a customer to the first public reply of a human. */
final class FirstResponse extends ResponseRule {

    @Override
    void opened(Instant at, boolean byCustomer) {
        if (byCustomer) {
            beginWait(Life.of(Metric.FIRST_RESPONSE, at));
        }
    }
}
