package io.pledgedesk.web.ui.portal;

import io.pledgedesk.auth.RateLimits;
import io.pledgedesk.channel.PrivateLinks;
import io.pledgedesk.feedback.LowReason;
import io.pledgedesk.feedback.Question;
import io.pledgedesk.feedback.Ratings;
import io.pledgedesk.feedback.Surveys;
import io.pledgedesk.kernel.Refusal;
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

/** {@code /help/requests/{token}/rating}: how it was, by whoever holds the private link. */
@Path("/help/requests/{token}")
@PermitAll
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class RatingPages {

    private final PrivateLinks links;
    private final Ratings ratings;
    private final Surveys surveys;
    private final RateLimits limits;

    RatingPages(PrivateLinks links, Ratings ratings, Surveys surveys, RateLimits limits) {
        this.links = links;
        this.ratings = ratings;
        this.surveys = surveys;
        this.limits = limits;
    }

    @POST
    @Path("/rating")
    public Response rate(
            @RestPath String token,
            @RestForm String score,
            @RestForm String effort,
            @RestForm String reason,
            @RestForm String comment) {
        Ticket ticket = links.ticketOf(token);
        Question question = effort == null ? Question.CSAT : Question.CES;
        Integer given = RatingViews.score(question, effort == null ? score : effort);
        if (given == null) {
            throw new Refusal.Invalid("score", "scoreUnknown", "Choose one of the five.");
        }
        limits.check(RateLimits.Kind.PRIVATE_ANSWER, String.valueOf(ticket.id()));
        ratings.rate(ticket.id(), question, given, reason(reason), comment);
        return Pages.seeOther(links.path(ticket) + "#rating");
    }

    private static LowReason reason(String typed) {
        return typed == null || typed.isEmpty()
                ? null
                : LowReason.find(typed)
                        .orElseThrow(() ->
                                new Refusal.Invalid("reason", "choiceMissing", "Choose something from the list."));
    }

    @POST
    @Path("/surveys")
    public Response surveys(@RestPath String token, @RestForm String wanted) {
        Ticket ticket = links.ticketOf(token);
        surveys.welcome(ticket.requesterId(), "yes".equals(wanted));
        return Pages.seeOther(links.path(ticket) + "#rating");
    }
}
