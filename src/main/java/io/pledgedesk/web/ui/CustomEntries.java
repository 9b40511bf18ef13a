package io.pledgedesk.web.ui;

import io.pledgedesk.custom.CustomField;
import io.pledgedesk.custom.CustomFields;
import io.pledgedesk.custom.FieldKind;
import io.pledgedesk.custom.FieldScope;
import io.pledgedesk.web.ui.words.OwnFieldWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The desk's own fields in forms: {@code custom.order_number}. */
@ApplicationScoped
public class CustomEntries {

    public static final String PREFIX = "custom.";

    /**
     * @param kind as in the API
     * @param options empty unless there is something to choose
     * @param said the value in words
     */
    public record Entry(Field field, String kind, List<Option> options, String said) {}

    private final CustomFields fields;
    private final OwnFieldWords words;

    CustomEntries(CustomFields fields, OwnFieldWords words) {
        this.fields = fields;
        this.words = words;
    }

    /** @param values by key */
    public List<Entry> of(FieldScope scope, Map<String, String> values) {
        Map<String, String> named = new LinkedHashMap<>();
        values.forEach((key, value) -> named.put(PREFIX + key, value));
        return of(scope, Form.of(named));
    }

    /** @param form with what was typed and what is wrong with it; a retired field is there while something stands in it */
    public List<Entry> of(FieldScope scope, Form form) {
        return fields.of(scope).stream()
                .filter(field ->
                        !field.retired || !form.value(PREFIX + field.key).isEmpty())
                .map(field -> entry(field, form.optional(PREFIX + field.key, field.label)))
                .toList();
    }

    /** @param input the field's place in a form, with what was typed there */
    public Entry entry(CustomField field, Field input) {
        List<Option> options = options(field, input.value());
        String said = options.stream()
                .filter(option -> option.value().equals(input.value()))
                .map(Option::label)
                .findFirst()
                .orElse(input.value());
        return new Entry(input, field.kind.code(), options, said);
    }

    /** What was chosen once stays to be seen, though it can't be chosen any more. */
    private List<Option> options(CustomField field, String value) {
        List<Option> options = new ArrayList<>();
        if (field.kind == FieldKind.YES_NO) {
            options.addAll(List.of(new Option("true", words.yes()), new Option("false", words.no())));
        } else if (field.kind == FieldKind.CHOICE) {
            field.choices().forEach(choice -> options.add(new Option(choice, choice)));
            if (!value.isEmpty() && !field.choices().contains(value)) {
                options.add(new Option(value, value));
            }
        } else {
            return List.of();
        }
        options.add(0, new Option("", "–"));
        return options;
    }

    /** What a form says of them, by key; fields that are not in it are missing. */
    public Map<String, String> typed(FieldScope scope, MultivaluedMap<String, String> sent) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (CustomField field : fields.of(scope)) {
            String value = sent.getFirst(PREFIX + field.key);
            if (value != null) {
                typed.put(field.key, value);
            }
        }
        return typed;
    }
}
