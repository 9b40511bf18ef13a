package io.pledgedesk.web.ui.ticket;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.custom.FieldScope;
import io.pledgedesk.custom.FieldValues;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.ticket.TicketChange;
import io.pledgedesk.ticket.TicketChanges;
import io.pledgedesk.ticket.Tickets;
import io.pledgedesk.web.SpokenRefusals;
import io.pledgedesk.web.ui.CustomEntries;
import io.pledgedesk.web.ui.DeskFrame;
import io.pledgedesk.web.ui.Pages;
import io.pledgedesk.web.ui.words.OwnFieldWords;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;

/** {@code /desk/tickets/1042/fields}: the desk's own fields beside a conversation. */
@Path("/desk/tickets/{id}/fields")
@RolesAllowed(Role.Names.AGENT)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
class TicketFieldPages {

    private final CurrentViewer current;
    private final CustomEntries entries;
    private final FieldValues values;
    private final Tickets tickets;
    private final TicketChanges changes;
    private final Workspace workspace;
    private final OwnFieldWords words;
    private final SpokenRefusals spoken;

    TicketFieldPages(
            CurrentViewer current,
            CustomEntries entries,
            FieldValues values,
            Tickets tickets,
            TicketChanges changes,
            Workspace workspace,
            OwnFieldWords words,
            SpokenRefusals spoken) {
        this.spoken = spoken;
        this.current = current;
        this.entries = entries;
        this.values = values;
        this.tickets = tickets;
        this.changes = changes;
        this.workspace = workspace;
        this.words = words;
    }

    @POST
    public Response fill(
            @RestPath String id, MultivaluedMap<String, String> sent, @HeaderParam("HX-Request") boolean fragment) {
        long ticketId = Ids.parse(id, "ticket");
        try {
            String problem = apply(ticketId, sent);
            return answer(ticketId, problem, 409, fragment);
        } catch (Refusal.Invalid wrong) {
            return answer(ticketId, spoken.of(wrong).violations().get(0).message(), 422, fragment);
        }
    }

    /** Only what this person changed is set; who finds another value than they saw is told. */
    private String apply(long ticketId, MultivaluedMap<String, String> sent) {
        Viewer viewer = current.get();
        Map<String, String> now =
                values.of(FieldScope.TICKET, tickets.get(viewer, ticketId).id());
        Map<String, String> to = new LinkedHashMap<>();
        for (Map.Entry<String, String> typed :
                entries.typed(FieldScope.TICKET, sent).entrySet()) {
            String key = typed.getKey();
            String was = sent.getFirst("was-" + CustomEntries.PREFIX + key);
            String present = now.getOrDefault(key, "");
            if (typed.getValue().equals(was) || typed.getValue().equals(present)) {
                continue;
            }
            if (was != null && !was.equals(present)) {
                return words.fieldChangedMeanwhile(key, present.isEmpty() ? "–" : present);
            }
            to.put(key, typed.getValue());
        }
        if (!to.isEmpty()) {
            changes.change(viewer, ticketId, TicketChange.NOTHING.withCustom(to), null);
        }
        return null;
    }

    private Response answer(long ticketId, String problem, int status, boolean fragment) {
        if (problem == null && !fragment) {
            return Pages.seeOther(TicketPages.href(ticketId));
        }
        TicketPage page = workspace.open(ticketId, null);
        DeskFrame frame = workspace.frame(page).saying(problem);
        Composer composer = workspace.composer(page, null);
        return fragment
                ? Pages.answer(200, TicketPages.Templates.show$live(frame, page, composer))
                : Pages.answer(status, TicketPages.Templates.show(frame, page, composer));
    }
}
