package io.pledgedesk.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.kernel.Violation;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Turns what the JSON parser says into words about the field, without names of classes. */
final class JsonMistakes {

    private JsonMistakes() {}

    static Failure describe(JsonProcessingException e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof Refusal refusal) {
                return Failure.of(refusal);
            }
        }
        if (e instanceof JsonMappingException mapping) {
            Violation violation = new Violation(pathOf(mapping), messageFor(mapping));
            return Failure.of(new Refusal.Invalid(List.of(violation)));
        }
        return Failure.of(new Refusal.Invalid("", "The body is not valid JSON."));
    }

    private static String messageFor(JsonMappingException e) {
        if (e instanceof UnrecognizedPropertyException) {
            return "This field is not known here.";
        }
        if (e instanceof InvalidFormatException format && format.getTargetType() != null) {
            Class<?> target = format.getTargetType();
            if (target.isEnum()) {
                return "Use one of: "
                        + Arrays.stream(target.getEnumConstants())
                                .map(JsonMistakes::nameOf)
                                .collect(Collectors.joining(", "))
                        + ".";
            }
            return "This value can't be read as " + kindOf(target) + ".";
        }
        if (e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return "This value must be " + kindOf(mismatch.getTargetType()) + ".";
        }
        return "This value can't be read.";
    }

    private static String nameOf(Object constant) {
        try {
            return (String) constant.getClass().getMethod("code").invoke(constant);
        } catch (ReflectiveOperationException e) {
            return constant.toString();
        }
    }

    private static String kindOf(Class<?> type) {
        if (type == String.class) {
            return "text";
        }
        if (Number.class.isAssignableFrom(type) || (type.isPrimitive() && type != boolean.class)) {
            return "a whole number";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        }
        if (type == java.time.Instant.class) {
            return "an instant such as 2026-11-24T13:06:00Z";
        }
        if (type.isArray() || java.util.Collection.class.isAssignableFrom(type)) {
            return "a list";
        }
        return "an object of the documented form";
    }

    private static String pathOf(JsonMappingException e) {
        return e.getPath().stream()
                .map(r -> r.getFieldName() != null ? r.getFieldName() : String.valueOf(r.getIndex()))
                .collect(Collectors.joining("."));
    }
}
