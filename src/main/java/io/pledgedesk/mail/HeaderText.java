package io.pledgedesk.mail;

import io.pledgedesk.kernel.Texts;

/**
 * Text that may stand in a header of ours. Nothing that ends a line gets in, nor a character whose low byte would end one
 * where some server cuts it to eight bits.
 */
public record HeaderText(String value) {

    private static final int MAX = 900;

    /** @throws IllegalArgumentException for a control character: it was not cleaned before */
    public HeaderText {
        if (value.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A control character in a header");
        }
        if (value.length() > MAX) {
            throw new IllegalArgumentException("A header of " + value.length() + " characters");
        }
    }

    /** Controls become spaces, the rest is cut. */
    public static HeaderText of(String text) {
        String line = Texts.line(text);
        return new HeaderText(line.length() > MAX ? line.substring(0, MAX) : line);
    }

    @Override
    public String toString() {
        return value;
    }
}
