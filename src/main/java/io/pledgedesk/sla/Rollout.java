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

    void give(Ticket ticket, Recount recount, Instant now) {
        if (recount.correctionId == null) {
            giveVersion(ticket, recount, now);
        } else {
            giveHours(ticket, corrections.get(recount.correctionId), now);
        }
    }

    /** A ticket that has another policy by now, or that version already, keeps what it has. */
    private void giveVersion(Ticket ticket, Recount recount, Instant now) {
        boolean meant = recount.policyVersion != null
                && recount.policyId.equals(ticket.due().policyId())
                && recount.policyVersion > ticket.due().policyVersion();
        if (meant) {
            policies.version(recount.policyId, recount.policyVersion)
                    .ifPresent(version -> matching.applyVersion(ticket, version, now));
        }
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
