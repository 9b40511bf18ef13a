package io.pledgedesk.sla.engine;

/** How cases write what happens. */
record CaseHappenings(CasePolicies policies) {

    Happening happening(String text) {
        return switch (text) {
            case "customer opens" -> new Happening.OpenedByCustomer();
            case "agent opens" -> new Happening.OpenedByAgent();
            case "customer writes", "an unanswered ticket is merged in" -> new Happening.CustomerWrote();
            case "agent replies", "agent calls" -> new Happening.AgentReplied();
            case "merged into another", "marked as spam", "erased" -> new Happening.Ended();
            case "no policy" -> new Happening.TermsRemoved();
            default ->
                text.startsWith("policy ")
                        ? new Happening.TermsApplied(policies.policy(text.substring("policy ".length())))
                        : new Happening.StatusChanged(TicketStatus.of(text));
        };
    }
}
