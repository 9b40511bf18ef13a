package io.pledgedesk.people;

import io.pledgedesk.kernel.Texts;

/** What a search finds: names and addresses that begin with the text, without regard to case. */
final class Prefix {

    private Prefix() {}

    /** For {@code like … escape '!'}; {@code %} for no text. */
    static String pattern(String text) {
        String line = text == null ? "" : Texts.line(text);
        return Fields.key(line).replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
