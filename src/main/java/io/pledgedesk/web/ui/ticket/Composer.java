package io.pledgedesk.web.ui.ticket;

import io.pledgedesk.kernel.Actor;
import io.pledgedesk.ticket.MessageHtml;
import io.pledgedesk.ticket.SafeHtml;
import io.pledgedesk.ticket.Visibility;
import io.pledgedesk.web.OneTimeForms;
import io.pledgedesk.web.ui.FileSize;
import java.util.List;
import java.util.Optional;

/**
 * The form that adds a message, with what was typed into it.
 *
 * @param kind {@code reply} or {@code note}: which of the two is open
 * @param replyText what was begun as a reply
 * @param noteText what was begun as a note
 * @param afterMessage the last message that the author has seen; null when there is none
 * @param token makes the form count once
 * @param then what the main button does
 * @param steps all that the buttons do
 * @param kept files of an earlier try
 * @param replies saved answers to choose from
 * @param problem why the earlier try was not sent; null when there was none
 * @param overtaken whether that was because of newer messages
 * @param proof how the open one will look; null when nobody asked
 */
record Composer(
        String kind,
        Text replyText,
        Text noteText,
        Long afterMessage,
        String token,
        SendStep then,
        List<SendStep> steps,
        List<KeptFile> kept,
        List<SavedReply> replies,
        String problem,
        boolean overtaken,
        SafeHtml proof) {

    /** The menu beside the main button. */
    public List<SendStep> others() {
        return steps.stream().filter(step -> !step.equals(then)).toList();
    }

    /** What a reply for later can set. */
    public List<SendStep> statuses() {
        return steps.stream().filter(step -> !step.isNext()).toList();
    }

    /** How words can be set by a button; each is the name of its icon as well. */
    private static final List<String> MARKS = List.of("bold", "italic", "list", "code", "link");

    public List<String> marks() {
        return MARKS;
    }

    /** @param saved when the server kept it, in words; null when it didn't */
    record Text(String body, String saved) {
        static final Text NONE = new Text("", null);
    }

    /** A file that was sent with an earlier try and waits for a message. */
    record KeptFile(long id, String name, FileSize size) {}

    /** A saved answer. */
    record SavedReply(long id, String name) {}

    static Composer of(
            String kind,
            Text replyText,
            Text noteText,
            Long afterMessage,
            String last,
            List<SendStep> steps,
            List<KeptFile> kept,
            List<SavedReply> replies) {
        SendStep then =
                named(last, steps).or(() -> named(SendStep.FIRST, steps)).orElseThrow();
        String token = OneTimeForms.newToken();
        return new Composer(
                kind, replyText, noteText, afterMessage, token, then, steps, kept, replies, null, false, null);
    }

    private static Optional<SendStep> named(String code, List<SendStep> steps) {
        return steps.stream().filter(step -> step.code().equals(code)).findFirst();
    }

    public boolean isNote() {
        return kind.equals("note");
    }

    /** What was typed into the open one. */
    public String body() {
        return (isNote() ? noteText : replyText).body();
    }

    /** The same with what was typed, and why it was not sent. */
    Composer again(MessageForm typed, String why, boolean newer) {
        return new Composer(
                typed.kind(),
                new Text(typed.reply(), null),
                new Text(typed.note(), null),
                afterMessage,
                token,
                then,
                steps,
                typed.keptFiles(),
                replies,
                why,
                newer,
                null);
    }

    /** The same with a look at how the open one will be read. */
    Composer proved() {
        return new Composer(
                kind,
                replyText,
                noteText,
                afterMessage,
                token,
                then,
                steps,
                kept,
                replies,
                problem,
                overtaken,
                proofOf(body(), isNote()));
    }

    static SafeHtml proofOf(String body, boolean note) {
        return MessageHtml.render(body, Actor.Kind.AGENT, note ? Visibility.INTERNAL : Visibility.PUBLIC);
    }
}
