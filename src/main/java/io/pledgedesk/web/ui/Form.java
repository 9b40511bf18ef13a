package io.pledgedesk.web.ui;

import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.kernel.Violation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a person typed into a form and what is wrong with it, so that nothing typed is lost.
 *
 * @param values by field name
 * @param errors in the order of the fields
 */
public record Form(Map<String, String> values, List<Violation> errors) {

    public Form {
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
        errors = List.copyOf(errors);
    }

    public static Form empty() {
        return new Form(Map.of(), List.of());
    }

    public static Form of(Map<String, String> values) {
        return new Form(values, List.of());
    }

    /** The same answers with what is wrong, sorted as the fields stand on the page. */
    public Form with(Refusal.Invalid refusal) {
        List<String> order = List.copyOf(values.keySet());
        List<Violation> sorted = refusal.violations().stream()
                .sorted(java.util.Comparator.comparingInt(v -> {
                    int index = order.indexOf(v.field());
                    return index < 0 ? order.size() : index;
                }))
                .toList();
        return new Form(values, sorted);
    }

    public String value(String name) {
        String value = values.get(name);
        return value == null ? "" : value;
    }

    /** The first thing wrong with a field; null when it is right. */
    public String error(String name) {
        return errors.stream()
                .filter(v -> v.field().equals(name))
                .map(Violation::message)
                .findFirst()
                .orElse(null);
    }

    /** The id of a field's control. */
    public String id(String name) {
        return "f-" + name.replaceAll("[^A-Za-z0-9_-]", "-");
    }

    public Field field(String name, String label) {
        return field(name, label, null);
    }

    public Field field(String name, String label, String hint) {
        return new Field(id(name), name, label, hint, error(name), value(name), false);
    }

    /** A field that may stay empty. */
    public Field optional(String name, String label) {
        return field(name, label, null).asOptional();
    }

    public Field optional(String name, String label, String hint) {
        return field(name, label, hint).asOptional();
    }
}
