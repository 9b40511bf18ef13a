package io.pledgedesk.web.ui.ticket;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.ticket.work.Follows;
import io.pledgedesk.web.ui.Flash;
import io.pledgedesk.web.ui.Pages;
import io.pledgedesk.web.ui.words.TicketWords;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;

/** {@code /desk/tickets/{n}/follow}: hear what happens to a ticket, and no longer. */
@Path("/desk/tickets/{id}/follow")
@RolesAllowed(Role.Names.LIGHT_AGENT)
@Produces(MediaType.TEXT_HTML)
class FollowPages {

    private final CurrentViewer current;
    private final Follows follows;
    private final Flash flash;
    private final TicketWords words;

    FollowPages(CurrentViewer current, Follows follows, Flash flash, TicketWords words) {
        this.current = current;
        this.follows = follows;
        this.flash = flash;
        this.words = words;
    }

    @POST
    public Response follow(@RestPath String id) {
        long ticketId = Ids.parse(id, "ticket");
        follows.follow(current.get(), ticketId);
        flash.say(words.followed(ticketId));
        return Pages.seeOther(TicketPages.href(ticketId));
    }

    @POST
    @Path("/undo")
    public Response leave(@RestPath String id) {
        long ticketId = Ids.parse(id, "ticket");
        follows.leave(current.get(), ticketId);
        flash.say(words.unfollowed(ticketId));
        return Pages.seeOther(TicketPages.href(ticketId));
    }
}
