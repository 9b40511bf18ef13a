package io.pledgedesk.web.ui.ticket;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.ticket.TicketLinks;
import io.pledgedesk.web.SpokenRefusals;
import io.pledgedesk.web.ui.Flash;
import io.pledgedesk.web.ui.Pages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** {@code /desk/tickets/{n}/links}: links a ticket with another one, and parts them. */
@Path("/desk/tickets/{id}/links")
@RolesAllowed(Role.Names.AGENT)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
class LinkPages {

    private final CurrentViewer current;
    private final TicketLinks links;
    private final Flash flash;
    private final SpokenRefusals spoken;

    LinkPages(CurrentViewer current, TicketLinks links, Flash flash, SpokenRefusals spoken) {
        this.spoken = spoken;
        this.current = current;
        this.links = links;
        this.flash = flash;
    }

    /** @param other the number of a ticket to link with, with or without {@code #} @param unlink that of one to part from */
    @POST
    public Response change(@RestPath String id, @RestForm String other, @RestForm String unlink) {
        long ticketId = Ids.parse(id, "ticket");
        try {
            if (unlink != null) {
                links.unlink(current.get(), ticketId, Ids.parseField(unlink, "unlink"));
            } else {
                links.link(current.get(), ticketId, Ids.parseField(number(other), "other"));
            }
        } catch (Refusal.Invalid refused) {
            flash.say(spoken.sentence(refused));
        }
        return Pages.seeOther(TicketPages.href(ticketId) + "#links");
    }

    private static String number(String typed) {
        String text = typed == null ? "" : typed.strip();
        return text.startsWith("#") ? text.substring(1) : text;
    }
}
