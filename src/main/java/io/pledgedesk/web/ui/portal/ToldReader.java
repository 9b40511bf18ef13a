package io.pledgedesk.web.ui.portal;

import io.pledgedesk.escalation.EscalationRules;
import io.pledgedesk.escalation.FiringDetails;
import io.pledgedesk.escalation.Firings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.Optional;

/** Finds who was told of a missed promise: only what really reached somebody is said to the customer. */
@ApplicationScoped
class ToldReader {

    private static final String NOTIFY = "notify";
    private static final String SUPERVISORS = "supervisors";

    private final Firings firings;
    private final EscalationRules rules;

    ToldReader(Firings firings, EscalationRules rules) {
        this.firings = firings;
        this.rules = rules;
    }

    Optional<Told> of(long ticketId, RequestPromise.Due missed) {
        return firings.ofTicket(ticketId).stream()
                .filter(firing -> firing.metric().equals(missed.metric().code()))
                .filter(firing -> firing.at().isAfter(missed.at()) && firing.reachedSomebody())
                .max(Comparator.comparing(FiringDetails::at))
                .map(firing -> new Told(firing.at(), tellsSupervisors(firing.ruleId())));
    }

    private boolean tellsSupervisors(long ruleId) {
        return rules.find(ruleId)
                .map(rule -> rule.form().actions().stream()
                        .anyMatch(action -> action.type().equals(NOTIFY)
                                && action.to() != null
                                && action.to().contains(SUPERVISORS)))
                .orElse(false);
    }
}
