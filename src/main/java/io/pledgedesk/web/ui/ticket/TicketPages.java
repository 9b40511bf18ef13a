package io.pledgedesk.web.ui.ticket;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Cursor;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.ticket.Attachment;
import io.pledgedesk.ticket.Attachments;
import io.pledgedesk.view.Visits;
import io.pledgedesk.web.Downloads;
import io.pledgedesk.web.ui.DeskFrame;
import io.pledgedesk.web.ui.Frames;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** {@code /desk/tickets/{n}}: the workspace of one ticket, its preview, its print, its files. */
@Path("/desk/tickets/{id}")
@RolesAllowed(Role.Names.LIGHT_AGENT)
@Produces(MediaType.TEXT_HTML)
public class TicketPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance show(DeskFrame frame, TicketPage ticket, Composer composer);

        static native TemplateInstance show$live(DeskFrame frame, TicketPage ticket, Composer composer);

        static native TemplateInstance preview(DeskFrame frame, TicketPreview ticket);

        static native TemplateInstance preview$pane(DeskFrame frame, TicketPreview ticket);

        static native TemplateInstance print(DeskFrame frame, TicketPage ticket, boolean internal);
    }

    private final CurrentViewer current;
    private final Workspace workspace;
    private final Frames frames;
    private final PreviewReader previews;
    private final Attachments attachments;
    private final Visits visits;

    TicketPages(
            CurrentViewer current,
            Workspace workspace,
            Frames frames,
            PreviewReader previews,
            Attachments attachments,
            Visits visits) {
        this.current = current;
        this.workspace = workspace;
        this.frames = frames;
        this.previews = previews;
        this.attachments = attachments;
        this.visits = visits;
    }

    public static String href(long id) {
        return "/desk/tickets/" + id;
    }

    /** @param proof {@code 1} to show how what was begun will look */
    @GET
    public TemplateInstance show(
            @RestPath String id, @RestQuery String kind, @RestQuery String before, @RestQuery String proof) {
        Viewer viewer = current.get();
        long ticketId = Ids.parse(id, "ticket");
        TicketPage page = workspace.open(ticketId, Cursor.parse(before, 3));
        visits.visit(viewer, ticketId);
        Composer composer = workspace.composer(page, kind);
        return Templates.show(workspace.frame(page), page, "1".equals(proof) ? composer.proved() : composer);
    }

    /** What changed while the page lay open; swapped into it part by part. */
    @GET
    @Path("/live")
    public TemplateInstance live(@RestPath String id, @RestQuery long since) {
        long ticketId = Ids.parse(id, "ticket");
        TicketPage page = workspace.read(ticketId, since == 0 ? null : Instant.ofEpochSecond(since), null);
        visits.visit(current.get(), ticketId);
        return Templates.show$live(frames.desk(null).asRail(), page, workspace.composer(page, null));
    }

    @GET
    @Path("/preview")
    public TemplateInstance preview(@RestPath String id, @HeaderParam("HX-Request") boolean fragment) {
        DeskFrame frame = frames.desk(null);
        TicketPreview ticket = previews.read(current.get(), Ids.parse(id, "ticket"), frame.times());
        return fragment ? Templates.preview$pane(frame, ticket) : Templates.preview(frame, ticket);
    }

    @GET
    @Path("/print")
    public TemplateInstance print(@RestPath String id, @RestQuery String internal) {
        TicketPage page = workspace.read(Ids.parse(id, "ticket"), null, null);
        return Templates.print(frames.desk(null), page, "1".equals(internal));
    }

    @GET
    @Path("/files/{file}")
    @Produces(MediaType.WILDCARD)
    public Response file(@RestPath String id, @RestPath String file) {
        Attachment stored = attachments.get(current.get(), Ids.parse(id, "ticket"), Ids.parse(file, "attachment"));
        return Downloads.of(stored, attachments.open(stored));
    }
}
