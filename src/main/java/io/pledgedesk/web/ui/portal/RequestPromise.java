package io.pledgedesk.web.ui.portal;

import io.pledgedesk.ticket.Ticket;
import java.time.Instant;

/**
 * What runs on a request, as its customer may know it.
 *
 * @param replyBy until when the next reply is promised; null when none is awaited
 * @param solveBy until when the solution is promised; null where none is
 */
record RequestPromise(Instant replyBy, Instant solveBy) {

    static RequestPromise of(Ticket ticket) {
        Instant due = ticket.due().at();
        boolean solution = "resolution".equals(ticket.due().metric());
        return new RequestPromise(solution ? null : due, solution ? due : null);
    }

    boolean isReplyLate(Instant now) {
        return replyBy != null && now.isAfter(replyBy);
    }

    boolean isSolutionLate(Instant now) {
        return solveBy != null && now.isAfter(solveBy);
    }
}
