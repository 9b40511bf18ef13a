package io.pledgedesk.web.api;

import io.pledgedesk.escalation.ActionResult;
import io.pledgedesk.escalation.FiringDetails;
import io.pledgedesk.escalation.RuleForm;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.notification.Told;
import java.time.Instant;
import java.util.List;

/**
 * What a rule did about a ticket.
 *
 * @param at the instant that it is about; {@code firedAt} when it was done
 * @param when the level as it was then; null for what fired before levels were kept
 */
record FiringJson(
        String id,
        String ruleId,
        String ticketId,
        String metric,
        int cycle,
        Instant at,
        Instant firedAt,
        RuleForm.When when,
        List<Done> actions) {

    /** @param told who got it by which way ({@code bell}, {@code mail}) */
    record Done(String type, String result, List<Recipient> told) {

        static Done of(ActionResult action) {
            return new Done(
                    action.type(),
                    action.result(),
                    action.told().stream().map(Recipient::of).toList());
        }
    }

    record Recipient(String id, String name, List<String> ways) {

        static Recipient of(Told told) {
            return new Recipient(Ids.text(told.agentId()), told.name(), told.ways());
        }
    }

    static FiringJson of(FiringDetails firing) {
        return new FiringJson(
                Ids.text(firing.id()),
                Ids.text(firing.ruleId()),
                Ids.text(firing.ticketId()),
                firing.metric(),
                firing.cycle(),
                firing.at(),
                firing.firedAt(),
                firing.level(),
                firing.actions().stream().map(Done::of).toList());
    }
}
