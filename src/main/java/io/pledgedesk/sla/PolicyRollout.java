package io.pledgedesk.sla;

import io.pledgedesk.ticket.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Gives an open ticket the version of its policy that an editor meant for it (E2), by an event of its own. */
@ApplicationScoped
class PolicyRollout {

    private final PoliciesInForce policies;
    private final Matching matching;

    PolicyRollout(PoliciesInForce policies, Matching matching) {
        this.policies = policies;
        this.matching = matching;
    }

    /** A ticket that has another policy by now, or that version already, keeps what it has. */
    void give(Ticket ticket, Recount recount, Instant now) {
        boolean meant = recount.policyVersion != null
                && recount.policyId.equals(ticket.due().policyId())
                && recount.policyVersion > ticket.due().policyVersion();
        if (meant) {
            policies.version(recount.policyId, recount.policyVersion)
                    .ifPresent(version -> matching.applyVersion(ticket, version, now));
        }
    }
}
