package io.pledgedesk.web.ui.portal;

import io.pledgedesk.channel.FormKey;
import io.pledgedesk.channel.KeptFiles;
import io.pledgedesk.channel.PrivateLinks;
import io.pledgedesk.kernel.PledgeSettings;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.web.ui.Form;
import io.pledgedesk.web.ui.Frames;
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

/**
 * {@code /embed/requests}: the request form inside pages of other sites, those that the operator named. It works without
 * cookies, which browsers withhold from embedded pages, and never acts in anybody's name.
 */
@Path("/embed/requests")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class EmbedPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance create(PortalFrame frame, RequestView view, Form form, Offer offer);

        static native TemplateInstance sent(PortalFrame frame, StatusView view, String link);
    }

    private final Frames frames;
    private final RequestIntake intake;
    private final RequestViews views;
    private final StatusViews statusViews;
    private final PrivateLinks links;
    private final Offers offers;
    private final PledgeSettings settings;

    EmbedPages(
            Frames frames,
            RequestIntake intake,
            RequestViews views,
            StatusViews statusViews,
            PrivateLinks links,
            Offers offers,
            PledgeSettings settings) {
        this.frames = frames;
        this.intake = intake;
        this.views = views;
        this.statusViews = statusViews;
        this.links = links;
        this.offers = offers;
        this.settings = settings;
    }

    /** @throws Refusal.NotFound where no site may embed the form */
    @GET
    @Path("/new")
    public TemplateInstance create(@RestQuery String topic) {
        requireEmbedding();
        return page(FormKey.newToken(), Form.of(Map.of("topic", topic == null ? "" : topic)), List.of());
    }

    @POST
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    public Response send(@BeanParam RequestInput input) {
        requireEmbedding();
        return intake.take(input, (form, kept) -> page(input.token(), form, kept), ticket -> Response.ok(sent(ticket))
                .build());
    }

    private TemplateInstance page(String token, Form form, List<KeptFiles.Kept> kept) {
        PortalFrame frame = frames.portal("/embed/requests/new");
        return Templates.create(
                frame,
                views.of(token, form, kept, frame.times()),
                form,
                offers.about(form.value("topic"), frame.times()));
    }

    private TemplateInstance sent(Ticket ticket) {
        PortalFrame frame = frames.portal("/embed/requests/new");
        return Templates.sent(frame, statusViews.of(ticket, frame, null, List.of()), links.url(ticket));
    }

    private void requireEmbedding() {
        if (settings.embedOrigins().isEmpty()) {
            throw new Refusal.NotFound("page");
        }
    }
}
