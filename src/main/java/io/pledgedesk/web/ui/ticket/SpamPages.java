package io.pledgedesk.web.ui.ticket;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.ticket.TicketChange;
import io.pledgedesk.ticket.TicketChanges;
import io.pledgedesk.web.ui.Flash;
import io.pledgedesk.web.ui.LastView;
import io.pledgedesk.web.ui.Pages;
import io.pledgedesk.web.ui.words.TicketWords;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;

/** {@code /desk/tickets/{n}/spam}: takes a ticket out of queues, clocks and figures, and brings it back. */
@Path("/desk/tickets/{id}/spam")
@RolesAllowed(Role.Names.AGENT)
@Produces(MediaType.TEXT_HTML)
class SpamPages {

    private final CurrentViewer current;
    private final TicketChanges changes;
    private final LastView lastView;
    private final Flash flash;
    private final TicketWords words;

    SpamPages(CurrentViewer current, TicketChanges changes, LastView lastView, Flash flash, TicketWords words) {
        this.current = current;
        this.changes = changes;
        this.lastView = lastView;
        this.flash = flash;
        this.words = words;
    }

    @POST
    public Response mark(@RestPath String id) {
        long ticketId = Ids.parse(id, "ticket");
        changes.change(current.get(), ticketId, TicketChange.NOTHING.withSpam(true), null);
        flash.say(words.markedSpam(ticketId), TicketPages.href(ticketId) + "/spam/undo");
        return Pages.seeOther(lastView.href());
    }

    @POST
    @Path("/undo")
    public Response unmark(@RestPath String id) {
        long ticketId = Ids.parse(id, "ticket");
        changes.change(current.get(), ticketId, TicketChange.NOTHING.withSpam(false), null);
        flash.say(words.unmarkedSpam(ticketId));
        return Pages.seeOther(TicketPages.href(ticketId));
    }
}
