package io.pledgedesk.web.ui.portal;

import io.pledgedesk.feedback.LowReason;
import io.pledgedesk.feedback.Question;
import java.util.List;
import java.util.stream.Stream;

/**
 * The question how it was, on the page of a solved request.
 *
 * @param open whether an answer still counts
 * @param question what is asked, or was answered
 * @param given 1 to 5, or 1 to 7; null while nobody pressed a button
 * @param chosen what a link in a mail preselects; null for nothing
 * @param reason of a low score; empty for nothing chosen
 * @param comment what was written; empty for nothing
 * @param low whether the given score asks what went wrong
 * @param welcome whether the customer wants to be asked after other requests
 */
record RatingView(
        boolean open,
        Question question,
        Integer given,
        Integer chosen,
        String reason,
        String comment,
        boolean low,
        boolean welcome) {

    private static final List<String> ICONS = List.of("angry", "frown", "meh", "smile", "laugh");

    /** One of the buttons. @param icon null for a number @param on whether it was pressed, or is preselected */
    record Face(int score, String icon, boolean on) {}

    /** What can be chosen after a low score. */
    public List<String> reasons() {
        return Stream.of(LowReason.values()).map(LowReason::code).toList();
    }

    public boolean effort() {
        return question == Question.CES;
    }

    /** The name of the field that carries the answer. */
    public String field() {
        return effort() ? "effort" : "score";
    }

    public List<Face> faces() {
        return question.scores().stream()
                .map(score -> new Face(
                        score, effort() ? null : ICONS.get(score - 1), score.equals(given) || score.equals(chosen)))
                .toList();
    }
}
