package io.pledgedesk.web.ui.ticket;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.sla.Clocks;
import io.pledgedesk.sla.agreement.AgreedTimes;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.Tickets;
import io.pledgedesk.web.SpokenRefusals;
import io.pledgedesk.web.ui.DeskFrame;
import io.pledgedesk.web.ui.Field;
import io.pledgedesk.web.ui.Flash;
import io.pledgedesk.web.ui.Form;
import io.pledgedesk.web.ui.Frames;
import io.pledgedesk.web.ui.Pages;
import io.pledgedesk.web.ui.Times;
import io.pledgedesk.web.ui.words.AgreementWords;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** {@code /desk/tickets/{n}/agreed-time}: proposes the customer a later time for the solution. */
@Path("/desk/tickets/{id}/agreed-time")
@RolesAllowed(Role.Names.AGENT)
@Produces(MediaType.TEXT_HTML)
class AgreedTimePages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance propose(DeskFrame frame, ProposalView view);
    }

    /** @param promised in words; null where nothing is promised @param standing what was proposed last; null for nothing */
    record ProposalView(
            long ticket, String subject, String promised, String standing, Form form, Field until, Field reason) {}

    private final CurrentViewer current;
    private final Tickets tickets;
    private final Clocks clocks;
    private final AgreedTimes agreed;
    private final Frames frames;
    private final Flash flash;
    private final SpokenRefusals spoken;
    private final AgreementWords words;

    AgreedTimePages(
            CurrentViewer current,
            Tickets tickets,
            Clocks clocks,
            AgreedTimes agreed,
            Frames frames,
            Flash flash,
            SpokenRefusals spoken,
            AgreementWords words) {
        this.current = current;
        this.tickets = tickets;
        this.clocks = clocks;
        this.agreed = agreed;
        this.frames = frames;
        this.flash = flash;
        this.spoken = spoken;
        this.words = words;
    }

    @GET
    public TemplateInstance propose(@RestPath String id) {
        return page(ticket(id), Form.of(typed("", "")));
    }

    @POST
    public Response propose(@RestPath String id, @RestForm String until, @RestForm String reason) {
        Ticket ticket = ticket(id);
        Times times = frames.times();
        try {
            agreed.propose(current.get(), ticket.id(), instant(until, times.zone()), reason);
            flash.say(words.done());
            return Pages.seeOther(TicketPages.href(ticket.id()));
        } catch (Refusal.Invalid refusal) {
            return Pages.invalid(page(ticket, Form.of(typed(until, reason)).with(refusal)));
        } catch (Refusal.Conflict refusal) {
            flash.say(spoken.sentence(refusal));
            return Pages.seeOther(TicketPages.href(ticket.id()));
        }
    }

    private Ticket ticket(String id) {
        return tickets.get(current.get(), Ids.parse(id, "ticket"));
    }

    private TemplateInstance page(Ticket ticket, Form form) {
        DeskFrame frame = frames.desk("/desk");
        Times times = frame.times();
        Instant promised = clocks.promiseOf(ticket).resolutionBy();
        return Templates.propose(
                frame,
                new ProposalView(
                        ticket.id(),
                        ticket.subject(),
                        promised == null ? null : times.at(promised).text(),
                        agreed.latest(ticket.id())
                                .map(last -> last.isDeclined()
                                        ? words.declined(times.at(last.until()).text())
                                        : words.standing(times.at(last.until()).text()))
                                .orElse(null),
                        form,
                        form.field(
                                "until", words.until(), words.zone(times.zone().getId())),
                        form.field("reason", words.reason(), words.reasonHint())));
    }

    private static Map<String, String> typed(String until, String reason) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("until", until == null ? "" : until);
        typed.put("reason", reason == null ? "" : reason);
        return typed;
    }

    /** Null for what is no time: the service says what is wrong with it. */
    private static Instant instant(String local, ZoneId zone) {
        try {
            return local == null
                    ? null
                    : LocalDateTime.parse(local.strip()).atZone(zone).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
