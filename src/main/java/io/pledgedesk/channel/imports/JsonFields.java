package io.pledgedesk.channel.imports;

import com.fasterxml.jackson.databind.JsonNode;
import io.pledgedesk.kernel.Instants;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.kernel.Violation;
import io.pledgedesk.kernel.Violations;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads the fields of one JSON object strictly: no guessed types, no unknown fields. Mistakes are collected. */
final class JsonFields {

    private final JsonNode object;
    private final String path;
    private final Violations wrong;
    private final Set<String> read = new HashSet<>();

    /** @param path of the object within the line, with a dot at its end; empty for the line itself */
    JsonFields(JsonNode object, String path, Violations wrong) {
        this.object = object;
        this.path = path;
        this.wrong = wrong;
        if (!object.isObject()) {
            wrong.add(path.isEmpty() ? "" : path.substring(0, path.length() - 1), "This must be an object.");
        }
    }

    /** Whether the field is there, be it null. */
    boolean has(String name) {
        read.add(name);
        return object.has(name);
    }

    /** The value, or null when it is absent or null. */
    JsonNode node(String name) {
        read.add(name);
        JsonNode value = object.get(name);
        return value == null || value.isNull() ? null : value;
    }

    /** The text, or null when it is absent, null or something else. */
    String text(String name) {
        JsonNode value = node(name);
        if (value != null && !value.isTextual()) {
            refuse(name, "This value must be text.");
            return null;
        }
        return value == null ? null : value.textValue();
    }

    String requiredText(String name) {
        return required(name) ? text(name) : null;
    }

    Instant requiredInstant(String name) {
        String text = requiredText(name);
        return text == null ? null : guarded(() -> Instants.parseField(text, name));
    }

    /** @param choices the codes, for the message */
    <E> E oneOf(String name, Function<String, Optional<E>> find, String choices) {
        String code = text(name);
        Optional<E> found = code == null ? Optional.empty() : find.apply(code);
        if (code != null && found.isEmpty()) {
            refuse(name, "Use one of: " + choices + ".");
        }
        return found.orElse(null);
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : list(name)) {
            if (element.isTextual()) {
                texts.add(element.textValue());
            } else {
                refuse(name, "This must be a list of texts.");
                return List.of();
            }
        }
        return texts;
    }

    /** An object whose values are texts, by name; null empties. */
    Map<String, String> textsByName(String name) {
        JsonNode value = node(name);
        if (value == null || !value.isObject()) {
            refuse(name, "This value must be an object.");
            return Map.of();
        }
        Map<String, String> texts = new LinkedHashMap<>();
        value.fields().forEachRemaining(entry -> {
            if (entry.getValue().isTextual()) {
                texts.put(entry.getKey(), entry.getValue().textValue());
            } else if (!entry.getValue().isNull()) {
                refuse(name + "." + entry.getKey(), "This value must be text.");
            }
        });
        return texts;
    }

    Iterable<JsonNode> list(String name) {
        JsonNode value = node(name);
        if (value != null && !value.isArray()) {
            refuse(name, "This value must be a list.");
        }
        return value != null && value.isArray() ? value : List.<JsonNode>of();
    }

    /** The fields of an object inside this one, which must be there. */
    JsonFields object(String name, String noun) {
        JsonNode value = node(name);
        if (value == null || !value.isObject()) {
            refuse(name, "Give " + noun + ".");
            return null;
        }
        return new JsonFields(value, path + name + ".", wrong);
    }

    /** @return whether the field is there and not null */
    boolean required(String name) {
        boolean given = node(name) != null;
        if (!given) {
            refuse(name, "This field is missing.");
        }
        return given;
    }

    /** What a step refuses is a mistake at its place in this object; null then. */
    <T> T guarded(Supplier<T> step) {
        try {
            return step.get();
        } catch (Refusal.Invalid e) {
            for (Violation violation : e.violations()) {
                refuse(violation.field(), violation.message());
            }
            return null;
        }
    }

    void refuse(String name, String message) {
        wrong.add(path + name, message);
    }

    void refuseUnknownFields() {
        object.fieldNames().forEachRemaining(name -> {
            if (!read.contains(name)) {
                refuse(name, "This field is not known here.");
            }
        });
    }
}
