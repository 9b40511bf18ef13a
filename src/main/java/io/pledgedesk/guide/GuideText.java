package io.pledgedesk.guide;

import io.pledgedesk.kernel.Language;
import io.pledgedesk.kernel.Texts;
import io.pledgedesk.kernel.Violations;

/**
 * What a guide says; cleaned and measured here.
 *
 * @param title 1 to 200 characters, best a question or a task
 * @param summary the answer in a sentence, at most 400 characters; may be empty
 * @param body Markdown, at most 100,000 characters
 * @param categoryId null for none
 * @param language null for the one that it is written in already, or the desk's
 */
public record GuideText(
        String title, String summary, String body, Long categoryId, Audience audience, Language language) {

    private static final int MAX_SUMMARY = 400;

    /** @throws io.pledgedesk.kernel.Refusal.Invalid with everything that is wrong */
    public GuideText {
        title = title == null ? "" : Texts.line(title);
        summary = summary == null ? "" : Texts.line(summary);
        body = body == null ? "" : Texts.block(body).strip();
        Violations wrong = new Violations();
        wrong.require(
                !title.isEmpty(),
                "title",
                "titleMissing",
                "Say what it answers, for example “Change or cancel a plan”.");
        wrong.require(
                Texts.length(title) <= Texts.NAME,
                "title",
                "titleTooLong",
                "A title has at most " + Texts.NAME + " characters.");
        wrong.require(
                Texts.length(summary) <= MAX_SUMMARY,
                "summary",
                "summaryTooLong",
                "A summary has at most " + MAX_SUMMARY + " characters. Put the rest into the text.");
        wrong.require(!body.isEmpty(), "body", "answerTextMissing", "Write the answer.");
        wrong.require(
                Texts.length(body) <= Texts.BODY, "body", "textTooLong", "A text has at most 100,000 characters.");
        wrong.require(audience != null, "audience", "Choose public or internal.");
        wrong.refuseIfAny();
    }

    /** In the desk's language. */
    public GuideText(String title, String summary, String body, Long categoryId, Audience audience) {
        this(title, summary, body, categoryId, audience, null);
    }

    /** The same words where the original stands, for whom the original is. */
    GuideText translating(Guide original, Language into) {
        return new GuideText(title, summary, body, original.categoryId, original.audience, into);
    }
}
