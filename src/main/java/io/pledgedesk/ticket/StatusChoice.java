package io.pledgedesk.ticket;

import io.pledgedesk.kernel.Ids;
import java.util.Optional;

/**
 * A status that somebody asks for.
 *
 * @param category where the clocks and the API see the ticket
 * @param namedId one of the desk's statuses of that category; null for the category's default
 */
public record StatusChoice(Status category, Long namedId) {

    private static final int MAX_CODE = 40;

    public static StatusChoice of(Status category) {
        return new StatusChoice(category, null);
    }

    /** @param category null where nothing is asked for */
    public static StatusChoice orNull(Status category, Long namedId) {
        return category == null ? null : new StatusChoice(category, namedId);
    }

    /** Reads what {@link #code} wrote. */
    public static Optional<StatusChoice> find(String code) {
        if (code == null || code.length() > MAX_CODE) {
            return Optional.empty();
        }
        int dot = code.indexOf('.');
        return dot < 0
                ? Status.find(code).map(StatusChoice::of)
                : Status.find(code.substring(0, dot)).flatMap(category -> Ids.find(code.substring(dot + 1))
                        .map(id -> new StatusChoice(category, id)));
    }

    /** How forms and addresses name it: {@code pending}, {@code pending.57}. */
    public String code() {
        return namedId == null ? category.code() : category.code() + "." + namedId;
    }
}
