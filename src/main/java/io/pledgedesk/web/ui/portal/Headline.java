package io.pledgedesk.web.ui.portal;

import io.pledgedesk.web.ui.Phrase;
import java.util.List;

/**
 * The most important sentence of a page and what it means; tag {@code promise}.
 *
 * @param late whether a promise was missed and is not yet made good
 */
public record Headline(boolean late, String icon, Phrase title, List<Phrase> parts) {
    public Headline {
        parts = List.copyOf(parts);
    }
}
