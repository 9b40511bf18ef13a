package io.pledgedesk.web.ui;

import io.pledgedesk.web.OneTimeForms;
import java.util.List;

/**
 * The form that adds a message, with what was typed into it.
 *
 * @param kind {@code reply} or {@code note}
 * @param body what was typed
 * @param afterMessage the last message that the author has seen; null when there is none
 * @param token makes the form count once
 * @param then the status that the main button sets
 * @param others the statuses of the menu beside it
 * @param kept files of an earlier try
 * @param problem why the earlier try was not sent; null when there was none
 * @param overtaken whether that was because of newer messages
 */
record Composer(
        String kind,
        String body,
        Long afterMessage,
        String token,
        String then,
        List<String> others,
        List<KeptFile> kept,
        String problem,
        boolean overtaken) {

    static final List<String> THEN = List.of("pending", "open", "onHold", "solved", "next");

    /** A file that was sent with an earlier try and waits for a message. */
    record KeptFile(long id, String name, String size) {}

    static Composer empty(String kind, Long afterMessage, String then) {
        return new Composer(
                kind, "", afterMessage, OneTimeForms.newToken(), then, others(then), List.of(), null, false);
    }

    private static List<String> others(String then) {
        return THEN.stream().filter(code -> !code.equals(then)).toList();
    }

    public boolean isNote() {
        return kind.equals("note");
    }

    /** The same with what was typed, and why it was not sent. */
    Composer again(String text, List<KeptFile> files, String why, boolean newer) {
        return new Composer(kind, text, afterMessage, token, then, others, files, why, newer);
    }
}
