package io.pledgedesk.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Actor;
import io.pledgedesk.kernel.Cursor;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Page;
import io.pledgedesk.people.FirstNames;
import io.pledgedesk.ticket.TicketEvent;
import io.pledgedesk.ticket.TicketHistory;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.jboss.resteasy.reactive.RestPath;

/** {@code /tickets/{id}/events}: the append-only history, oldest first. */
@Path("/api/v1/tickets")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
class TicketEventResource {

    record Event(String id, Instant at, Author actor, String type, JsonNode data) {}

    record Author(String id, String name, String kind) {}

    private final CurrentViewer current;
    private final TicketHistory history;

    TicketEventResource(CurrentViewer current, TicketHistory history) {
        this.current = current;
        this.history = history;
    }

    @GET
    @Path("/{id}/events")
    public Page<Event> list(
            @RestPath String id, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        Viewer viewer = current.get();
        return history.list(viewer, Ids.parse(id, "ticket"), Page.limit(limit), Cursor.parse(cursor, 2))
                .map(event -> json(viewer, event));
    }

    private static Event json(Viewer viewer, TicketEvent event) {
        Actor actor = event.actor();
        boolean shorten = viewer.isCustomer() && actor.isAgent();
        return new Event(
                Ids.text(event.id()),
                event.at(),
                new Author(
                        Ids.text(actor.id()),
                        shorten ? FirstNames.of(actor.name()) : actor.name(),
                        actor.kind().code()),
                event.type(),
                EventData.read(viewer.isCustomer() ? event.dataForCustomers() : event.data()));
    }
}
