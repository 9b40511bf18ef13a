package io.pledgedesk.web.ui.portal;

import io.pledgedesk.channel.KeptFiles;
import io.pledgedesk.web.ui.Form;
import io.pledgedesk.web.ui.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Makes what the request form shows beside the answers. */
@ApplicationScoped
class RequestViews {

    private final RequestQuestions questions;
    private final GuideShelves guides;
    private final Pace pace;

    RequestViews(RequestQuestions questions, GuideShelves guides, Pace pace) {
        this.guides = guides;
        this.questions = questions;
        this.pace = pace;
    }

    /**
     * @param token makes the form count once
     * @param form with what was answered
     */
    RequestView of(String token, Form form, List<KeptFiles.Kept> kept, Times times) {
        return new RequestView(
                questions.cards(form),
                token,
                kept.stream().map(RequestView.KeptFile::of).toList(),
                guides.suggested(form.value("subject"), token),
                pace.of(times),
                SentFiles.MAX_FILES,
                SentFiles.MAX_MEGABYTES);
    }
}
