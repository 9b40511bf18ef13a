package io.pledgedesk.sla.condition;

import java.util.List;

/** What a policy or an escalation rule asks of a ticket. No rules match everything. */
public final class Conditions {

    private final boolean any;
    private final List<Condition> rules;

    private Conditions(boolean any, List<Condition> rules) {
        this.any = any;
        this.rules = rules;
    }

    /** @param form checked by {@link ConditionChecks} when it was stored */
    public static Conditions of(ConditionsForm form) {
        return new Conditions(
                form.match().equals(ConditionsForm.ANY),
                form.rules().stream().map(Condition::of).toList());
    }

    public boolean match(TicketFacts facts) {
        if (rules.isEmpty()) {
            return true;
        }
        return any
                ? rules.stream().anyMatch(rule -> rule.holds(facts))
                : rules.stream().allMatch(rule -> rule.holds(facts));
    }
}
