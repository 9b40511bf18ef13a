package io.pledgedesk.web.ui.portal;

import io.pledgedesk.auth.RateLimits;
import io.pledgedesk.channel.PrivateLinks;
import io.pledgedesk.kernel.Actor;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.people.Customers;
import io.pledgedesk.sla.agreement.AgreedTimes;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.web.ui.Pages;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;

/** {@code /help/requests/{token}/agreed-time/decline}: another time doesn't suit whoever holds the private link. */
@Path("/help/requests/{token}/agreed-time")
@PermitAll
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class ProposalPages {

    private final PrivateLinks links;
    private final AgreedTimes agreed;
    private final Customers customers;
    private final RateLimits limits;

    ProposalPages(PrivateLinks links, AgreedTimes agreed, Customers customers, RateLimits limits) {
        this.links = links;
        this.agreed = agreed;
        this.customers = customers;
        this.limits = limits;
    }

    /** Solved meanwhile, or never proposed: the page says how it stands. */
    @POST
    @Path("/decline")
    public Response decline(@RestPath String token) {
        Ticket ticket = links.ticketOf(token);
        limits.check(RateLimits.Kind.PRIVATE_ANSWER, String.valueOf(ticket.id()));
        try {
            String name = customers.get(ticket.requesterId()).name;
            agreed.decline(ticket.id(), Actor.customer(ticket.requesterId(), name));
        } catch (Refusal.Conflict tooLate) {
            return Pages.seeOther(links.path(ticket));
        }
        return Pages.seeOther(links.path(ticket) + "#agreed");
    }
}
