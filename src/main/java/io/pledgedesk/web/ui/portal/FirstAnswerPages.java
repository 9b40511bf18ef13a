package io.pledgedesk.web.ui.portal;

import io.pledgedesk.auth.RateLimits;
import io.pledgedesk.channel.PrivateLinks;
import io.pledgedesk.guide.FirstAnswers;
import io.pledgedesk.people.Customers;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.web.ui.Pages;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** {@code /help/requests/{token}/first-answer}: whether the guide that was offered automatically helped. */
@Path("/help/requests/{token}/first-answer")
@PermitAll
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class FirstAnswerPages {

    private final PrivateLinks links;
    private final FirstAnswers answers;
    private final Customers customers;
    private final RateLimits limits;

    FirstAnswerPages(PrivateLinks links, FirstAnswers answers, Customers customers, RateLimits limits) {
        this.links = links;
        this.answers = answers;
        this.customers = customers;
        this.limits = limits;
    }

    @POST
    public Response say(@RestPath String token, @RestForm String helped) {
        Ticket ticket = links.ticketOf(token);
        limits.check(RateLimits.Kind.PRIVATE_ANSWER, String.valueOf(ticket.id()));
        answers.say(ticket, customers.get(ticket.requesterId()).name, "yes".equals(helped));
        return Pages.seeOther(links.path(ticket) + "#first-answer");
    }
}
