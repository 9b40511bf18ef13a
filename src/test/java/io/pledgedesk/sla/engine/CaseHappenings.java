package io.pledgedesk.sla.engine;

import io.pledgedesk.calendar.time.BusinessTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How cases write what happens; one for each case, told in order. */
final class CaseHappenings {

    private static final String CORRECTION = "hours corrected: ";

    private final CasePolicies policies;
    private final List<String> corrections = new ArrayList<>();
    private Map<Terms.Source, BusinessTime> known = Map.of();
    private Terms held;

    CaseHappenings(CasePolicies policies) {
        this.policies = policies;
    }

    /** A correction gives the policy that holds its corrected hours as well. */
    List<Happening> happenings(String text) {
        if (text.startsWith(CORRECTION)) {
            corrections.add(text.substring(CORRECTION.length()));
            Happening.HoursCorrected corrected = (Happening.HoursCorrected) policies.corrected(corrections);
            known = corrected.hours();
            return held == null ? List.of(corrected) : List.of(corrected, History.applied(held, known));
        }
        Optional<List<Happening>> recorded = CaseFacts.happenings(text);
        return recorded.orElseGet(() -> List.of(happening(text)));
    }

    private Happening happening(String text) {
        return switch (text) {
            case "customer opens" -> new Happening.OpenedByCustomer();
            case "agent opens" -> new Happening.OpenedByAgent();
            case "customer writes", "an unanswered ticket is merged in" -> new Happening.CustomerWrote();
            case "agent replies" -> new Happening.AgentReplied();
            case "merged into another", "marked as spam", "erased" -> new Happening.Ended();
            case "no policy" -> removed();
            default ->
                text.startsWith("policy ")
                        ? applied(policies.policy(text.substring("policy ".length())))
                        : new Happening.StatusChanged(TicketStatus.of(text));
        };
    }

    private Happening applied(Terms terms) {
        held = terms;
        return History.applied(terms, known);
    }

    private Happening removed() {
        held = null;
        return new Happening.TermsRemoved();
    }
}
