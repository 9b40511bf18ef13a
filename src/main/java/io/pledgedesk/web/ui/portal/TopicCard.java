package io.pledgedesk.web.ui.portal;

import io.pledgedesk.people.Topic;
import io.pledgedesk.web.ui.CustomEntries;
import java.util.List;
import java.util.Map;

/**
 * A topic as a card to choose.
 *
 * @param hint what belongs to it; empty for none
 * @param guidance paragraphs on what to write; empty for none
 * @param questions what the form asks besides
 */
record TopicCard(
        String slug,
        String name,
        String icon,
        String hint,
        List<String> guidance,
        List<CustomEntries.Entry> questions) {

    private static final Map<String, String> ICONS = Map.ofEntries(
            Map.entry("bill", "credit-card"),
            Map.entry("invoice", "credit-card"),
            Map.entry("payment", "credit-card"),
            Map.entry("order", "truck"),
            Map.entry("deliver", "truck"),
            Map.entry("shipping", "truck"),
            Map.entry("tech", "wrench"),
            Map.entry("api", "wrench"),
            Map.entry("bug", "wrench"),
            Map.entry("sign", "key-round"),
            Map.entry("login", "key-round"),
            Map.entry("password", "key-round"),
            Map.entry("account", "user"),
            Map.entry("security", "shield-check"),
            Map.entry("data", "hard-drive-download"),
            Map.entry("sales", "tag"));

    /** Whether there is more to see than the card. */
    public boolean hasMore() {
        return !guidance.isEmpty() || !questions.isEmpty();
    }

    static TopicCard of(Topic topic, List<CustomEntries.Entry> questions) {
        return new TopicCard(
                topic.slug, topic.name, iconOf(topic.slug), topic.hint, paragraphs(topic.guidance), questions);
    }

    private static List<String> paragraphs(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    static List<TopicCard> of(List<Topic> topics) {
        return topics.stream().map(topic -> of(topic, List.of())).toList();
    }

    private static String iconOf(String slug) {
        return ICONS.entrySet().stream()
                .filter(entry -> slug.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("message-square");
    }
}
