package io.pledgedesk.ticket;

import io.pledgedesk.custom.Filled;
import io.pledgedesk.kernel.Actor;
import io.pledgedesk.kernel.Refusal;
import java.time.Instant;
import java.util.List;

/**
 * A ticket with its history, as another system or a demo tells it.
 *
 * @param opening its team and assignee are ignored: they come with the steps
 * @param topic null for none
 * @param writer who wrote the description of an outbound ticket
 * @param createdAt whole seconds, UTC
 * @param policy the policy that holds from creation; null when it is matched as usual
 * @param custom what stands in the desk's own fields from its creation on, as a sheet has read it
 * @param steps in order; those of one instant keep theirs
 */
public record PastTicket(
        NewTicket opening,
        Named topic,
        Actor writer,
        Instant createdAt,
        PastStep.PolicyFixed policy,
        Filled custom,
        List<PastStep> steps) {

    /** @throws Refusal.Invalid for steps out of order, with the first of them in the field's name */
    public PastTicket {
        steps = List.copyOf(steps);
        Instant before = createdAt;
        for (int i = 0; i < steps.size(); i++) {
            refuseIfEarlier(steps.get(i).at(), before, createdAt, "timeline." + i + ".at");
            before = steps.get(i).at();
        }
    }

    private static void refuseIfEarlier(Instant at, Instant before, Instant createdAt, String field) {
        if (at.isBefore(createdAt)) {
            throw new Refusal.Invalid(field, "This is before the ticket was created.");
        }
        if (at.isBefore(before)) {
            throw new Refusal.Invalid(field, "This is before the entry in front of it. Give the timeline in order.");
        }
    }
}
