package io.pledgedesk.guide;

import io.pledgedesk.kernel.Language;
import io.pledgedesk.kernel.SearchWords;
import java.time.Instant;
import java.util.stream.Collectors;

/**
 * A guide as readers see it.
 *
 * @param id of the guide, whatever the language
 * @param textId of the guide in this language
 * @param categoryId null for none
 * @param body Markdown; empty in lists
 * @param publishedAt of this text, UTC
 */
public record PublishedGuide(
        long id,
        long textId,
        Language language,
        Long categoryId,
        Audience audience,
        String title,
        String summary,
        String body,
        Instant publishedAt) {

    /** Where readers find all of them. */
    public static final String HOME = "/help/guides";

    private static final int WORDS_IN_ADDRESS = 8;

    /** Where everybody may read it. */
    public String path() {
        return HOME + "/" + slug();
    }

    /** What stands in addresses: the id finds it, the words are for people. */
    public String slug() {
        String words = SearchWords.of(title).stream()
                .filter(word -> word.matches("[a-z0-9]+"))
                .limit(WORDS_IN_ADDRESS)
                .collect(Collectors.joining("-"));
        return words.isEmpty() ? Long.toString(id) : id + "-" + words;
    }
}
