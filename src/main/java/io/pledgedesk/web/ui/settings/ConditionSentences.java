package io.pledgedesk.web.ui.settings;

import io.pledgedesk.sla.condition.ConditionsForm;
import io.pledgedesk.web.ui.words.ConditionWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Conditions in a sentence, for lists. */
@ApplicationScoped
class ConditionSentences {

    private final ConditionNames names;
    private final ConditionWords words;

    ConditionSentences(ConditionNames names, ConditionWords words) {
        this.names = names;
        this.words = words;
    }

    String of(ConditionsForm conditions) {
        if (conditions.rules().isEmpty()) {
            return words.everything();
        }
        String between = conditions.match().equals("any") ? words.or() : words.and();
        return conditions.rules().stream().map(this::of).collect(Collectors.joining(between));
    }

    private String of(ConditionsForm.Rule rule) {
        boolean custom = rule.field().startsWith("custom.");
        String field = custom ? "custom" : rule.field();
        Collection<?> values = rule.value() instanceof Collection<?> list ? list : List.of(rule.value());
        String said = values.stream()
                .map(String::valueOf)
                .map(value -> rule.operator().equals("contains") ? value : names.spoken(field, value))
                .collect(Collectors.joining(words.orValue()));
        String subject = custom ? rule.field().substring("custom.".length()) : words.field(field);
        return switch (ConditionRow.operatorOf(rule.operator())) {
            case ConditionRow.CONTAINS -> words.saysContains(subject, said);
            case ConditionRow.NONE_OF -> words.saysNot(subject, said);
            default -> words.says(subject, said);
        };
    }
}
