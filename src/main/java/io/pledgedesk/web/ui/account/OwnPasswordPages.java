package io.pledgedesk.web.ui.account;

import io.pledgedesk.auth.Accounts;
import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.RateLimits;
import io.pledgedesk.auth.Role;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.web.SpokenRefusals;
import io.pledgedesk.web.ui.DeskFrame;
import io.pledgedesk.web.ui.Form;
import io.pledgedesk.web.ui.Frames;
import io.pledgedesk.web.ui.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;

/** {@code /desk/me/password}: one's own password. */
@Path("/desk/me/password")
@RolesAllowed(Role.Names.LIGHT_AGENT)
class OwnPasswordPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance change(DeskFrame frame, ChangeView view);
    }

    record ChangeView(Form form, String email, boolean done) {}

    private final Accounts accounts;
    private final CurrentViewer viewer;
    private final RateLimits limits;
    private final SpokenRefusals spoken;
    private final Frames frames;

    OwnPasswordPages(Accounts accounts, CurrentViewer viewer, RateLimits limits, Frames frames, SpokenRefusals spoken) {
        this.spoken = spoken;
        this.accounts = accounts;
        this.viewer = viewer;
        this.limits = limits;
        this.frames = frames;
    }

    @GET
    public TemplateInstance change(@QueryParam("done") boolean done) {
        return page(Form.empty(), done);
    }

    @POST
    public Response change(@RestForm String oldPassword, @RestForm String password) {
        limits.check(RateLimits.Kind.SIGN_IN_ACCOUNT, viewer.get().email());
        try {
            accounts.changeOwnPassword(viewer.get(), viewer.sessionId().orElse(""), oldPassword, password);
            limits.giveBack(RateLimits.Kind.SIGN_IN_ACCOUNT, viewer.get().email());
            return Pages.seeOther("/desk/me/password?done=true");
        } catch (Refusal.Invalid e) {
            return Pages.invalid(
                    page(Form.of(Map.of("oldPassword", "", "password", "")).with(spoken.of(e)), false));
        }
    }

    private TemplateInstance page(Form form, boolean done) {
        return Templates.change(
                frames.desk("/desk/me"), new ChangeView(form, viewer.get().email(), done));
    }
}
