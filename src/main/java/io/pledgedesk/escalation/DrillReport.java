package io.pledgedesk.escalation;

import io.pledgedesk.ticket.Named;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What would happen to a ticket that nobody touches.
 *
 * @param policy that would apply; empty when none would
 * @param dues when each promise would fall due, as things stand at the creation
 * @param steps in order
 * @param more whether there would be steps after the last one listed
 */
public record DrillReport(Optional<Named> policy, List<Due> dues, List<Step> steps, boolean more) {

    public DrillReport {
        dues = List.copyOf(dues);
        steps = List.copyOf(steps);
    }

    /** @param metric its code */
    public record Due(String metric, Instant at) {}

    /** A rule that would fire. @param metric its code */
    public record Step(Instant at, long ruleId, String rule, String metric, List<Act> acts) {

        public Step {
            acts = List.copyOf(acts);
        }
    }

    /**
     * @param type as in the rule
     * @param people who would be told; empty for other actions, and when nobody would be
     * @param text what would be done, for people
     */
    public record Act(String type, List<Named> people, String text) {

        public Act {
            people = List.copyOf(people);
        }
    }
}
