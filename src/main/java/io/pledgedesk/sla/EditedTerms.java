package io.pledgedesk.sla;

import io.pledgedesk.calendar.CalendarChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Hears of edits that their editors want to reach open tickets (E2, E3). */
@ApplicationScoped
class EditedTerms {

    private final PoliciesInForce policies;
    private final Recounts recounts;

    EditedTerms(PoliciesInForce policies, Recounts recounts) {
        this.policies = policies;
        this.recounts = recounts;
    }

    void onPolicyChanged(@Observes PolicyChanged change) {
        if (change.appliesToOpen()) {
            recounts.give(change.policyId(), change.version(), change.matchesOthers());
        }
    }

    /** Clocks that stand still are counted anew when they go on. */
    void onCalendarChanged(@Observes CalendarChanged change) {
        if (change.appliesToOpen()) {
            recounts.under(policies.usersOf(change.calendarId()));
        }
    }
}
