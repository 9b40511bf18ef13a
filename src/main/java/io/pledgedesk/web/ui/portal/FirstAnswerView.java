package io.pledgedesk.web.ui.portal;

import io.pledgedesk.guide.FirstAnswers;
import io.pledgedesk.kernel.Language;
import io.pledgedesk.ticket.MessageHtml;
import io.pledgedesk.ticket.SafeHtml;

/**
 * The guide that is offered on the page of a request.
 *
 * @param said {@code yes}, {@code no} or empty
 */
record FirstAnswerView(GuideLink guide, SafeHtml text, Language language, String said) {

    static FirstAnswerView of(FirstAnswers.Offered offered) {
        return new FirstAnswerView(
                GuideLink.of(offered.guide()),
                MessageHtml.article(offered.guide().body()),
                offered.guide().language(),
                offered.helped() == null ? "" : offered.helped() ? "yes" : "no");
    }
}
