package io.pledgedesk.web.ui.settings;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.ticket.BulkChanges;
import io.pledgedesk.ticket.TagBook;
import io.pledgedesk.web.ui.Flash;
import io.pledgedesk.web.ui.Form;
import io.pledgedesk.web.ui.Pages;
import io.pledgedesk.web.ui.words.TagWords;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** {@code /desk/settings/tags}: which tags there are, how many tickets carry them; a tag gets another name, or goes. */
@Path(SettingsTabs.TAGS)
@RolesAllowed(Role.Names.SUPERVISOR)
@Produces(MediaType.TEXT_HTML)
class TagPages {

    static final int SHOWN = 200;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(SettingsFrame page, Found view);

        static native TemplateInstance edit(SettingsFrame page, Edited view);
    }

    record Row(String tag, long open, long all, String href, String edit) {}

    /** @param q how the tags begin; null for all @param full whether there are more than are shown */
    record Found(String q, List<Row> rows, boolean full) {}

    /** @param reach tickets that carry it and may still change @param many whether there are more than go at once */
    record Edited(String tag, Form form, int reach, boolean many) {}

    private final CurrentViewer current;
    private final SettingsFrames frames;
    private final TagBook book;
    private final Flash flash;
    private final TagWords words;

    TagPages(CurrentViewer current, SettingsFrames frames, TagBook tags, Flash flash, TagWords words) {
        this.current = current;
        this.frames = frames;
        this.book = tags;
        this.flash = flash;
        this.words = words;
    }

    @GET
    public TemplateInstance list(@RestQuery String q) {
        List<TagBook.Use> uses = book.uses(q == null ? "" : q, SHOWN + 1);
        List<Row> rows = uses.stream().limit(SHOWN).map(TagPages::row).toList();
        return Templates.list(frames.of(SettingsTabs.TAGS), new Found(q, rows, uses.size() > SHOWN));
    }

    private static Row row(TagBook.Use use) {
        String tag = URLEncoder.encode(use.tag(), StandardCharsets.UTF_8);
        return new Row(
                use.tag(),
                use.open(),
                use.all(),
                "/desk/views/all-open?tag=" + tag,
                SettingsTabs.TAGS + "/edit?tag=" + tag);
    }

    @GET
    @Path("/edit")
    public TemplateInstance edit(@RestQuery String tag) {
        return page(tag == null ? "" : tag, Form.of(Map.of("tags", tag == null ? "" : tag)));
    }

    /** @param act {@code takeOff} to take it off, else it gets the name {@code tags} */
    @POST
    @Path("/edit")
    public Response change(@RestForm String tag, @RestForm String tags, @RestForm String act) {
        String old = tag == null ? "" : tag;
        String name = tags == null ? "" : tags;
        try {
            TagBook.Swept swept =
                    "takeOff".equals(act) ? book.takeOff(current.get(), old) : book.rename(current.get(), old, name);
            flash.say(words.swept(swept.changed(), swept.refused(), swept.left()));
            return Pages.seeOther(SettingsTabs.TAGS);
        } catch (Refusal.Invalid refused) {
            return Pages.invalid(page(old, Form.of(Map.of("tags", name)).with(refused)));
        }
    }

    private TemplateInstance page(String tag, Form form) {
        int reach = book.reach(tag);
        int most = BulkChanges.MAX_TICKETS;
        return Templates.edit(frames.of(SettingsTabs.TAGS), new Edited(tag, form, Math.min(reach, most), reach > most));
    }
}
