package io.pledgedesk.custom;

import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.kernel.Texts;
import io.pledgedesk.kernel.Violations;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of one scope as they were at one moment: reads what people and programs write into them. */
public final class FieldSheet {

    private final Map<String, CustomField> known = new LinkedHashMap<>();

    FieldSheet(List<CustomField> fields) {
        fields.forEach(field -> known.put(field.key, field));
    }

    /**
     * What new values come to, in their stored form; empty ones are left out.
     *
     * @throws Refusal.Invalid with {@code custom.<key>} for unknown and retired fields, and for what can't stand in one
     */
    public Map<String, String> read(Map<String, String> typed) {
        Map<String, String> read = changes(Map.of(), typed);
        read.values().removeIf(String::isEmpty);
        return read;
    }

    /** The same, to be stored with something new. */
    public Filled fill(Map<String, String> typed) {
        Map<String, String> read = read(typed);
        Map<Long, String> byField = new LinkedHashMap<>();
        read.forEach((key, value) -> byField.put(known.get(key).id, value));
        return new Filled(read, byField);
    }

    /** What differs from now, in its stored form; empty for a field that is emptied. */
    Map<String, String> changes(Map<String, String> now, Map<String, String> to) {
        Violations wrong = new Violations();
        Map<String, String> changes = new LinkedHashMap<>();
        to.forEach((key, text) -> {
            CustomField field = known.get(key);
            String line = text == null ? "" : Texts.line(text);
            String before = now.getOrDefault(key, "");
            if (field == null) {
                wrong.add("custom." + key, "There is no such field.");
            } else if (!line.equals(before)) {
                Optional<String> value = line.isEmpty() ? Optional.of("") : field.kind.read(line, field.choices());
                wrong.require(!field.retired || line.isEmpty(), "custom." + key, "This field is not used any more.");
                wrong.require(value.isPresent(), "custom." + key, field.kind.code() + "Expected", field.kind.hint());
                value.filter(stored -> !stored.equals(before)).ifPresent(stored -> changes.put(key, stored));
            }
        });
        wrong.refuseIfAny();
        return changes;
    }

    CustomField field(String key) {
        return known.get(key);
    }
}
