package io.pledgedesk.web.ui;

import io.pledgedesk.kernel.Language;
import io.pledgedesk.web.Look;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Everything around a page for customers; layout {@code layout/portal}. Made by {@link Frames#portal}.
 *
 * @param times the customer's zone
 * @param current the address of this page, where "Change" comes back to
 * @param incident what is broken for many; null while all is well
 */
public record PortalFrame(Look look, Times times, String csrf, String current, IncidentLine incident) {

    /** @param since when it began */
    public record IncidentLine(String message, Moment since) {}

    public boolean isCurrent(String href) {
        return current.equals(href);
    }

    /** Where zone and theme are chosen; comes back to this page. */
    public String preferencesHref() {
        return "/help/preferences?from=" + URLEncoder.encode(current, StandardCharsets.UTF_8);
    }

    /** What the visitor could read instead. */
    public List<Language> otherLanguages() {
        return Arrays.stream(Language.values())
                .filter(language -> language != look.language())
                .toList();
    }

    /** The zone as people write it. */
    public String zoneName() {
        String id = times.zone().getId();
        return id.equals("Z") ? "UTC" : id;
    }
}
