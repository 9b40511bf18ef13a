package io.pledgedesk.kernel;

import java.util.Optional;

/** Ids as clients see them: opaque text. */
public final class Ids {

    private Ids() {}

    public static String text(Long id) {
        return id == null ? null : Long.toString(id);
    }

    /** @throws Refusal.NotFound for text that can't be an id of ours */
    public static long parse(String text, String what) {
        Long id = parseOrNull(text);
        if (id == null) {
            throw new Refusal.NotFound(what);
        }
        return id;
    }

    /**
     * An id inside a body or a filter.
     *
     * @throws Refusal.Invalid for text that can't be an id of ours
     */
    public static long parseField(String text, String field) {
        Long id = parseOrNull(text);
        if (id == null) {
            throw new Refusal.Invalid(field, "This is not an id that Pledge gave out.");
        }
        return id;
    }

    /** Empty for text that can't be an id of ours. */
    public static Optional<Long> find(String text) {
        return Optional.ofNullable(parseOrNull(text));
    }

    private static Long parseOrNull(String text) {
        if (text == null
                || text.isEmpty()
                || text.length() > 18
                || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return null;
        }
        return Long.valueOf(text);
    }
}
