package io.pledgedesk.sla.condition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Conditions as people write them: what the API takes and gives back, and what is stored.
 *
 * @param match {@code all} (default) or {@code any}
 * @param rules none match everything
 */
public record ConditionsForm(String match, List<Rule> rules) {

    /** Matches every ticket. */
    public static final ConditionsForm EVERYTHING = new ConditionsForm(null, null);

    static final String ALL = "all";
    static final String ANY = "any";

    public ConditionsForm {
        match = match == null ? ALL : match;
        rules = rules == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(rules));
    }

    /**
     * @param field {@code priority}, {@code tag}, {@code custom.<key>} …
     * @param operator {@code is}, {@code isNot}, {@code in}, {@code notIn}, {@code contains}
     * @param value a scalar; a list for {@code in} and {@code notIn}
     */
    public record Rule(String field, String operator, Object value) {}
}
