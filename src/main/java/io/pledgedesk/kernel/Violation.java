package io.pledgedesk.kernel;

import java.util.Objects;

/**
 * One thing wrong with an input.
 *
 * @param field the path of the field in the input, such as {@code requester.email}; empty for the whole
 * @param message what to enter instead, in words for the person who typed it
 */
public record Violation(String field, String message) {
    public Violation {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(message, "message");
    }
}
