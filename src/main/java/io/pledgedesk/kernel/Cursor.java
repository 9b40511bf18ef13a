package io.pledgedesk.kernel;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/** Where a list goes on: the sort values of the last row that was read. Opaque to clients. */
public record Cursor(List<String> parts) {

    private static final String SEPARATOR = "\u001f";

    public Cursor {
        parts = List.copyOf(parts);
    }

    public static Cursor of(Object... parts) {
        return new Cursor(java.util.Arrays.stream(parts)
                .map(part -> part == null ? "" : part.toString())
                .toList());
    }

    /**
     * @param text null for the beginning of a list, which has no cursor
     * @return null for the beginning
     * @throws Refusal.Invalid for anything that this server did not make with as many parts
     */
    public static Cursor parse(String text, int size) {
        if (text == null) {
            return null;
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            List<String> parts = List.of(plain.split(SEPARATOR, -1));
            if (parts.size() == size) {
                return new Cursor(parts);
            }
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
        throw unknown();
    }

    public String text(int index) {
        return parts.get(index);
    }

    public boolean isNull(int index) {
        return parts.get(index).isEmpty();
    }

    public long number(int index) {
        try {
            return Long.parseLong(parts.get(index));
        } catch (NumberFormatException e) {
            throw unknown();
        }
    }

    public Instant instant(int index) {
        try {
            return Instant.parse(parts.get(index));
        } catch (DateTimeException e) {
            throw unknown();
        }
    }

    private static Refusal.Invalid unknown() {
        return new Refusal.Invalid("cursor", "This cursor is not one that the list gave out. Start without a cursor.");
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8));
    }
}
