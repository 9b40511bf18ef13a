package io.pledgedesk.web.ui.account;

import io.pledgedesk.auth.ClientAddress;
import io.pledgedesk.auth.FirstAdmin;
import io.pledgedesk.auth.PageSessions;
import io.pledgedesk.auth.RateLimits;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.people.Agent;
import io.pledgedesk.web.Look;
import io.pledgedesk.web.SpokenRefusals;
import io.pledgedesk.web.ui.Form;
import io.pledgedesk.web.ui.Frames;
import io.pledgedesk.web.ui.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;

/** Makes the first admin of a new desk; not there any more as soon as there is one. */
@Path("/setup")
@PermitAll
class SetupPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance setup(View view);
    }

    record View(Look look, String csrf, Form form) {}

    private final FirstAdmin firstAdmin;
    private final PageSessions sessions;
    private final RateLimits limits;
    private final ClientAddress address;
    private final Frames frames;
    private final SpokenRefusals spoken;

    SetupPages(
            FirstAdmin firstAdmin,
            PageSessions sessions,
            RateLimits limits,
            ClientAddress address,
            Frames frames,
            SpokenRefusals spoken) {
        this.spoken = spoken;
        this.firstAdmin = firstAdmin;
        this.sessions = sessions;
        this.limits = limits;
        this.address = address;
        this.frames = frames;
    }

    @GET
    public TemplateInstance setup() {
        if (!firstAdmin.isMissing()) {
            throw new Refusal.NotFound("page");
        }
        return page(Form.empty());
    }

    @POST
    public Response make(
            @RestForm String code,
            @RestForm String name,
            @RestForm String email,
            @RestForm String password,
            RoutingContext context) {
        limits.check(RateLimits.Kind.SIGN_IN_ADDRESS, address.get());
        try {
            Agent admin = firstAdmin.create(code, name, email, password);
            sessions.open(context, admin.id);
            return Pages.seeOther("/desk");
        } catch (Refusal.Invalid e) {
            Map<String, String> typed = new LinkedHashMap<>();
            typed.put("code", code);
            typed.put("name", name);
            typed.put("email", email);
            return Pages.invalid(page(Form.of(typed).with(spoken.of(e))));
        }
    }

    private TemplateInstance page(Form form) {
        return Templates.setup(new View(frames.look(), frames.csrf(), form));
    }
}
