package io.pledgedesk.sla;

import io.pledgedesk.sla.engine.SlaEngine;
import io.pledgedesk.sla.engine.StatusSpan;
import io.pledgedesk.ticket.TicketEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** How long tickets stood in which status, with the promises by which business time is counted. For reports. */
@ApplicationScoped
public class StatusTimes {

    private final TimelineReader timelines;

    StatusTimes(TimelineReader timelines) {
        this.timelines = timelines;
    }

    /** @param history of one ticket, whole @param now what is later doesn't count */
    @Transactional
    public List<StatusSpan> of(List<TicketEvent> history, Instant now) {
        return SlaEngine.spans(timelines.read(history, now), now);
    }
}
