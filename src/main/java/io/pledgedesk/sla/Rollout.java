package io.pledgedesk.sla;

import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.TicketJournal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Gives a ticket what an editor meant for it, by an event of its own: a version of its policy (E2), or corrected hours (E3). */
@ApplicationScoped
class Rollout {

    private final PoliciesInForce policies;
    private final Matching matching;
    private final TicketJournal journal;
    private final CorrectionTrial trial;
    private final CorrectionRows corrections;

    Rollout(
            PoliciesInForce policies,
            Matching matching,
            TicketJournal journal,
            CorrectionTrial trial,
            CorrectionRows corrections) {
        this.policies = policies;
        this.matching = matching;
        this.journal = journal;
        this.trial = trial;
        this.corrections = corrections;
    }

    /** @return whether its clocks are to be looked at */
    boolean give(Ticket ticket, Recount recount, Instant now) {
        if (recount.correctionId != null) {
            giveHours(ticket, corrections.get(recount.correctionId), now);
            return true;
        }
        boolean isGiven = recount.policyVersion != null && giveVersion(ticket, recount, now);
        return isGiven || !recount.matchesOthers;
    }

    /** Of a policy that was deleted since, nobody gets a version any more. */
    private boolean giveVersion(Ticket ticket, Recount recount, Instant now) {
        return policies.of(recount.policyId, now).isPresent()
                && policies.version(recount.policyId, recount.policyVersion)
                        .filter(version -> matching.applyEdit(ticket, version, now))
                        .isPresent();
    }

    /** A ticket to which they make no difference, or that has heard of them, keeps what it has. */
    private void giveHours(Ticket ticket, HoursCorrection correction, Instant now) {
        if (!corrections.knows(ticket.id(), correction)) {
            trial.of(ticket, journal.history(ticket.id()), correction, now).ifPresent(touched -> {
                ticket.recordAside(correction.by(), now, correction.fact(touched.waived()));
                corrections.name(correction, ticket.id(), touched.waived().size());
            });
        }
    }
}
