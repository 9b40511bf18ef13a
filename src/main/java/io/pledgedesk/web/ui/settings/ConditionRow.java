package io.pledgedesk.web.ui.settings;

import java.util.List;
import java.util.Set;

/**
 * One condition while somebody edits it.
 *
 * @param field as in the API, without the key of {@code custom}
 * @param key of {@code custom}; empty for others
 * @param operator {@code anyOf}, {@code noneOf} or {@code contains}
 * @param values codes and ids where they are chosen, else what is typed, a line each
 */
public record ConditionRow(String field, String key, String operator, List<String> values) {

    static final String ANY_OF = "anyOf";
    static final String NONE_OF = "noneOf";
    static final String CONTAINS = "contains";

    private static final Set<String> CHOSEN = Set.of("priority", "channel", "team", "topic");

    /** Whether its values are ticked rather than typed. */
    boolean isChosen() {
        return CHOSEN.contains(field) && !operator.equals(CONTAINS);
    }

    /** The field's name in the API. */
    String path() {
        return field.equals("custom") ? "custom." + key : field;
    }

    /** The operator's name in the API. */
    String operatorCode() {
        return switch (operator) {
            case CONTAINS -> "contains";
            case NONE_OF -> values.size() == 1 ? "isNot" : "notIn";
            default -> values.size() == 1 ? "is" : "in";
        };
    }

    static String operatorOf(String code) {
        return switch (code) {
            case "contains" -> CONTAINS;
            case "isNot", "notIn" -> NONE_OF;
            default -> ANY_OF;
        };
    }
}
