package io.pledgedesk.web.api;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.ticket.TicketLinks;
import io.pledgedesk.ticket.Tickets;
import io.pledgedesk.web.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /tickets/{id}/links}: tickets that have to do with this one, at most 50. */
@Path("/api/v1/tickets")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.LIGHT_AGENT)
class TicketLinkResource {

    record NewLink(String ticketId) {}

    record Link(String id, String reference, String subject, String status) {}

    record Links(List<Link> items, String next) {}

    private final CurrentViewer current;
    private final Tickets tickets;
    private final TicketLinks links;

    TicketLinkResource(CurrentViewer current, Tickets tickets, TicketLinks links) {
        this.current = current;
        this.tickets = tickets;
        this.links = links;
    }

    @GET
    @Path("/{id}/links")
    @Transactional
    public Links list(@RestPath String id) {
        Viewer viewer = current.get();
        long ticketId = tickets.get(viewer, Ids.parse(id, "ticket")).id();
        return new Links(
                links.of(viewer, ticketId).stream()
                        .map(other -> new Link(
                                Ids.text(other.id()),
                                other.reference(),
                                other.subject(),
                                other.status().code()))
                        .toList(),
                null);
    }

    @POST
    @Path("/{id}/links")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.AGENT)
    @Idempotent
    @Transactional
    @APIResponseSchema(value = Links.class, responseCode = "201", responseDescription = "Created")
    public RestResponse<Links> link(@RestPath String id, NewLink input) {
        if (input == null || input.ticketId() == null) {
            throw new Refusal.Invalid("ticketId", "Say which ticket this one has to do with.");
        }
        long ticketId = Ids.parse(id, "ticket");
        long otherId = Ids.parseField(input.ticketId(), "ticketId");
        links.link(current.get(), ticketId, otherId);
        return Answers.created("/api/v1/tickets/" + ticketId + "/links/" + otherId, list(id));
    }

    @DELETE
    @Path("/{id}/links/{other}")
    @RolesAllowed(Role.Names.AGENT)
    public void unlink(@RestPath String id, @RestPath String other) {
        links.unlink(current.get(), Ids.parse(id, "ticket"), Ids.parse(other, "ticket"));
    }
}
