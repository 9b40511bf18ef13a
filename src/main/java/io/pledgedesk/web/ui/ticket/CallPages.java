package io.pledgedesk.web.ui.ticket;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.people.PhoneNumbers;
import io.pledgedesk.ticket.Direction;
import io.pledgedesk.ticket.PhoneCall;
import io.pledgedesk.ticket.PhoneCalls;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.Tickets;
import io.pledgedesk.web.ui.DeskFrame;
import io.pledgedesk.web.ui.Form;
import io.pledgedesk.web.ui.Frames;
import io.pledgedesk.web.ui.Option;
import io.pledgedesk.web.ui.Saving;
import io.pledgedesk.web.ui.words.CallWords;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** {@code /desk/tickets/{n}/calls}: an agent writes down a call about a ticket. */
@Path("/desk/tickets/{id}/calls")
@RolesAllowed(Role.Names.AGENT)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class CallPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance create(DeskFrame frame, CallView view);
    }

    /** @param known the customer's numbers; empty for none */
    record CallView(long ticket, String subject, Form form, List<Option> directions, String known) {}

    private final CurrentViewer current;
    private final Frames frames;
    private final Tickets tickets;
    private final PhoneCalls calls;
    private final PhoneNumbers numbers;
    private final Saving saving;
    private final CallWords words;

    CallPages(
            CurrentViewer current,
            Frames frames,
            Tickets tickets,
            PhoneCalls calls,
            PhoneNumbers numbers,
            Saving saving,
            CallWords words) {
        this.current = current;
        this.frames = frames;
        this.tickets = tickets;
        this.calls = calls;
        this.numbers = numbers;
        this.saving = saving;
        this.words = words;
    }

    @GET
    public TemplateInstance create(@RestPath String id) {
        Ticket ticket = ticket(id);
        String number = numbers.of(ticket.requesterId()).stream().findFirst().orElse("");
        return page(ticket, form(Direction.OUTBOUND.code(), "", number, ""));
    }

    @POST
    public Response log(
            @RestPath String id,
            @RestForm String direction,
            @RestForm String minutes,
            @RestForm String number,
            @RestForm String note) {
        Ticket ticket = ticket(id);
        return saving.tried(
                () -> {
                    calls.log(current.get(), ticket.id(), call(direction, minutes, number, note));
                    return saving.then(TicketPages.href(ticket.id()), words.logged());
                },
                wrong -> page(ticket, form(direction, minutes, number, note).with(wrong)));
    }

    /** @throws Refusal.Invalid with what is wrong */
    static PhoneCall call(String direction, String minutes, String number, String note) {
        String length = minutes == null ? "" : minutes.strip();
        return new PhoneCall(
                direction == null ? null : Direction.find(direction).orElse(null),
                length.matches("\\d{1,6}") ? Integer.valueOf(length) : null,
                number,
                note);
    }

    private static Form form(String direction, String minutes, String number, String note) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("direction", direction);
        typed.put("minutes", minutes);
        typed.put("number", number);
        typed.put("note", note);
        return Form.of(typed);
    }

    private TemplateInstance page(Ticket ticket, Form form) {
        List<Option> directions = List.of(Direction.OUTBOUND, Direction.INBOUND).stream()
                .map(direction -> new Option(direction.code(), words.directionName(direction.code())))
                .toList();
        return Templates.create(
                frames.desk(TicketPages.href(ticket.id())),
                new CallView(
                        ticket.id(),
                        ticket.subject(),
                        form,
                        directions,
                        String.join(", ", numbers.of(ticket.requesterId()))));
    }

    private Ticket ticket(String id) {
        return tickets.get(current.get(), Ids.parse(id, "ticket"));
    }
}
