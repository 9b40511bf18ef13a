package io.pledgedesk.web.api;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.kernel.Cursor;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Page;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.ticket.Direction;
import io.pledgedesk.ticket.PhoneCall;
import io.pledgedesk.ticket.PhoneCalls;
import io.pledgedesk.web.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /tickets/{id}/calls}: calls about a ticket, written down by agents or by a telephone system. */
@Path("/api/v1/tickets")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class CallResource {

    /**
     * @param direction {@code inbound}: the customer called; {@code outbound}: we did, which answers them
     * @param minutes how long it took, 0 to 1,440
     * @param number absent for none; the customer is known by it from then on
     * @param note what was said, kept as an internal note
     */
    record Input(String direction, Integer minutes, String number, String note) {

        PhoneCall call() {
            Direction way = direction == null
                    ? null
                    : Direction.find(direction)
                            .orElseThrow(() -> new Refusal.Invalid("direction", "direction is inbound or outbound."));
            return new PhoneCall(way, minutes, number, note);
        }
    }

    /** @param at when it was written down @param number null for none */
    record Json(String id, Instant at, TicketJson.Ref agent, String direction, int minutes, String number) {

        static Json of(PhoneCalls.Logged call) {
            return new Json(
                    Ids.text(call.id()),
                    call.at(),
                    new TicketJson.Ref(Ids.text(call.by().id()), call.by().name()),
                    call.direction().code(),
                    call.minutes(),
                    call.number().isEmpty() ? null : call.number());
        }
    }

    private final CurrentViewer current;
    private final PhoneCalls calls;

    CallResource(CurrentViewer current, PhoneCalls calls) {
        this.current = current;
        this.calls = calls;
    }

    /** The oldest first. */
    @GET
    @Path("/{id}/calls")
    @RolesAllowed(Role.Names.LIGHT_AGENT)
    public Page<Json> list(
            @RestPath String id, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return calls.of(current.get(), Ids.parse(id, "ticket"), Page.limit(limit), Cursor.parse(cursor, 1))
                .map(Json::of);
    }

    @POST
    @Path("/{id}/calls")
    @RolesAllowed(Role.Names.AGENT)
    @Idempotent
    @APIResponseSchema(value = Json.class, responseCode = "201", responseDescription = "Created")
    public RestResponse<Json> log(@RestPath String id, Input input) {
        long ticketId = Ids.parse(id, "ticket");
        PhoneCalls.Logged logged =
                calls.log(current.get(), ticketId, Bodies.required(input).call());
        return Answers.created("/api/v1/tickets/" + ticketId + "/calls", Json.of(logged));
    }
}
