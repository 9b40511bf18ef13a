package io.pledgedesk.web.ui.portal;

import io.pledgedesk.auth.RateLimits;
import io.pledgedesk.channel.PrivateLinks;
import io.pledgedesk.channel.RequestForm;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.people.Customers;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.TicketChanges;
import io.pledgedesk.web.SpokenRefusals;
import io.pledgedesk.web.ui.Form;
import io.pledgedesk.web.ui.Pages;
import io.pledgedesk.web.ui.words.UiWords;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;

/** {@code /help/requests/{token}/messages}: what requesters add to their request, and that it is solved. */
@Path("/help/requests")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class AnswerPages {

    private final StatusPages pages;
    private final PrivateLinks links;
    private final RequestForm requests;
    private final TicketChanges changes;
    private final Customers customers;
    private final SentFiles sentFiles;
    private final RateLimits limits;
    private final StatusWords words;
    private final PortalWords portal;
    private final UiWords ui;
    private final SpokenRefusals spoken;

    AnswerPages(
            StatusPages pages,
            PrivateLinks links,
            RequestForm requests,
            TicketChanges changes,
            Customers customers,
            SentFiles sentFiles,
            RateLimits limits,
            StatusWords words,
            PortalWords portal,
            SpokenRefusals spoken,
            UiWords ui) {
        this.ui = ui;
        this.spoken = spoken;
        this.pages = pages;
        this.links = links;
        this.requests = requests;
        this.changes = changes;
        this.customers = customers;
        this.sentFiles = sentFiles;
        this.limits = limits;
        this.words = words;
        this.portal = portal;
    }

    @POST
    @Path("/{token}/messages")
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    public Response add(@RestPath String token, @BeanParam AnswerInput input) {
        Ticket ticket = links.ticketOf(token);
        SentFiles.Sent sent = sentFiles.of(input.files, input.kept, input.leaveOut);
        if (input.leaveOut != null) {
            return Response.ok(pages.page(ticket, null, input.form(), sentFiles.keep(sent)))
                    .build();
        }
        try {
            limits.check(RateLimits.Kind.PRIVATE_ANSWER, String.valueOf(ticket.id()));
            return Pages.seeOther(links.path(store(ticket, input, sent)));
        } catch (Refusal.TooMany refusal) {
            Form kept = input.form().with(new Refusal.Invalid("", words.tooMany()));
            return Pages.tooMany(pages.page(ticket, null, kept, List.of()), refusal);
        } catch (Refusal.Invalid refusal) {
            return Pages.invalid(pages.page(ticket, null, input.form().with(spoken.of(refusal)), sentFiles.keep(sent)));
        }
    }

    private Ticket store(Ticket ticket, AnswerInput input, SentFiles.Sent sent) {
        String name = customers.get(ticket.requesterId()).name;
        Ticket now = ticket;
        if (!input.solves() || !input.isSilent(sent)) {
            now = requests.answer(ticket, name, input.message(sent, words, portal, ui), sent.all(), input.token());
            sentFiles.drop(sent);
        }
        if (input.solves()) {
            changes.solveByRequester(now.id(), name);
        }
        return now.requesterId() == ticket.requesterId() ? now : ticket;
    }
}
