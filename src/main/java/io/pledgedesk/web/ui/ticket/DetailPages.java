package io.pledgedesk.web.ui.ticket;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.ticket.TicketChanges;
import io.pledgedesk.ticket.Tickets;
import io.pledgedesk.web.ui.DeskFrame;
import io.pledgedesk.web.ui.Flash;
import io.pledgedesk.web.ui.Pages;
import io.pledgedesk.web.ui.words.QueueWords;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** The details beside a conversation: who has it, where it stands, how urgent it is. */
@Path("/desk/tickets/{id}")
@RolesAllowed(Role.Names.AGENT)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
class DetailPages {

    private final CurrentViewer current;
    private final DetailChanges details;
    private final TicketChanges changes;
    private final Tickets tickets;
    private final Workspace workspace;
    private final Flash flash;
    private final CollisionWords collisions;
    private final QueueWords words;

    DetailPages(
            CurrentViewer current,
            DetailChanges details,
            TicketChanges changes,
            Tickets tickets,
            Workspace workspace,
            Flash flash,
            CollisionWords collisions,
            QueueWords words) {
        this.current = current;
        this.details = details;
        this.changes = changes;
        this.tickets = tickets;
        this.workspace = workspace;
        this.flash = flash;
        this.collisions = collisions;
        this.words = words;
    }

    @POST
    public Response change(
            @RestPath String id, MultivaluedMap<String, String> sent, @HeaderParam("HX-Request") boolean fragment) {
        long ticketId = Ids.parse(id, "ticket");
        Map<String, String> was = new HashMap<>();
        Map<String, String> to = new HashMap<>();
        for (String field : DetailChanges.FIELDS) {
            was.put(field, sent.getFirst("was-" + field));
            to.put(field, sent.getFirst(field));
        }
        Optional<DetailChanges.Collision> collision = details.apply(current.get(), ticketId, was, to);
        return answer(ticketId, collision.map(collisions::say).orElse(null), fragment);
    }

    @POST
    @Path("/tags")
    public Response tags(
            @RestPath String id,
            @RestForm String add,
            @RestForm String without,
            @HeaderParam("HX-Request") boolean fragment) {
        long ticketId = Ids.parse(id, "ticket");
        if (without != null) {
            details.removeTag(current.get(), ticketId, without);
        } else if (add != null && !add.isBlank()) {
            details.addTag(current.get(), ticketId, add);
        }
        return answer(ticketId, null, fragment);
    }

    @POST
    @Path("/take")
    public Response take(@RestPath String id) {
        Viewer viewer = current.get();
        long ticketId = Ids.parse(id, "ticket");
        flash.say(
                changes.takeIfFree(viewer, ticketId)
                        ? words.taken(ticketId)
                        : collisions.takenBy(tickets.get(viewer, ticketId), viewer));
        return Pages.seeOther(TicketPages.href(ticketId));
    }

    /** To a script the changed parts of the page; else the page anew, or with what stands in the way. */
    private Response answer(long ticketId, String problem, boolean fragment) {
        if (problem == null && !fragment) {
            return Pages.seeOther(TicketPages.href(ticketId));
        }
        TicketPage page = workspace.open(ticketId, null);
        DeskFrame frame = workspace.frame(page).saying(problem);
        Composer composer = workspace.composer(page, null);
        return fragment
                ? Pages.answer(200, TicketPages.Templates.show$live(frame, page, composer))
                : Pages.answer(409, TicketPages.Templates.show(frame, page, composer));
    }
}
