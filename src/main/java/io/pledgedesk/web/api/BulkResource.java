package io.pledgedesk.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.kernel.Violation;
import io.pledgedesk.macro.MacroUse;
import io.pledgedesk.ticket.Conversations;
import io.pledgedesk.ticket.TicketChanges;
import io.pledgedesk.ticket.Tickets;
import io.pledgedesk.web.Idempotent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashSet;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /tickets/bulk}: one change or message for many tickets, each in a transaction of its own. */
@Path("/api/v1/tickets/bulk")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.AGENT)
class BulkResource {

    static final int MAX_TICKETS = 500;

    record Bulk(List<String> ids, JsonNode patch, MessageResource.NewMessageJson message, String macro) {}

    /** @param problem null when it went well */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Result(String id, boolean ok, Refused problem) {}

    record Refused(String code, String detail, List<Violation> violations) {}

    record Results(List<Result> results) {}

    private final CurrentViewer current;
    private final Tickets tickets;
    private final TicketChanges changes;
    private final Conversations conversations;
    private final TicketPatch.Reader patches;
    private final MacroUse macros;
    private final StatusInput statuses;

    BulkResource(
            CurrentViewer current,
            Tickets tickets,
            TicketChanges changes,
            Conversations conversations,
            TicketPatch.Reader patches,
            MacroUse macros,
            StatusInput statuses) {
        this.statuses = statuses;
        this.current = current;
        this.tickets = tickets;
        this.changes = changes;
        this.conversations = conversations;
        this.patches = patches;
        this.macros = macros;
    }

    @POST
    @Idempotent
    public RestResponse<Results> apply(Bulk bulk) {
        if (bulk == null
                || bulk.ids() == null
                || bulk.ids().isEmpty()
                || bulk.ids().size() > MAX_TICKETS) {
            throw new Refusal.Invalid("ids", "Name 1 to " + MAX_TICKETS + " tickets.");
        }
        if (bulk.patch() == null && bulk.message() == null && bulk.macro() == null) {
            throw new Refusal.Invalid("patch", "Say what to change, or what to write.");
        }
        Viewer viewer = current.get();
        List<Result> results = new LinkedHashSet<>(bulk.ids())
                .stream().map(id -> applyTo(viewer, id, bulk)).toList();
        return RestResponse.ok(new Results(results));
    }

    private Result applyTo(Viewer viewer, String id, Bulk bulk) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                long ticketId = Ids.parse(id, "ticket");
                if (bulk.macro() != null) {
                    macros.carryOut(viewer, ticketId, Ids.parseField(bulk.macro(), "macro"));
                }
                if (bulk.message() != null) {
                    conversations.add(viewer, ticketId, bulk.message().order(statuses));
                }
                if (bulk.patch() != null) {
                    changes.change(viewer, ticketId, patches.read(tickets.get(viewer, ticketId), bulk.patch()), null);
                }
            });
            return new Result(id, true, null);
        } catch (Refusal refusal) {
            List<Violation> violations = refusal instanceof Refusal.Invalid invalid ? invalid.violations() : List.of();
            return new Result(id, false, new Refused(refusal.code(), refusal.getMessage(), violations));
        }
    }
}
