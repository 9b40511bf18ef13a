package io.pledgedesk.web.ui.ticket;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.ticket.Participants;
import io.pledgedesk.web.ui.Pages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** {@code /desk/tickets/{id}/participants}: who else gets the answers. */
@Path("/desk/tickets/{id}/participants")
@RolesAllowed(Role.Names.AGENT)
class ParticipantPages {

    private final Participants participants;
    private final CurrentViewer viewer;

    ParticipantPages(Participants participants, CurrentViewer viewer) {
        this.participants = participants;
        this.viewer = viewer;
    }

    @POST
    public Response change(@RestPath String id, @RestForm String admit, @RestForm String putOut) {
        long ticket = Ids.parse(id, "ticket");
        if (putOut == null) {
            participants.admit(viewer.get(), ticket, admit);
        } else {
            participants.remove(viewer.get(), ticket, putOut);
        }
        return Pages.seeOther(TicketPages.href(ticket) + "#details");
    }
}
