package io.pledgedesk.web.ui.guide;

import io.pledgedesk.guide.Audience;
import io.pledgedesk.guide.Guide;
import io.pledgedesk.guide.GuideText;
import io.pledgedesk.guide.Release;
import io.pledgedesk.guide.TicketGuides;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Language;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.web.ui.Form;
import io.pledgedesk.web.ui.words.GuideDeskWords;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** What was typed about a guide. */
class GuideInput {

    @RestForm
    String title;

    @RestForm
    String summary;

    @RestForm
    String body;

    /** Empty for none. */
    @RestForm
    String category;

    @RestForm
    String audience;

    /** In the writer's zone. */
    @RestForm
    String publishAt;

    @RestForm
    String version;

    /** The code of the language that it is written in. */
    @RestForm
    String language;

    /** The number of the original's text that stood beside a translation while it was written. */
    @RestForm
    String basedOn;

    /** Whether a translation says the same as that by now. */
    @RestForm
    String upToDate;

    /** The ticket that it is drafted from; empty for none. */
    @RestForm
    String ticket;

    /** To be put at the end of the text; a script puts them where the cursor is. */
    @RestForm(FileUpload.ALL)
    List<FileUpload> images;

    /** {@code save}, {@code publish}, {@code schedule}, {@code preview} or {@code image}. */
    @RestForm
    String then;

    static GuideInput fresh(Language language) {
        GuideInput input = new GuideInput();
        input.language = language.code();
        input.audience = Audience.PUBLIC.code();
        return input;
    }

    static GuideInput of(TicketGuides.Draft draft, Language language) {
        GuideInput input = fresh(language);
        input.title = draft.title();
        input.body = draft.body();
        input.ticket = Long.toString(draft.ticketId());
        return input;
    }

    static GuideInput of(Guide guide) {
        GuideInput input = new GuideInput();
        input.title = guide.title();
        input.summary = guide.summary();
        input.body = guide.body();
        input.category = Ids.text(guide.categoryId());
        input.audience = guide.audience().code();
        input.language = guide.language().code();
        input.version = Long.toString(guide.version());
        return input;
    }

    GuideText text() {
        return new GuideText(
                title,
                summary,
                body,
                category == null || category.isEmpty() ? null : Ids.parseField(category, "category"),
                Audience.find(audience).orElse(null),
                language().orElse(null));
    }

    /** What a translation says; the rest says its original. */
    GuideText text(Guide original) {
        return new GuideText(title, summary, body, original.categoryId(), original.audience(), null);
    }

    Optional<Language> language() {
        return Language.of(language);
    }

    /** @return the text that was translated, by its number */
    int translated() {
        return (int) Math.min(Integer.MAX_VALUE, Ids.parseField(basedOn == null ? "" : basedOn, "basedOn"));
    }

    boolean isUpToDate() {
        return "on".equals(upToDate);
    }

    boolean isPreview() {
        return "preview".equals(then);
    }

    boolean isImage() {
        return "image".equals(then);
    }

    /** @throws Refusal.Invalid for what is no image */
    void show(GuidePictures pictures) {
        body = (body == null ? "" : body.stripTrailing() + "\n\n") + pictures.take(images) + "\n";
    }

    /** @throws Refusal.Invalid for a time that can't be read */
    Release release(ZoneId zone, GuideDeskWords words) {
        if ("publish".equals(then)) {
            return new Release.Now();
        }
        if (!"schedule".equals(then)) {
            return new Release.Keep();
        }
        try {
            return new Release.At(LocalDateTime.parse(publishAt == null ? "" : publishAt.strip())
                    .atZone(zone)
                    .toInstant());
        } catch (DateTimeParseException e) {
            throw new Refusal.Invalid("publishAt", words.publishAtWrong());
        }
    }

    /** What is said once it is stored. */
    String done(GuideDeskWords words) {
        return "publish".equals(then) ? words.published() : "schedule".equals(then) ? words.scheduled() : words.saved();
    }

    Long ticketId() {
        return ticket == null || ticket.isEmpty() ? null : Ids.parse(ticket, "ticket");
    }

    Form form() {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("title", title);
        typed.put("summary", summary);
        typed.put("body", body);
        typed.put("images", null);
        typed.put("category", category);
        typed.put("audience", audience);
        typed.put("language", language);
        typed.put("publishAt", publishAt);
        return Form.of(typed);
    }
}
