package io.pledgedesk.escalation;

import io.pledgedesk.kernel.Texts;
import io.pledgedesk.kernel.Violations;
import io.pledgedesk.sla.condition.ConditionChecks;
import io.pledgedesk.sla.engine.Metric;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** What is wrong with an escalation rule as it was written; everything at once, each at its field. */
@ApplicationScoped
class RuleChecks {

    static final int MAX_MINUTES = 525_600;
    static final int MAX_PERCENT = 1_000;
    static final int MAX_ACTIONS = 10;
    static final int MAX_POSITION = 1_000_000_000;

    private final ConditionChecks conditions;
    private final ActionChecks actions;

    RuleChecks(ConditionChecks conditions, ActionChecks actions) {
        this.conditions = conditions;
        this.actions = actions;
    }

    void check(RuleForm form) {
        Violations found = new Violations();
        String name = Texts.line(form.name());
        found.require(
                name != null && !name.isEmpty() && Texts.length(name) <= Texts.NAME,
                "name",
                "nameMissing",
                "Give the rule a name of 1 to " + Texts.NAME + " characters.");
        found.require(
                Metric.find(form.metric()).isPresent(),
                "metric",
                "Choose firstResponse, nextResponse, periodicUpdate or resolution.");
        found.require(
                form.position() == null || Math.abs((long) form.position()) <= MAX_POSITION,
                "position",
                "A position is a whole number; lower ones come first.");
        checkWhen(form.when(), found);
        conditions.check(form.conditions(), "conditions", found);
        checkActions(form.actions(), found);
        found.refuseIfAny();
    }

    private static void checkWhen(RuleForm.When when, Violations found) {
        long given = when == null
                ? 0
                : Stream.of(when.percent(), when.minutesBefore(), when.minutesAfter())
                        .filter(value -> value != null)
                        .count();
        if (given != 1) {
            found.add("when", "Give one of percent, minutesBefore or minutesAfter.");
            return;
        }
        requireRange(when.percent(), 1, MAX_PERCENT, "when.percent", found);
        requireRange(when.minutesBefore(), 1, MAX_MINUTES, "when.minutesBefore", found);
        requireRange(when.minutesAfter(), 0, MAX_MINUTES, "when.minutesAfter", found);
    }

    private static void requireRange(Integer value, int least, int most, String field, Violations found) {
        found.require(
                value == null || (value >= least && value <= most),
                field,
                "Give a whole number from " + least + " to " + String.format(java.util.Locale.ROOT, "%,d", most) + ".");
    }

    private void checkActions(List<RuleForm.Action> all, Violations found) {
        if (all.isEmpty() || all.size() > MAX_ACTIONS) {
            found.add("actions", "Give 1 to " + MAX_ACTIONS + " actions.");
            return;
        }
        for (int i = 0; i < all.size(); i++) {
            actions.check(all.get(i), "actions." + i, found);
        }
    }
}
