package io.pledgedesk.web.api;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.ticket.Merging;
import io.pledgedesk.ticket.TakeNext;
import io.pledgedesk.ticket.ThankNotes;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.Tickets;
import io.pledgedesk.web.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** What agents do with whole tickets: take the next one, merge, split. */
@Path("/api/v1/tickets")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.AGENT)
class TicketActionResource {

    record Merge(String into) {}

    record Split(String messageId) {}

    private final CurrentViewer current;
    private final Tickets tickets;
    private final TakeNext takeNext;
    private final Merging merging;
    private final ThankNotes thanks;
    private final TicketWriter writer;

    TicketActionResource(
            CurrentViewer current,
            Tickets tickets,
            TakeNext takeNext,
            Merging merging,
            ThankNotes thanks,
            TicketWriter writer) {
        this.thanks = thanks;
        this.current = current;
        this.tickets = tickets;
        this.takeNext = takeNext;
        this.merging = merging;
        this.writer = writer;
    }

    @POST
    @Path("/next")
    public RestResponse<TicketJson> next() {
        Viewer viewer = current.get();
        Optional<Long> taken = takeNext.take(viewer);
        return taken.map(id -> answer(viewer, tickets.get(viewer, id))).orElseGet(() -> RestResponse.noContent());
    }

    @POST
    @Path("/{id}/merge")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Transactional
    public RestResponse<TicketJson> merge(@RestPath String id, Merge input) {
        Viewer viewer = current.get();
        if (input == null || input.into() == null) {
            throw new Refusal.Invalid("into", "Say into which ticket this one goes.");
        }
        return answer(viewer, merging.merge(viewer, Ids.parse(id, "ticket"), Ids.parseField(input.into(), "into")));
    }

    /** Within an hour. */
    @POST
    @Path("/{id}/merge/undo")
    @Transactional
    public RestResponse<TicketJson> undoMerge(@RestPath String id) {
        Viewer viewer = current.get();
        return answer(viewer, merging.undo(viewer, Ids.parse(id, "ticket")));
    }

    /** What opened a solved ticket again was only thanks. */
    @POST
    @Path("/{id}/only-thanks")
    @Transactional
    public RestResponse<TicketJson> onlyThanks(@RestPath String id) {
        Viewer viewer = current.get();
        long ticketId = Ids.parse(id, "ticket");
        thanks.mark(viewer, ticketId);
        return answer(viewer, tickets.get(viewer, ticketId));
    }

    @POST
    @Path("/{id}/split")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Transactional
    @APIResponseSchema(value = TicketJson.class, responseCode = "201", responseDescription = "Created")
    public RestResponse<TicketJson> split(@RestPath String id, Split input) {
        Viewer viewer = current.get();
        if (input == null || input.messageId() == null) {
            throw new Refusal.Invalid("messageId", "Say which message becomes a ticket of its own.");
        }
        Ticket part = merging.split(viewer, Ids.parse(id, "ticket"), Ids.parseField(input.messageId(), "messageId"));
        return Answers.created("/api/v1/tickets", part.id(), writer.write(viewer, part), part.version());
    }

    private RestResponse<TicketJson> answer(Viewer viewer, Ticket ticket) {
        return Answers.of(writer.write(viewer, ticket), ticket.version());
    }
}
