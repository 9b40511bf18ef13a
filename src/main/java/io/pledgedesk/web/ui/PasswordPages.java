package io.pledgedesk.web.ui;

import io.pledgedesk.auth.Accounts;
import io.pledgedesk.auth.ClientAddress;
import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.RateLimits;
import io.pledgedesk.auth.ResetLinks;
import io.pledgedesk.auth.Role;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.people.Agent;
import io.pledgedesk.web.Look;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;

/** A new password: by a link that an admin gave, or one's own. */
@Path("/")
class PasswordPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance reset(ResetView view);

        static native TemplateInstance change(DeskFrame frame, ChangeView view);
    }

    /** @param email whose password it is; null when the link can't be used */
    record ResetView(Look look, String csrf, Form form, String token, String email) {}

    record ChangeView(Form form, boolean done) {}

    private final ResetLinks links;
    private final Accounts accounts;
    private final CurrentViewer viewer;
    private final RateLimits limits;
    private final ClientAddress address;
    private final Frames frames;

    PasswordPages(
            ResetLinks links,
            Accounts accounts,
            CurrentViewer viewer,
            RateLimits limits,
            ClientAddress address,
            Frames frames) {
        this.links = links;
        this.accounts = accounts;
        this.viewer = viewer;
        this.limits = limits;
        this.address = address;
        this.frames = frames;
    }

    @GET
    @Path("sign-in/reset")
    @PermitAll
    public TemplateInstance reset(@QueryParam("token") String token) {
        return resetPage(token, Form.empty());
    }

    @POST
    @Path("sign-in/reset")
    @PermitAll
    public Response reset(@RestForm String token, @RestForm String password) {
        limits.check(RateLimits.Kind.SIGN_IN_ADDRESS, address.get());
        try {
            links.use(token, password);
            return Pages.seeOther("/sign-in");
        } catch (Refusal.Invalid e) {
            return Pages.invalid(resetPage(token, Form.empty().with(e)));
        } catch (Refusal.NotFound e) {
            return Pages.invalid(resetPage(null, Form.empty()));
        }
    }

    @GET
    @Path("desk/me/password")
    @RolesAllowed(Role.Names.LIGHT_AGENT)
    public TemplateInstance change(@QueryParam("done") boolean done) {
        return changePage(Form.empty(), done);
    }

    @POST
    @Path("desk/me/password")
    @RolesAllowed(Role.Names.LIGHT_AGENT)
    public Response change(@RestForm String oldPassword, @RestForm String password) {
        limits.check(RateLimits.Kind.SIGN_IN_ACCOUNT, viewer.get().email());
        try {
            accounts.changeOwnPassword(viewer.get(), viewer.sessionId().orElse(""), oldPassword, password);
            limits.giveBack(RateLimits.Kind.SIGN_IN_ACCOUNT, viewer.get().email());
            return Pages.seeOther("/desk/me/password?done=true");
        } catch (Refusal.Invalid e) {
            return Pages.invalid(changePage(
                    Form.of(Map.of("oldPassword", "", "password", "")).with(e), false));
        }
    }

    private TemplateInstance resetPage(String token, Form form) {
        String email = links.owner(token).map((Agent agent) -> agent.email).orElse(null);
        return Templates.reset(new ResetView(frames.look(), frames.csrf(), form, token, email));
    }

    private TemplateInstance changePage(Form form, boolean done) {
        return Templates.change(frames.desk("/desk/me"), new ChangeView(form, done));
    }
}
