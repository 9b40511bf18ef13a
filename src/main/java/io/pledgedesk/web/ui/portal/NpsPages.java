package io.pledgedesk.web.ui.portal;

import io.pledgedesk.auth.ClientAddress;
import io.pledgedesk.auth.RateLimits;
import io.pledgedesk.feedback.NpsSurveys;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.web.ui.Frames;
import io.pledgedesk.web.ui.Pages;
import io.pledgedesk.web.ui.PortalFrame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * {@code /help/nps/{token}}: whether somebody would recommend us. Opening the link counts nothing, because programs that
 * check mails open links too.
 */
@Path("/help/nps/{token}")
@PermitAll
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class NpsPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance show(PortalFrame frame, String path, NpsSurveys.Answer answer, Boolean stopped);
    }

    private final Frames frames;
    private final NpsSurveys surveys;
    private final RateLimits limits;
    private final ClientAddress address;

    NpsPages(Frames frames, NpsSurveys surveys, RateLimits limits, ClientAddress address) {
        this.frames = frames;
        this.surveys = surveys;
        this.limits = limits;
        this.address = address;
    }

    @GET
    public TemplateInstance show(@RestPath String token, @RestQuery String said) {
        return Templates.show(frames.portal(path(token)), path(token), surveys.of(token), "stopped".equals(said));
    }

    @POST
    public Response answer(@RestPath String token, @RestForm String score, @RestForm String comment) {
        limits.check(RateLimits.Kind.PUBLIC_FORM, address.get());
        boolean number = score != null && score.matches("\\d{1,2}");
        if (!number) {
            throw new Refusal.Invalid("score", "Choose a number from 0 to 10.");
        }
        surveys.answer(token, Integer.valueOf(score), comment);
        return Pages.seeOther(path(token) + "#nps");
    }

    @POST
    @Path("/stop")
    public Response stop(@RestPath String token) {
        surveys.welcome(token, false);
        return Pages.seeOther(path(token) + "?said=stopped");
    }

    private static String path(String token) {
        return "/help/nps/" + token;
    }
}
