package io.pledgedesk.web.ui.queue;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.view.View;
import io.pledgedesk.view.Views;
import io.pledgedesk.web.ui.Asked;
import io.pledgedesk.web.ui.DeskNav;
import io.pledgedesk.web.ui.Frames;
import io.pledgedesk.web.ui.QueueAddress;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestPath;

/** Lists as files: all rows of exactly the list that the page shows. */
@Path("/desk/export")
@RolesAllowed(Role.Names.AGENT)
@Produces("text/csv")
class ExportPages {

    private final CurrentViewer current;
    private final Views views;
    private final Frames frames;
    private final TicketExport export;

    ExportPages(CurrentViewer current, Views views, Frames frames, TicketExport export) {
        this.current = current;
        this.views = views;
        this.frames = frames;
        this.export = export;
    }

    @GET
    @Path("/views/{slug}")
    public Response view(@RestPath String slug, @Context UriInfo uri) {
        View view = views.get(current.get(), slug);
        return file(view, QueueAddress.of(DeskNav.href(slug), uri.getQueryParameters()));
    }

    @GET
    @Path("/search")
    public Response search(@Context UriInfo uri) {
        return file(Asked.EVERYWHERE, QueueAddress.of(SearchPages.PATH, uri.getQueryParameters()));
    }

    private Response file(View view, QueueAddress address) {
        Viewer viewer = current.get();
        TicketExport.Rows rows =
                export.rows(viewer, view, address, frames.times().zone());
        return Response.ok((StreamingOutput) rows::write, MediaType.valueOf("text/csv; charset=utf-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"tickets-" + view.slug() + ".csv\"")
                .build();
    }
}
