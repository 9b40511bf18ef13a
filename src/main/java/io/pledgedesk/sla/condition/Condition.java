package io.pledgedesk.sla.condition;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One rule, ready to be asked. Text is compared without regard to case.
 *
 * @param customKey null unless the field is {@link Field#CUSTOM}
 * @param wanted in lower case; one unless the operator takes a list
 */
record Condition(Field field, String customKey, Operator operator, Set<String> wanted) {

    static Condition of(ConditionsForm.Rule rule) {
        Field field = Field.find(rule.field()).orElseThrow();
        String key = field == Field.CUSTOM ? rule.field().substring(Field.CUSTOM_PREFIX.length()) : null;
        Collection<?> values = rule.value() instanceof Collection<?> list ? list : List.of(rule.value());
        Set<String> wanted =
                values.stream().map(String::valueOf).map(Condition::folded).collect(Collectors.toUnmodifiableSet());
        return new Condition(field, key, Operator.find(rule.operator()).orElseThrow(), wanted);
    }

    boolean holds(TicketFacts facts) {
        if (operator == Operator.CONTAINS) {
            return words(facts).stream().map(Condition::folded).anyMatch(word -> wanted.stream()
                    .anyMatch(word::contains));
        }
        boolean has = values(facts).stream().map(Condition::folded).anyMatch(wanted::contains);
        return has != operator.isNegative();
    }

    private Collection<String> values(TicketFacts facts) {
        return field == Field.CUSTOM ? custom(facts) : field.values(facts);
    }

    private Collection<String> words(TicketFacts facts) {
        return field == Field.CUSTOM ? custom(facts) : field.words(facts);
    }

    private Collection<String> custom(TicketFacts facts) {
        String value = facts.custom().get(customKey);
        return value == null ? List.of() : List.of(value);
    }

    static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
