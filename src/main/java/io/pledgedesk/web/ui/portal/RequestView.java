package io.pledgedesk.web.ui.portal;

import io.pledgedesk.channel.KeptFiles;
import io.pledgedesk.web.ui.FileView;
import io.pledgedesk.web.ui.Moment;
import java.util.List;

/**
 * What the request form shows beside the answers.
 *
 * @param topics empty when the desk has none
 * @param formToken makes the form count once
 * @param kept files that came with an earlier try
 * @param promise what sending now would promise; null where no policy applies
 */
record RequestView(
        List<TopicCard> topics,
        String formToken,
        List<KeptFile> kept,
        int maxFiles,
        int maxMegabytes,
        FirstReply promise) {

    /** @param key names the file in the next try */
    record KeptFile(String key, String name, String size, String icon) {
        static KeptFile of(KeptFiles.Kept kept) {
            FileView view = FileView.of(null, kept.name(), kept.sizeBytes(), "");
            return new KeptFile(kept.key(), view.name(), view.size(), view.icon());
        }
    }

    /**
     * @param by until when the first reply is promised
     * @param target the promise as a length of time
     */
    record FirstReply(Moment by, String target) {}
}
