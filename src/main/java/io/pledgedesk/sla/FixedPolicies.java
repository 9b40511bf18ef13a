package io.pledgedesk.sla;

import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.ticket.Fact;
import io.pledgedesk.ticket.TicketChanged;
import io.pledgedesk.ticket.TicketEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** An import may fix any policy that there is; a mistyped one must not read as "no promise". */
@ApplicationScoped
class FixedPolicies {

    private final PoliciesInForce policies;

    FixedPolicies(PoliciesInForce policies) {
        this.policies = policies;
    }

    /** @throws Refusal.Invalid for a policy that is absent or deleted; the ticket is not stored then */
    void check(@Observes TicketChanged change) {
        if (!change.imported()) {
            return;
        }
        for (TicketEvent event : change.events()) {
            if (event.fact() instanceof Fact.PolicyFixed fixed
                    && fixed.policyId() != null
                    && policies.of(fixed.policyId(), event.at()).isEmpty()) {
                throw new Refusal.Invalid("policyId", "There is no policy with the id " + fixed.policyId() + ".");
            }
        }
    }
}
