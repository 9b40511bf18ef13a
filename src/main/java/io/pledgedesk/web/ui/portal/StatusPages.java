package io.pledgedesk.web.ui.portal;

import io.pledgedesk.channel.KeptFiles;
import io.pledgedesk.channel.PrivateLinks;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.ticket.Attachment;
import io.pledgedesk.ticket.Attachments;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.web.Downloads;
import io.pledgedesk.web.ui.Form;
import io.pledgedesk.web.ui.Frames;
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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** {@code /help/requests/{token}}: one request for whoever holds its private link, and nothing else. */
@Path("/help/requests")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class StatusPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance show(PortalFrame frame, StatusView view, Form form);

        static native TemplateInstance show$progress(StatusView view);
    }

    private final Frames frames;
    private final PrivateLinks links;
    private final StatusViews views;
    private final StatusWords words;
    private final RequestReader reader;
    private final Attachments attachments;

    StatusPages(
            Frames frames,
            PrivateLinks links,
            StatusViews views,
            StatusWords words,
            RequestReader reader,
            Attachments attachments) {
        this.frames = frames;
        this.links = links;
        this.views = views;
        this.words = words;
        this.reader = reader;
        this.attachments = attachments;
    }

    @GET
    @Path("/{token}")
    public Response show(@RestPath String token, @RestQuery String said, @RestQuery String rate) {
        Ticket ticket = links.ticketOf(token);
        Ticket goesOnAs = links.goesOnAs(ticket);
        if (goesOnAs.id() != ticket.id()) {
            return Pages.seeOther(links.path(goesOnAs));
        }
        PortalFrame frame = frames.portal(links.path(ticket));
        StatusView view = views.of(ticket, frame, notice(said), List.of(), rate);
        return Response.ok(Templates.show(frame, view, Form.empty())).build();
    }

    /** What changes by itself while the page lies open. */
    @GET
    @Path("/{token}/progress")
    public TemplateInstance progress(@RestPath String token) {
        Ticket ticket = links.ticketOf(token);
        return Templates.show$progress(views.of(ticket, frames.portal(links.path(ticket)), null, List.of()));
    }

    @GET
    @Path("/{token}/files/{file}")
    @Produces(MediaType.WILDCARD)
    public Response file(@RestPath String token, @RestPath String file) {
        Ticket ticket = links.ticketOf(token);
        Attachment stored = attachments.getPublic(reader.pagesOf(ticket), Ids.parse(file, "file"));
        return Downloads.of(stored, attachments.open(stored));
    }

    @POST
    @Path("/{token}/link")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response renewLink(@RestPath String token) {
        return Pages.seeOther(links.renew(links.ticketOf(token)) + "?said=link");
    }

    TemplateInstance page(Ticket ticket, String notice, Form form, List<KeptFiles.Kept> kept) {
        PortalFrame frame = frames.portal(links.path(ticket));
        return Templates.show(frame, views.of(ticket, frame, notice, kept), form);
    }

    private String notice(String said) {
        if (said == null) {
            return null;
        }
        return switch (said) {
            case "sent" -> words.keep();
            case "link" -> words.linkIsNew();
            default -> null;
        };
    }
}
