package io.pledgedesk.ticket;

import io.pledgedesk.kernel.Actor;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.kernel.Texts;
import io.pledgedesk.kernel.Violations;
import java.time.Instant;

/**
 * One thing that happened to a ticket before Pledge knew it, at an instant in whole seconds. Nothing follows from it by
 * itself: a reply opens no ticket, an answer reopens none.
 */
public sealed interface PastStep {

    Instant at();

    /** @throws Refusal.Invalid for a text that can't be a message */
    record CustomerWrote(Instant at, String body) implements PastStep {
        public CustomerWrote {
            body = checked(body);
        }
    }

    /** @throws Refusal.Invalid for a text that can't be a message */
    record AgentWrote(Instant at, Actor by, Visibility visibility, String body) implements PastStep {
        public AgentWrote {
            body = checked(body);
        }
    }

    /** Any status after any other, out of closed as well. */
    record StatusSet(Instant at, Actor by, Status status) implements PastStep {}

    record PrioritySet(Instant at, Actor by, Priority priority) implements PastStep {}

    /** @param assignee null for nobody */
    record Assigned(Instant at, Actor by, Named assignee) implements PastStep {}

    /** @param team null for none */
    record Moved(Instant at, Actor by, Named team) implements PastStep {}

    /**
     * From here on a policy holds whatever its conditions say.
     *
     * @param policyId null for no policy
     */
    record PolicyFixed(Instant at, Actor by, Long policyId) implements PastStep {}

    private static String checked(String body) {
        String clean = Texts.block(body);
        Violations wrong = new Violations();
        TicketTexts.checkBody("body", clean, wrong);
        wrong.refuseIfAny();
        return clean;
    }
}
