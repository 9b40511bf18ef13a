package io.pledgedesk.web.ui.settings;

import io.pledgedesk.escalation.RuleDetails;
import io.pledgedesk.escalation.RuleForm;
import io.pledgedesk.kernel.Violation;
import io.pledgedesk.kernel.Violations;
import io.pledgedesk.web.ui.LengthText;
import io.pledgedesk.web.ui.Typed;
import io.pledgedesk.web.ui.words.RuleWords;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * An escalation rule while somebody edits it.
 *
 * @param point {@code percent}, {@code minutesBefore} or {@code minutesAfter}
 * @param amounts of the three, as typed
 * @param version the version that the edit is based on; empty for a new rule
 */
public record RuleDraft(
        String name,
        boolean enabled,
        Integer position,
        String metric,
        String point,
        Amounts amounts,
        ConditionDraft conditions,
        List<ActionRow> actions,
        String version) {

    /** What is typed beside each kind of point. */
    public record Amounts(String percent, String before, String after) {}

    static RuleDraft fresh() {
        return new RuleDraft(
                "",
                true,
                null,
                "firstResponse",
                "minutesBefore",
                new Amounts("", "30m", ""),
                ConditionDraft.NONE,
                List.of(ActionRow.fresh("notify")),
                "");
    }

    static RuleDraft of(RuleDetails rule, ConditionNames names, AgentAddresses agents) {
        RuleForm form = rule.form();
        RuleForm.When when = form.when();
        String point =
                when.percent() != null ? "percent" : when.minutesBefore() != null ? "minutesBefore" : "minutesAfter";
        return new RuleDraft(
                form.name(),
                form.enabled(),
                form.position(),
                form.metric(),
                point,
                new Amounts(
                        when.percent() == null ? "" : when.percent().toString(),
                        when.minutesBefore() == null ? "" : LengthText.of(when.minutesBefore()),
                        when.minutesAfter() == null ? "" : LengthText.of(when.minutesAfter())),
                ConditionDraft.of(form.conditions(), names),
                form.actions().stream()
                        .map(action -> ActionRow.of(action, agents))
                        .toList(),
                Integer.toString(rule.version()));
    }

    static RuleDraft of(Typed typed, Integer position) {
        return new RuleDraft(
                typed.text("name"),
                typed.isTicked("enabled"),
                position,
                typed.text("metric"),
                typed.text("point"),
                new Amounts(typed.text("percent"), typed.text("minutesBefore"), typed.text("minutesAfter")),
                ConditionDraft.of(typed),
                IntStream.range(0, typed.rows("actions"))
                        .mapToObj(i -> ActionRow.of(typed, "actions." + i + "."))
                        .filter(ActionRow::isKnown)
                        .toList(),
                typed.text("version"));
    }

    RuleDraft withConditions(ConditionDraft changed) {
        return new RuleDraft(name, enabled, position, metric, point, amounts, changed, actions, version);
    }

    RuleDraft withAction(String type) {
        List<ActionRow> more = new ArrayList<>(actions);
        more.add(ActionRow.fresh(ActionRow.TYPES.contains(type) ? type : ActionRow.TYPES.get(0)));
        return new RuleDraft(name, enabled, position, metric, point, amounts, conditions, more, version);
    }

    RuleDraft withoutAction(int index) {
        List<ActionRow> fewer = IntStream.range(0, actions.size())
                .filter(i -> i != index)
                .mapToObj(actions::get)
                .toList();
        return new RuleDraft(name, enabled, position, metric, point, amounts, conditions, fewer, version);
    }

    RuleDraft basedOn(int current) {
        return new RuleDraft(
                name, enabled, position, metric, point, amounts, conditions, actions, Integer.toString(current));
    }

    /** @param found what can't be read at all, at its control */
    RuleForm form(ConditionNames names, AgentAddresses agents, RuleWords words, Violations found) {
        return new RuleForm(
                name,
                enabled,
                metric,
                when(words, found),
                conditions.form(names),
                actions.stream().map(action -> action.form(agents)).toList(),
                position);
    }

    private RuleForm.When when(RuleWords words, Violations found) {
        return switch (point) {
            case "percent" -> new RuleForm.When(percent(words, found), null, null);
            case "minutesBefore" -> new RuleForm.When(null, length(point, amounts.before, words, found), null);
            default -> new RuleForm.When(null, null, length("minutesAfter", amounts.after, words, found));
        };
    }

    private Integer percent(RuleWords words, Violations found) {
        String digits = amounts.percent.replace("%", "").strip();
        if (digits.matches("[0-9]{1,5}")) {
            return Integer.valueOf(digits);
        }
        found.add("percent", words.badPercent());
        return null;
    }

    /** Days have no length here: each policy has a calendar of its own. */
    private static Integer length(String field, String typed, RuleWords words, Violations found) {
        OptionalInt minutes = typed.contains("d") ? OptionalInt.empty() : LengthText.minutes(typed, 0);
        if (minutes.isEmpty()) {
            found.add(field, words.badLength());
            return null;
        }
        return minutes.getAsInt();
    }

    /** The control on the page that a complaint about the form is about. */
    static Violation placed(Violation violation) {
        String[] parts = violation.field().split("\\.");
        String control =
                switch (parts[0]) {
                    case "when" -> parts.length > 1 ? parts[1] : "percent";
                    case "conditions" -> parts.length > 2 ? "rules." + parts[2] + ".value" : "rules";
                    case "actions" -> parts.length > 1 ? "actions." + parts[1] : "actions";
                    default -> violation.field();
                };
        return new Violation(control, violation.code(), violation.message());
    }
}
