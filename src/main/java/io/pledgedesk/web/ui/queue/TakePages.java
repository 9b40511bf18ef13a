package io.pledgedesk.web.ui.queue;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.ticket.TicketChanges;
import io.pledgedesk.ticket.Tickets;
import io.pledgedesk.web.ui.Flash;
import io.pledgedesk.web.ui.LastView;
import io.pledgedesk.web.ui.Pages;
import io.pledgedesk.web.ui.ticket.CollisionWords;
import io.pledgedesk.web.ui.words.QueueWords;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;

/** Takes one ticket out of a list, and stays in the list. */
@Path("/desk/tickets/take")
@RolesAllowed(Role.Names.AGENT)
@Produces(MediaType.TEXT_HTML)
class TakePages {

    private final CurrentViewer current;
    private final TicketChanges changes;
    private final Tickets tickets;
    private final LastView lastView;
    private final CollisionWords collisions;
    private final Flash flash;
    private final QueueWords words;

    TakePages(
            CurrentViewer current,
            TicketChanges changes,
            Tickets tickets,
            LastView lastView,
            CollisionWords collisions,
            Flash flash,
            QueueWords words) {
        this.current = current;
        this.changes = changes;
        this.tickets = tickets;
        this.lastView = lastView;
        this.collisions = collisions;
        this.flash = flash;
        this.words = words;
    }

    @POST
    public Response take(@RestForm String id) {
        Viewer viewer = current.get();
        long ticketId = Ids.parse(id, "ticket");
        boolean taken = changes.takeIfFree(viewer, ticketId);
        flash.say(taken ? words.taken(ticketId) : collisions.takenBy(tickets.get(viewer, ticketId), viewer));
        return Pages.seeOther(lastView.href());
    }
}
