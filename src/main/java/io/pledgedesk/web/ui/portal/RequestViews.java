package io.pledgedesk.web.ui.portal;

import io.pledgedesk.channel.KeptFiles;
import io.pledgedesk.people.Topics;
import io.pledgedesk.web.ui.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Makes what the request form shows beside the answers. */
@ApplicationScoped
class RequestViews {

    private final Topics topics;
    private final Pace pace;

    RequestViews(Topics topics, Pace pace) {
        this.topics = topics;
        this.pace = pace;
    }

    /** @param token makes the form count once */
    RequestView of(String token, List<KeptFiles.Kept> kept, Times times) {
        return new RequestView(
                TopicCard.of(topics.choices()),
                token,
                kept.stream().map(RequestView.KeptFile::of).toList(),
                pace.of(times),
                SentFiles.MAX_FILES,
                SentFiles.MAX_MEGABYTES);
    }
}
