package io.pledgedesk.web.ui.portal;

import io.pledgedesk.channel.KeptFiles;
import io.pledgedesk.web.ui.FileSize;
import io.pledgedesk.web.ui.FileView;
import java.util.List;

/**
 * What the request form shows beside the answers.
 *
 * @param topics empty when the desk has none
 * @param formToken makes the form count once
 * @param kept files that came with an earlier try
 * @param guides what may answer it at once
 * @param pace how fast others were answered; empty while nobody was
 */
record RequestView(
        List<TopicCard> topics,
        String formToken,
        List<KeptFile> kept,
        List<GuideLink> guides,
        List<StatusView.Fact> pace,
        int maxFiles,
        int maxMegabytes) {

    /** @param key names the file in the next try */
    record KeptFile(String key, String name, FileSize size, String icon) {
        static KeptFile of(KeptFiles.Kept kept) {
            FileView view = FileView.of(null, kept.name(), kept.sizeBytes(), "");
            return new KeptFile(kept.key(), view.name(), view.size(), view.icon());
        }
    }
}
