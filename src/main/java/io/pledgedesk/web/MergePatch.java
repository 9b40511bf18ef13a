package io.pledgedesk.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pledgedesk.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.Map;

/** JSON merge patch (RFC 7396) over the input form of a resource: what PATCH checks is what POST checks. */
@ApplicationScoped
public class MergePatch {

    private final ObjectMapper json;
    private final Validator validator;

    MergePatch(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * @param current the resource in the form in which a client would send it
     * @param patch what to change; null removes, absent keeps
     * @return the whole input after the patch, validated
     * @throws Refusal.Invalid for anything but an object, unknown fields and wrong types
     */
    public <T> T apply(T current, JsonNode patch, Class<T> type) {
        if (patch == null || !patch.isObject()) {
            throw new Refusal.Invalid("", "A merge patch is a JSON object with the fields to change.");
        }
        T merged = read(merge(json.valueToTree(current), patch), type);
        var violations = validator.validate(merged);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return merged;
    }

    /** A part of an input by itself. @throws Refusal.Invalid as {@link #apply(Object, JsonNode, Class)} */
    public <T> T apply(Class<T> type, JsonNode whole) {
        if (whole == null || !whole.isObject()) {
            throw new Refusal.Invalid("", "This value must be an object of the documented form.");
        }
        return read(whole, type);
    }

    private <T> T read(JsonNode tree, Class<T> type) {
        try {
            return json.treeToValue(tree, type);
        } catch (JsonProcessingException e) {
            Failure failure = JsonMistakes.describe(e);
            throw new Refusal.Invalid(failure.violations());
        }
    }

    private JsonNode merge(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode result =
                target != null && target.isObject() ? (ObjectNode) target.deepCopy() : json.createObjectNode();
        for (Map.Entry<String, JsonNode> field : patch.properties()) {
            if (field.getValue().isNull()) {
                result.putNull(field.getKey());
            } else {
                result.set(field.getKey(), merge(result.get(field.getKey()), field.getValue()));
            }
        }
        return result;
    }
}
