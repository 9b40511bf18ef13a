package io.pledgedesk.web.ui.ticket;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.ticket.ThankNotes;
import io.pledgedesk.web.SpokenRefusals;
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

/** {@code /desk/tickets/{n}/only-thanks}: what opened a solved ticket again was only thanks. */
@Path("/desk/tickets/{id}/only-thanks")
@RolesAllowed(Role.Names.AGENT)
@Produces(MediaType.TEXT_HTML)
class ThanksPages {

    private final CurrentViewer current;
    private final ThankNotes thanks;
    private final LastView lastView;
    private final Flash flash;
    private final SpokenRefusals spoken;
    private final TicketWords words;

    ThanksPages(
            CurrentViewer current,
            ThankNotes thanks,
            LastView lastView,
            Flash flash,
            SpokenRefusals spoken,
            TicketWords words) {
        this.current = current;
        this.thanks = thanks;
        this.lastView = lastView;
        this.flash = flash;
        this.spoken = spoken;
        this.words = words;
    }

    @POST
    public Response mark(@RestPath String id) {
        long ticketId = Ids.parse(id, "ticket");
        try {
            thanks.mark(current.get(), ticketId);
        } catch (Refusal.Conflict refusal) {
            flash.say(spoken.sentence(refusal));
            return Pages.seeOther(TicketPages.href(ticketId));
        }
        flash.say(words.thanked(ticketId));
        return Pages.seeOther(lastView.href());
    }
}
