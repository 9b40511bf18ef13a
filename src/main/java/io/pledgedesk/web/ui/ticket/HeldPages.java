package io.pledgedesk.web.ui.ticket;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.ticket.work.HeldReplies;
import io.pledgedesk.web.ui.Flash;
import io.pledgedesk.web.ui.Pages;
import io.pledgedesk.web.ui.words.WriteWords;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;

/** Takes back a reply that hasn't gone out yet. */
@Path("/desk/tickets/{id}/held/{held}")
@RolesAllowed(Role.Names.AGENT)
@Produces(MediaType.TEXT_HTML)
class HeldPages {

    private final CurrentViewer current;
    private final HeldReplies replies;
    private final Flash flash;
    private final WriteWords words;

    HeldPages(CurrentViewer current, HeldReplies replies, Flash flash, WriteWords words) {
        this.current = current;
        this.replies = replies;
        this.flash = flash;
        this.words = words;
    }

    static String undo(long ticketId, long id) {
        return TicketPages.href(ticketId) + "/held/" + id + "/undo";
    }

    @POST
    @Path("/undo")
    public Response undo(@RestPath String id, @RestPath String held) {
        long ticketId = Ids.parse(id, "ticket");
        boolean back = replies.takeBack(current.get(), ticketId, Ids.parse(held, "reply"));
        flash.say(back ? words.takenBack() : words.goneOut());
        return Pages.seeOther(TicketPages.href(ticketId) + "#reply");
    }
}
