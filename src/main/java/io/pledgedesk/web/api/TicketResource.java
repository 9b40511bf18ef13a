package io.pledgedesk.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Cursor;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Page;
import io.pledgedesk.ticket.Statuses;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.TicketChanges;
import io.pledgedesk.ticket.Tickets;
import io.pledgedesk.view.TicketList;
import io.pledgedesk.web.Idempotent;
import io.pledgedesk.web.TicketQuery;
import io.pledgedesk.web.Versions;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /tickets}: lists, single tickets, opening and changing them. */
@Path("/api/v1/tickets")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class TicketResource {

    private final CurrentViewer current;
    private final Tickets tickets;
    private final TicketChanges changes;
    private final TicketList list;
    private final TicketWriter writer;
    private final TicketPatch.Reader patches;
    private final Statuses statuses;

    TicketResource(
            CurrentViewer current,
            Tickets tickets,
            TicketChanges changes,
            TicketList list,
            TicketWriter writer,
            TicketPatch.Reader patches,
            Statuses statuses) {
        this.current = current;
        this.tickets = tickets;
        this.changes = changes;
        this.list = list;
        this.writer = writer;
        this.patches = patches;
        this.statuses = statuses;
    }

    @GET
    @Authenticated
    @Transactional
    public Page<TicketJson> list(
            @BeanParam TicketQuery query, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        Viewer viewer = current.get();
        Page<Ticket> page = list.page(
                viewer,
                query.filter(viewer, statuses.book()),
                query.order(),
                Page.limit(limit),
                Cursor.parse(cursor, 3));
        return new Page<>(writer.write(viewer, page.items()), page.next());
    }

    @POST
    @Authenticated
    @Idempotent
    @Transactional
    @APIResponseSchema(value = TicketJson.class, responseCode = "201", responseDescription = "Created")
    public RestResponse<TicketJson> open(OpenTicket input) {
        Viewer viewer = current.get();
        OpenTicket order = OpenTicket.orNothing(input);
        Ticket ticket = tickets.open(viewer, order.order(viewer), order.filled());
        return Answers.created(
                "/api/v1/tickets", ticket.id(), writer.opened(viewer, ticket, order.filled()), ticket.version());
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Transactional
    public RestResponse<TicketJson> get(@RestPath String id) {
        return answer(tickets.get(current.get(), Ids.parse(id, "ticket")));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @RolesAllowed(Role.Names.AGENT)
    public RestResponse<TicketJson> change(
            @RestPath String id, @HeaderParam("If-Match") String ifMatch, JsonNode patch) {
        Viewer viewer = current.get();
        long ticketId = Ids.parse(id, "ticket");
        Ticket before = tickets.get(viewer, ticketId);
        Versions.check(ifMatch, before.version());
        Integer ifVersion = ifMatch == null ? null : before.version();
        changes.change(viewer, ticketId, patches.read(before, patch), ifVersion);
        return answer(tickets.get(viewer, ticketId));
    }

    private RestResponse<TicketJson> answer(Ticket ticket) {
        return Answers.of(writer.write(current.get(), ticket), ticket.version());
    }
}
