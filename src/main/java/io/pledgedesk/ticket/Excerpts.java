package io.pledgedesk.ticket;

import io.pledgedesk.kernel.Texts;

/** The first words of a message, for lists. */
final class Excerpts {

    private static final int LENGTH = 160;

    private Excerpts() {}

    static String of(String body) {
        String start = body.length() > 4 * LENGTH ? body.substring(0, 4 * LENGTH) : body;
        String line = Texts.line(start);
        return Texts.length(line) <= LENGTH ? line : line.substring(0, line.offsetByCodePoints(0, LENGTH));
    }
}
