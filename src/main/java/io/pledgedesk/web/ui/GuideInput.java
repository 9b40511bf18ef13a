package io.pledgedesk.web.ui;

import io.pledgedesk.guide.Audience;
import io.pledgedesk.guide.Guide;
import io.pledgedesk.guide.GuideText;
import io.pledgedesk.guide.Release;
import io.pledgedesk.guide.TicketGuides;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Refusal;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;

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

    /** The ticket that it is drafted from; empty for none. */
    @RestForm
    String ticket;

    /** {@code save}, {@code publish}, {@code schedule} or {@code preview}. */
    @RestForm
    String then;

    static GuideInput fresh() {
        GuideInput input = new GuideInput();
        input.audience = Audience.PUBLIC.code();
        return input;
    }

    static GuideInput of(TicketGuides.Draft draft) {
        GuideInput input = fresh();
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
        input.version = Long.toString(guide.version());
        return input;
    }

    GuideText text() {
        return new GuideText(
                title,
                summary,
                body,
                category == null || category.isEmpty() ? null : Ids.parseField(category, "category"),
                Audience.find(audience).orElse(null));
    }

    boolean isPreview() {
        return "preview".equals(then);
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

    Long ticketId() {
        return ticket == null || ticket.isEmpty() ? null : Ids.parse(ticket, "ticket");
    }

    Form form() {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("title", title);
        typed.put("summary", summary);
        typed.put("body", body);
        typed.put("category", category);
        typed.put("audience", audience);
        typed.put("publishAt", publishAt);
        return Form.of(typed);
    }
}
