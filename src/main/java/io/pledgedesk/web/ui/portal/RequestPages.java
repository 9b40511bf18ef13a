package io.pledgedesk.web.ui.portal;

import io.pledgedesk.channel.FormKey;
import io.pledgedesk.channel.KeptFiles;
import io.pledgedesk.channel.PrivateLinks;
import io.pledgedesk.guide.GuideVotes;
import io.pledgedesk.web.ui.Form;
import io.pledgedesk.web.ui.Frames;
import io.pledgedesk.web.ui.Pages;
import io.pledgedesk.web.ui.PortalFrame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;

/** {@code /help/requests}: the form by which customers ask. */
@Path("/help/requests")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class RequestPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance create(PortalFrame frame, RequestView view, Form form, Offer offer);

        static native TemplateInstance create$promise(Offer offer);

        static native TemplateInstance create$guides(List<GuideLink> guides);
    }

    private final Frames frames;
    private final RequestIntake intake;
    private final RequestViews views;
    private final PrivateLinks links;
    private final Offers offers;
    private final GuideShelves guides;
    private final GuideVotes votes;
    private final Visits visits;

    RequestPages(
            Frames frames,
            RequestIntake intake,
            RequestViews views,
            PrivateLinks links,
            Offers offers,
            GuideShelves guides,
            GuideVotes votes,
            Visits visits) {
        this.guides = guides;
        this.votes = votes;
        this.visits = visits;
        this.frames = frames;
        this.intake = intake;
        this.views = views;
        this.links = links;
        this.offers = offers;
    }

    @GET
    @Path("/new")
    public TemplateInstance create(@RestQuery String topic) {
        Form form = Form.of(Map.of("topic", topic == null ? "" : topic));
        return page(FormKey.newToken(), form, List.of());
    }

    /** What would be promised about another topic, before anything is sent. */
    @GET
    @Path("/promise")
    public TemplateInstance promise(@RestQuery String topic) {
        return Templates.create$promise(offers.about(topic, frames.portal().times()));
    }

    /** Guides that may answer what somebody begins to write. @param form the token of their form */
    @GET
    @Path("/guides")
    public TemplateInstance guides(@RestQuery String subject, @RestQuery String form) {
        return Templates.create$guides(Visits.isToken(form) ? guides.suggested(subject, form) : List.<GuideLink>of());
    }

    @POST
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    public Response send(@BeanParam RequestInput input) {
        return intake.take(input, (form, kept) -> page(input.token(), form, kept), ticket -> {
            votes.wroteAnyway(visits.of(input.token()));
            return Pages.seeOther(links.path(ticket) + "?said=sent");
        });
    }

    private TemplateInstance page(String token, Form form, List<KeptFiles.Kept> kept) {
        PortalFrame frame = frames.portal("/help/requests/new");
        return Templates.create(
                frame,
                views.of(token, form, kept, frame.times()),
                form,
                offers.about(form.value("topic"), frame.times()));
    }
}
