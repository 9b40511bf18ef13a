package io.pledgedesk.web.ui.account;

import io.pledgedesk.auth.ClientAddress;
import io.pledgedesk.auth.RateLimits;
import io.pledgedesk.auth.ResetLinks;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.people.Agent;
import io.pledgedesk.web.Look;
import io.pledgedesk.web.SpokenRefusals;
import io.pledgedesk.web.ui.Form;
import io.pledgedesk.web.ui.Frames;
import io.pledgedesk.web.ui.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;

/** A new password by a link that an admin gave. */
@Path("/sign-in/reset")
@PermitAll
class PasswordPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance reset(ResetView view);
    }

    /** @param email whose password it is; null when the link can't be used */
    record ResetView(Look look, String csrf, Form form, String token, String email) {}

    private final ResetLinks links;
    private final RateLimits limits;
    private final ClientAddress address;
    private final SpokenRefusals spoken;
    private final Frames frames;

    PasswordPages(ResetLinks links, RateLimits limits, ClientAddress address, Frames frames, SpokenRefusals spoken) {
        this.spoken = spoken;
        this.links = links;
        this.limits = limits;
        this.address = address;
        this.frames = frames;
    }

    @GET
    public TemplateInstance reset(@QueryParam("token") String token) {
        return resetPage(token, Form.empty());
    }

    @POST
    public Response reset(@RestForm String token, @RestForm String password) {
        limits.check(RateLimits.Kind.SIGN_IN_ADDRESS, address.get());
        try {
            links.use(token, password);
            return Pages.seeOther("/sign-in");
        } catch (Refusal.Invalid e) {
            return Pages.invalid(resetPage(token, Form.empty().with(spoken.of(e))));
        } catch (Refusal.NotFound e) {
            return Pages.invalid(resetPage(null, Form.empty()));
        }
    }

    private TemplateInstance resetPage(String token, Form form) {
        String email = links.owner(token).map((Agent agent) -> agent.email).orElse(null);
        return Templates.reset(new ResetView(frames.look(), frames.csrf(), form, token, email));
    }
}
