package io.pledgedesk.kernel;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Objects;

/**
 * One thing wrong with an input.
 *
 * @param field the path of the field in the input, such as {@code requester.email}; empty for the whole
 * @param code what is wrong, for those who say it in another language; empty where nobody does
 * @param message what to enter instead, in words for the person who typed it
 */
public record Violation(String field, @JsonIgnore String code, String message) {
    public Violation {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(code, "code");
    }

    public Violation(String field, String message) {
        this(field, "", message);
    }
}
