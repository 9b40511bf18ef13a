package io.pledgedesk.web.ui.guide;

import io.pledgedesk.auth.Role;
import io.pledgedesk.guide.Guide;
import io.pledgedesk.guide.GuideShelf;
import io.pledgedesk.guide.GuideVersion;
import io.pledgedesk.guide.Guides;
import io.pledgedesk.guide.PublishedGuide;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.ticket.MessageHtml;
import io.pledgedesk.ticket.SafeHtml;
import io.pledgedesk.web.SpokenRefusals;
import io.pledgedesk.web.ui.DeskFrame;
import io.pledgedesk.web.ui.Flash;
import io.pledgedesk.web.ui.Frames;
import io.pledgedesk.web.ui.Moment;
import io.pledgedesk.web.ui.Pages;
import io.pledgedesk.web.ui.Saving;
import io.pledgedesk.web.ui.words.GuideDeskWords;
import io.pledgedesk.web.ui.words.SettingsWords;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.LongConsumer;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** {@code /desk/guides/{id}/…}: what a guide was, what readers see, and what else happens to it. */
@Path(GuideViews.HOME)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class GuideStatePages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance versions(
                DeskFrame frame, long id, String title, List<GuideViews.Version> versions);

        static native TemplateInstance version(
                DeskFrame frame, long id, GuideViews.Version version, String summary, SafeHtml text);

        static native TemplateInstance read(DeskFrame frame, PublishedGuide guide, SafeHtml text, Moment changed);
    }

    private final Frames frames;
    private final Guides guides;
    private final GuideShelf shelf;
    private final GuideViews views;
    private final Saving saving;
    private final Flash flash;
    private final SettingsWords settings;
    private final SpokenRefusals spoken;
    private final GuideDeskWords words;

    GuideStatePages(
            Frames frames,
            Guides guides,
            GuideShelf shelf,
            GuideViews views,
            Saving saving,
            Flash flash,
            SettingsWords settings,
            GuideDeskWords words,
            SpokenRefusals spoken) {
        this.spoken = spoken;
        this.frames = frames;
        this.guides = guides;
        this.shelf = shelf;
        this.views = views;
        this.saving = saving;
        this.flash = flash;
        this.settings = settings;
        this.words = words;
    }

    @GET
    @Path("/{id}/versions")
    @RolesAllowed(Role.Names.AGENT)
    public TemplateInstance versions(@RestPath String id) {
        Guide guide = guide(id);
        DeskFrame frame = frame();
        return Templates.versions(frame, guide.id(), guide.title(), views.versions(guide, frame.times()));
    }

    @GET
    @Path("/{id}/versions/{number}")
    @RolesAllowed(Role.Names.AGENT)
    public TemplateInstance version(@RestPath String id, @RestPath String number) {
        Guide guide = guide(id);
        GuideVersion version = guides.version(
                guide.id(), (int) Math.min(Integer.MAX_VALUE, Ids.parse(number, "version of this guide")));
        DeskFrame frame = frame();
        return Templates.version(
                frame,
                guide.id(),
                views.version(guide, version, frame.times()),
                version.summary(),
                MessageHtml.article(version.body()));
    }

    /** As readers see it; the only place where those for staff are read. */
    @GET
    @Path("/{id}/read")
    @RolesAllowed(Role.Names.LIGHT_AGENT)
    public TemplateInstance read(@RestPath String id) {
        PublishedGuide guide = shelf.text(id, true);
        DeskFrame frame = frame();
        return Templates.read(
                frame, guide, MessageHtml.article(guide.body()), frame.times().day(guide.publishedAt()));
    }

    @POST
    @Path("/{id}/withdraw")
    @RolesAllowed(Role.Names.AGENT)
    public Response withdraw(@RestPath String id, @RestForm String version) {
        return done(id, guideId -> guides.withdraw(guideId, Saving.version(version)), words.withdrawn());
    }

    @POST
    @Path("/{id}/review")
    @RolesAllowed(Role.Names.AGENT)
    public Response review(@RestPath String id, @RestForm String version) {
        return done(id, guideId -> guides.review(guideId, Saving.version(version)), words.saved());
    }

    @POST
    @Path("/{id}/delete")
    @RolesAllowed(Role.Names.SUPERVISOR)
    public Response delete(@RestPath String id, @RestForm String version) {
        try {
            guides.delete(guide(id).id(), Saving.version(version));
            return saving.then(GuideViews.HOME, settings.deleted());
        } catch (Refusal.Stale | Refusal.Conflict refused) {
            return said(id, refused);
        }
    }

    private Response done(String id, LongConsumer work, String said) {
        try {
            work.accept(guide(id).id());
            return saving.then(GuideViews.HOME + "/" + id, said);
        } catch (Refusal.Stale stale) {
            return said(id, stale);
        }
    }

    private Response said(String id, Refusal refused) {
        flash.say(refused instanceof Refusal.Stale ? settings.stale() : spoken.sentence(refused));
        return Pages.seeOther(GuideViews.HOME + "/" + id);
    }

    private Guide guide(String id) {
        return guides.get(Ids.parse(id, "guide"));
    }

    private DeskFrame frame() {
        return frames.desk(GuideViews.HOME);
    }
}
