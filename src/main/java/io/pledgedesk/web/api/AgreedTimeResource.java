package io.pledgedesk.web.api;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Page;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.sla.Clocks;
import io.pledgedesk.sla.agreement.AgreedTime;
import io.pledgedesk.sla.agreement.AgreedTimes;
import io.pledgedesk.sla.engine.Metric;
import io.pledgedesk.sla.engine.SlaClock;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.Tickets;
import io.pledgedesk.web.Idempotent;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /tickets/{id}/agreed-times}: later times for the solution, proposed by agents, declined by customers. */
@Path("/api/v1/tickets")
@Produces(MediaType.APPLICATION_JSON)
class AgreedTimeResource {

    private static final int SHOWN = 50;

    record Proposal(Instant until, String reason) {}

    private final CurrentViewer current;
    private final Tickets tickets;
    private final AgreedTimes times;
    private final Clocks clocks;
    private final Clock clock;

    AgreedTimeResource(CurrentViewer current, Tickets tickets, AgreedTimes times, Clocks clocks, Clock clock) {
        this.current = current;
        this.tickets = tickets;
        this.times = times;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** The newest first, at most 50: only that one counts, unless it was declined. */
    @GET
    @Path("/{id}/agreed-times")
    @RolesAllowed(Role.Names.LIGHT_AGENT)
    @Transactional
    public Page<AgreedTimeJson> list(@RestPath String id) {
        Ticket ticket = tickets.get(current.get(), Ids.parse(id, "ticket"));
        Instant now = Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
        SlaClock resolution = resolution(ticket, now);
        List<AgreedTimeJson> items = times.list(ticket.id(), SHOWN).stream()
                .map(time -> AgreedTimeJson.of(time, resolution, now))
                .toList();
        return new Page<>(items, null);
    }

    /** The customer is told at once. */
    @POST
    @Path("/{id}/agreed-times")
    @RolesAllowed(Role.Names.AGENT)
    @Idempotent
    @Transactional
    @APIResponseSchema(value = AgreedTimeJson.class, responseCode = "201", responseDescription = "Created")
    public RestResponse<AgreedTimeJson> propose(@RestPath String id, Proposal proposal) {
        Proposal asked = Bodies.required(proposal);
        long ticket = Ids.parse(id, "ticket");
        AgreedTime time = times.propose(current.get(), ticket, asked.until(), asked.reason());
        return Answers.created("/api/v1/tickets/" + ticket + "/agreed-times", json(time));
    }

    /** By the requester; what was promised before stands alone again. */
    @POST
    @Path("/{id}/agreed-times/decline")
    @Authenticated
    @Transactional
    public AgreedTimeJson decline(@RestPath String id) {
        Viewer viewer = current.get();
        Ticket ticket = tickets.get(viewer, Ids.parse(id, "ticket"));
        if (!viewer.isCustomer() || ticket.requesterId() != viewer.id()) {
            throw new Refusal.Forbidden("Only the requester may decline.");
        }
        return json(times.decline(ticket.id(), viewer.actor()));
    }

    private AgreedTimeJson json(AgreedTime time) {
        return AgreedTimeJson.of(time, null, Instant.now(clock));
    }

    private SlaClock resolution(Ticket ticket, Instant now) {
        return clocks.evaluate(ticket, now).clocks().stream()
                .filter(each -> each.metric() == Metric.RESOLUTION)
                .findFirst()
                .orElse(null);
    }
}
