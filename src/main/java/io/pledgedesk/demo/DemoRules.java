package io.pledgedesk.demo;

import io.pledgedesk.escalation.EscalationRules;
import io.pledgedesk.escalation.RuleForm;
import io.pledgedesk.escalation.RuleForm.Action;
import io.pledgedesk.escalation.RuleForm.When;
import io.pledgedesk.sla.condition.ConditionsForm;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The escalation rules of the demo desk. */
@ApplicationScoped
class DemoRules {

    private static final ConditionsForm VIPS =
            new ConditionsForm("all", List.of(new ConditionsForm.Rule("tier", "is", "VIP")));

    private final EscalationRules rules;

    DemoRules(EscalationRules rules) {
        this.rules = rules;
    }

    void create() {
        rules.create(rule(
                "First reply is getting late",
                "firstResponse",
                new When(75, null, null),
                null,
                tell("assignee", "team")));
        rules.create(rule(
                "First reply is late",
                "firstResponse",
                new When(null, null, 0),
                null,
                tell("assignee", "supervisors"),
                tag("late-first-reply")));
        rules.create(rule(
                "A VIP is waiting", "nextResponse", new When(null, 15, null), VIPS, tell("assignee", "supervisors")));
        rules.create(rule(
                "Solution is late",
                "resolution",
                new When(null, null, 0),
                null,
                tell("assignee", "supervisors"),
                note("The time that we promised for a solution has passed. Please tell the customer where we stand.")));
    }

    private static RuleForm rule(String name, String metric, When when, ConditionsForm conditions, Action... actions) {
        return new RuleForm(name, true, metric, when, conditions, List.of(actions), null);
    }

    private static Action tell(String... recipients) {
        return new Action("notify", List.of(recipients), null, null, null, null, null);
    }

    private static Action tag(String tag) {
        return new Action("tag", null, null, null, tag, null, null);
    }

    private static Action note(String body) {
        return new Action("note", null, null, null, null, body, null);
    }
}
