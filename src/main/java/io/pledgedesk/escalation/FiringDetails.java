package io.pledgedesk.escalation;

import java.time.Instant;
import java.util.List;

/**
 * That a rule fired.
 *
 * @param id null before it is stored
 * @param at the instant that it is about: when the clock reached the rule's point
 * @param firedAt when it was done; later than {@code at} when the application was down
 * @param level the rule's point at that time; null for what fired before levels were kept
 */
public record FiringDetails(
        Long id,
        long ruleId,
        long ticketId,
        String metric,
        int cycle,
        Instant at,
        Instant firedAt,
        RuleForm.When level,
        List<ActionResult> actions) {

    /** Whether a notification found at least one recipient. */
    public boolean reachedSomebody() {
        return actions.stream().anyMatch(ActionResult::reachedSomebody);
    }
}
