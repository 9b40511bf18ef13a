package io.pledgedesk.web.ui.portal;

import io.pledgedesk.auth.ClientAddress;
import io.pledgedesk.auth.RateLimits;
import io.pledgedesk.guide.GuideShelf;
import io.pledgedesk.guide.GuideVotes;
import io.pledgedesk.guide.PublishedGuide;
import io.pledgedesk.kernel.Language;
import io.pledgedesk.kernel.Speech;
import io.pledgedesk.ticket.MessageHtml;
import io.pledgedesk.ticket.SafeHtml;
import io.pledgedesk.web.ui.Frames;
import io.pledgedesk.web.ui.Moment;
import io.pledgedesk.web.ui.Pages;
import io.pledgedesk.web.ui.PortalFrame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** {@code /help/guides}: what is asked often, answered once. */
@Path(GuideLink.HOME)
@PermitAll
@Produces(MediaType.TEXT_HTML)
class GuidePages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(
                PortalFrame frame, String q, List<GuideLink> found, List<GuideShelves.Shelf> shelves);

        static native TemplateInstance show(PortalFrame frame, View view);
    }

    /**
     * @param language that it is in
     * @param foreign whether the reader would rather read another one
     * @param visit the token of the form beside which it was opened; empty otherwise
     * @param said what the reader said: {@code yes}, {@code no} or empty
     */
    record View(
            GuideLink guide,
            SafeHtml text,
            Language language,
            boolean foreign,
            Moment changed,
            List<GuideLink> related,
            String visit,
            String said) {}

    private final Frames frames;
    private final GuideShelves shelves;
    private final GuideShelf guides;
    private final GuideVotes votes;
    private final Visits visits;
    private final RateLimits limits;
    private final Speech speech;
    private final ClientAddress address;

    GuidePages(
            Frames frames,
            GuideShelves shelves,
            GuideShelf guides,
            GuideVotes votes,
            Visits visits,
            RateLimits limits,
            Speech speech,
            ClientAddress address) {
        this.frames = frames;
        this.shelves = shelves;
        this.guides = guides;
        this.votes = votes;
        this.visits = visits;
        this.limits = limits;
        this.speech = speech;
        this.address = address;
    }

    @GET
    public TemplateInstance list(@RestQuery String q) {
        String asked = q == null ? "" : q.strip();
        return Templates.list(
                frames.portal(GuideLink.HOME),
                asked,
                asked.isEmpty() ? List.of() : shelves.found(asked),
                asked.isEmpty() ? shelves.all() : List.of());
    }

    @GET
    @Path("/{slug}")
    public TemplateInstance show(@RestPath String slug, @RestQuery String visit, @RestQuery String said) {
        PublishedGuide guide = guides.get(slug, false);
        PortalFrame frame = frames.portal(GuideLink.HOME + "/" + guide.slug());
        return Templates.show(
                frame,
                new View(
                        GuideLink.of(guide),
                        MessageHtml.article(guide.body()),
                        guide.language(),
                        guide.language() != speech.now(),
                        frame.times().day(guide.publishedAt()),
                        shelves.relatedTo(guide),
                        Visits.isToken(visit) ? visit : "",
                        said == null ? "" : said));
    }

    /** A reader says whether it helped. Who was writing a request and leaves now was helped for good. */
    @POST
    @Path("/{slug}/vote")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    public Response vote(@RestPath String slug, @RestForm String helpful, @RestForm String visit) {
        limits.check(RateLimits.Kind.PUBLIC_FORM, address.get());
        PublishedGuide guide = guides.get(slug, false);
        boolean yes = "yes".equals(helpful);
        votes.vote(guide.id(), visits.voter(), yes);
        if (yes && Visits.isToken(visit)) {
            votes.helped(visits.of(visit), guide.id());
        }
        String asked = Visits.isToken(visit) ? "&visit=1" : "";
        return Pages.seeOther(GuideLink.of(guide).href() + "?said=" + (yes ? "yes" : "no") + asked + "#vote");
    }
}
