package io.pledgedesk.web.ui.settings;

import io.pledgedesk.sla.condition.ConditionsForm;
import io.pledgedesk.web.ui.Typed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Conditions while somebody edits them.
 *
 * @param match {@code all} or {@code any}
 */
public record ConditionDraft(String match, List<ConditionRow> rows) {

    static final List<String> FIELDS =
            List.of("priority", "channel", "team", "topic", "tag", "organization", "tier", "requester", "custom");

    private static final String CUSTOM = "custom.";

    static final ConditionDraft NONE = new ConditionDraft("all", List.of());

    static ConditionDraft of(ConditionsForm form, ConditionNames names) {
        return new ConditionDraft(
                form.match(),
                form.rules().stream().map(rule -> row(rule, names)).toList());
    }

    static ConditionDraft of(Typed typed) {
        List<ConditionRow> rows = IntStream.range(0, typed.rows("rules"))
                .mapToObj(i -> row(typed, "rules." + i + "."))
                .flatMap(Optional::stream)
                .toList();
        return new ConditionDraft(typed.text("match").equals("any") ? "any" : "all", rows);
    }

    /** With names looked up; what nobody is called stays as it was typed and will be refused. */
    ConditionsForm form(ConditionNames names) {
        return new ConditionsForm(
                match, rows.stream().map(row -> rule(row, names)).toList());
    }

    ConditionDraft with(String field) {
        if (!FIELDS.contains(field)) {
            return this;
        }
        List<ConditionRow> more = new ArrayList<>(rows);
        more.add(new ConditionRow(field, "", ConditionRow.ANY_OF, List.of()));
        return new ConditionDraft(match, more);
    }

    ConditionDraft without(int index) {
        return new ConditionDraft(
                match,
                IntStream.range(0, rows.size())
                        .filter(i -> i != index)
                        .mapToObj(rows::get)
                        .toList());
    }

    private static Optional<ConditionRow> row(Typed typed, String prefix) {
        String field = typed.text(prefix + "field");
        if (!FIELDS.contains(field)) {
            return Optional.empty();
        }
        String operator = typed.text(prefix + "operator");
        ConditionRow row = new ConditionRow(field, typed.text(prefix + "key"), operator, List.of());
        List<String> values = row.isChosen()
                ? typed.all(prefix + "value")
                : typed.text(prefix + "value")
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
        return Optional.of(new ConditionRow(row.field(), row.key(), operator, values));
    }

    private static ConditionRow row(ConditionsForm.Rule rule, ConditionNames names) {
        boolean custom = rule.field().startsWith(CUSTOM);
        String field = custom ? "custom" : rule.field();
        String operator = ConditionRow.operatorOf(rule.operator());
        Collection<?> values = rule.value() instanceof Collection<?> list ? list : List.of(rule.value());
        return new ConditionRow(
                field,
                custom ? rule.field().substring(CUSTOM.length()) : "",
                operator,
                values.stream()
                        .map(String::valueOf)
                        .map(value -> operator.equals(ConditionRow.CONTAINS) ? value : names.typed(field, value))
                        .toList());
    }

    private static ConditionsForm.Rule rule(ConditionRow row, ConditionNames names) {
        String operator = row.operatorCode();
        if (operator.equals("contains")) {
            return new ConditionsForm.Rule(row.path(), operator, String.join("\n", row.values()));
        }
        List<String> values = row.values().stream()
                .map(value -> names.value(row.field(), value))
                .toList();
        boolean list = Map.of("in", true, "notIn", true).containsKey(operator);
        return new ConditionsForm.Rule(row.path(), operator, list ? values : values.get(0));
    }
}
