package io.pledgedesk.web.api;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.ticket.Erasure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;

/** Erases tickets for good. Asked for again, it answers 410. */
@Path("/api/v1/tickets/{id}/erase")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.ADMIN)
class TicketErasureResource {

    /** @param tickets the numbers of all that went: the ticket, and what was merged into it */
    record ErasedTickets(List<String> tickets) {}

    private final CurrentViewer current;
    private final Erasure erasure;

    TicketErasureResource(CurrentViewer current, Erasure erasure) {
        this.current = current;
        this.erasure = erasure;
    }

    @POST
    public ErasedTickets erase(@RestPath String id) {
        List<Long> gone = erasure.ticket(current.get(), Ids.parse(id, "ticket"));
        return new ErasedTickets(gone.stream().map(Ids::text).toList());
    }
}
