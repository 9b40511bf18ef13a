package io.pledgedesk.web.ui.portal;

import io.pledgedesk.ticket.SafeHtml;
import io.pledgedesk.web.ui.Avatar;
import io.pledgedesk.web.ui.FileView;
import io.pledgedesk.web.ui.Moment;
import io.pledgedesk.web.ui.Phrase;
import io.pledgedesk.web.ui.Step;
import java.util.List;

/**
 * The page of one request for whoever holds its private link.
 *
 * @param path the address of the page, without a slash at its end
 * @param notice said once, after sending or after a new link; null for none
 * @param done solved or closed
 * @param shortened whether older messages are left out
 * @param facts topic, number, who answers
 * @param rating how it was; null where it isn't asked
 * @param proposal another time that was proposed; null for none, or once the request is solved
 * @param firstAnswer a guide that was offered automatically; null for none
 * @param reopens whether an answer opens the request again
 * @param why how the open promise came about, the newest first; empty without one
 */
record StatusView(
        String path,
        String notice,
        String title,
        String subject,
        Phrase sent,
        Headline headline,
        List<Step> steps,
        List<Said> talk,
        boolean shortened,
        boolean done,
        List<Fact> facts,
        RatingView rating,
        Proposal proposal,
        FirstAnswerView firstAnswer,
        boolean reopens,
        List<Why> why,
        String formToken,
        List<RequestView.KeptFile> kept,
        int maxFiles,
        int maxMegabytes) {

    /** Another time that the desk proposed. @param open whether it can be declined */
    record Proposal(String title, String reason, boolean open) {}

    /** One public message. */
    record Said(String id, Avatar author, String name, Moment at, SafeHtml html, List<FileView> files) {}

    /** @param amount of our working time; null where none passed */
    record Why(String when, String what, String amount) {}

    /** A line of "Your request". */
    record Fact(String label, String value) {}
}
