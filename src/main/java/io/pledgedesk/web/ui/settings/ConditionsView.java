package io.pledgedesk.web.ui.settings;

import io.pledgedesk.web.ui.Option;
import java.util.List;

/**
 * The rows in which conditions are edited; tag {@code conditions}.
 *
 * @param fields to add a row for
 * @param keys of the desk's own fields
 * @param error about all of them; null for none
 */
public record ConditionsView(
        boolean any, List<Row> rows, List<Option> fields, List<Option> keys, boolean mayEdit, String error) {

    /**
     * @param name of its controls
     * @param choices empty where the value is typed
     * @param hint how to type it
     * @param error what to enter instead; null when nothing is wrong
     */
    public record Row(
            String name,
            String id,
            String field,
            String label,
            String key,
            List<Choice> operators,
            List<Choice> choices,
            String text,
            String hint,
            String error) {}

    /** Something to choose. */
    public record Choice(String value, String label, boolean chosen) {}
}
