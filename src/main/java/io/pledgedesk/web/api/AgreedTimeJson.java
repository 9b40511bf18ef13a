package io.pledgedesk.web.api;

import io.pledgedesk.kernel.Ids;
import io.pledgedesk.sla.agreement.AgreedTime;
import io.pledgedesk.sla.engine.SlaClock;
import java.time.Instant;

/**
 * A time that was proposed beside the promise; the clock counts on, whatever was agreed.
 *
 * @param originalDueAt what was promised when it was proposed; null while the clock stood
 * @param declinedAt null unless the customer declined it
 * @param outcome {@code open}, {@code met} or {@code missed}; {@code declined} where the original promise stands alone
 */
record AgreedTimeJson(
        String id,
        Instant until,
        String reason,
        Instant originalDueAt,
        TicketJson.Ref proposedBy,
        Instant proposedAt,
        Instant declinedAt,
        String outcome) {

    /** @param resolution as it stood at {@code at}; null where there is none any more */
    static AgreedTimeJson of(AgreedTime time, SlaClock resolution, Instant at) {
        Instant stopped = resolution == null ? null : resolution.stoppedAt().orElse(null);
        return new AgreedTimeJson(
                Ids.text(time.id()),
                time.until(),
                time.reason(),
                time.originalDue(),
                new TicketJson.Ref(Ids.text(time.agentId()), time.agentName()),
                time.proposedAt(),
                time.declinedAt(),
                time.outcome(stopped, at).code());
    }
}
