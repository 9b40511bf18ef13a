package io.pledgedesk.web.api;

import io.pledgedesk.guide.Audience;
import io.pledgedesk.guide.Guide;
import io.pledgedesk.guide.GuideText;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Language;
import io.pledgedesk.kernel.Refusal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A guide in one language.
 *
 * @param originalId of the guide that it is a translation of; null for originals
 * @param body Markdown; null in lists
 * @param latest the number of the newest text
 * @param published the number of the text that readers see; null for none
 * @param basedOn the number of the original's text that a translation says the same as; null for originals
 */
record GuideJson(
        String id,
        String originalId,
        String language,
        String title,
        String summary,
        String body,
        String categoryId,
        String audience,
        String state,
        int latest,
        Integer published,
        Instant publishAt,
        Integer basedOn,
        Instant reviewedAt,
        Instant updatedAt,
        String updatedBy,
        long version) {

    static GuideJson of(Guide guide) {
        return of(guide, guide.body());
    }

    static GuideJson inList(Guide guide) {
        return of(guide, null);
    }

    private static GuideJson of(Guide guide, String body) {
        return new GuideJson(
                Ids.text(guide.id()),
                Ids.text(guide.originalId()),
                guide.language().code(),
                guide.title(),
                guide.summary(),
                body,
                Ids.text(guide.categoryId()),
                guide.audience().code(),
                guide.state().code(),
                guide.latest(),
                guide.published(),
                guide.publishAt(),
                guide.basedOn(),
                guide.reviewedAt(),
                guide.updatedAt(),
                guide.updatedBy(),
                guide.version());
    }

    /**
     * As a client writes it.
     *
     * @param originalId makes a translation, which stands where its original does; only when it is created
     * @param language null for the desk's
     * @param audience {@code public} when absent
     */
    @Schema(name = "GuideInput")
    record Input(
            String originalId,
            String language,
            String title,
            String summary,
            String body,
            String categoryId,
            String audience,
            Integer basedOn) {

        static Input of(Guide guide) {
            return new Input(
                    Ids.text(guide.originalId()),
                    guide.language().code(),
                    guide.title(),
                    guide.summary(),
                    guide.body(),
                    Ids.text(guide.categoryId()),
                    guide.audience().code(),
                    guide.basedOn());
        }

        GuideText text() {
            return new GuideText(
                    title,
                    summary,
                    body,
                    categoryId == null ? null : Ids.parseField(categoryId, "categoryId"),
                    audience == null ? Audience.PUBLIC : known(audience),
                    spoken());
        }

        Language spoken() {
            return language == null
                    ? null
                    : Language.of(language)
                            .orElseThrow(() -> new Refusal.Invalid(
                                    "language", "language is one of " + String.join(", ", Language.codes()) + "."));
        }

        private static Audience known(String code) {
            return Audience.find(code)
                    .orElseThrow(() -> new Refusal.Invalid("audience", "audience is public or internal."));
        }
    }
}
