package io.pledgedesk.web.ui.account;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.DemoAccounts;
import io.pledgedesk.auth.PageSessions;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.web.Look;
import io.pledgedesk.web.ui.Form;
import io.pledgedesk.web.ui.Frames;
import io.pledgedesk.web.ui.Pages;
import io.pledgedesk.web.ui.words.SignInWords;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;

/** Signing in and out, and the door: {@code /} leads to where one belongs. */
@Path("/")
@PermitAll
class SignInPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance signIn(View view);
    }

    /**
     * @param next where to go afterwards; null for the usual place
     * @param refusal what is wrong; null at first
     */
    record View(Look look, String csrf, Form form, String next, String refusal, List<DemoAccounts.Account> demo) {}

    private final PageSessions sessions;
    private final CurrentViewer viewer;
    private final Frames frames;
    private final Instance<DemoAccounts> demo;
    private final SignInWords words;

    SignInPages(
            PageSessions sessions,
            CurrentViewer viewer,
            Frames frames,
            Instance<DemoAccounts> demo,
            SignInWords words) {
        this.sessions = sessions;
        this.viewer = viewer;
        this.frames = frames;
        this.demo = demo;
        this.words = words;
    }

    @GET
    public Response start() {
        return Pages.seeOther(viewer.find().filter(Viewer::isStaff).isPresent() ? "/desk" : "/help");
    }

    @GET
    @Path("sign-in")
    public Response signIn(@QueryParam("next") String next) {
        String goOn = ReturnPath.of(next).orElse(null);
        return viewer.find()
                .map(known -> Pages.seeOther(goOn == null ? home(known.isStaff()) : goOn))
                .orElseGet(() -> Response.ok(page(Form.empty(), goOn, null)).build());
    }

    @POST
    @Path("sign-in")
    public Response signIn(
            @RestForm String email, @RestForm String password, @RestForm String next, RoutingContext context) {
        String goOn = ReturnPath.of(next).orElse(null);
        try {
            boolean staff = sessions.signIn(context, text(email), text(password));
            return Pages.seeOther(goOn == null ? home(staff) : goOn);
        } catch (Refusal.Unauthenticated e) {
            return Response.status(401)
                    .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                    .entity(page(Form.of(Map.of("email", text(email))), goOn, words.wrong()))
                    .build();
        }
    }

    @POST
    @Path("sign-out")
    public Response signOut(RoutingContext context) {
        boolean customer = viewer.find().filter(Viewer::isCustomer).isPresent();
        sessions.signOut(context);
        return Response.fromResponse(Pages.seeOther(customer ? "/help" : "/sign-in"))
                .header("Clear-Site-Data", "\"cache\", \"storage\"")
                .build();
    }

    private TemplateInstance page(Form form, String next, String refusal) {
        List<DemoAccounts.Account> accounts = demo.isResolvable() ? demo.get().accounts() : List.of();
        return Templates.signIn(new View(frames.look(), frames.csrf(), form, next, refusal, accounts));
    }

    private static String home(boolean staff) {
        return staff ? "/desk" : "/help/requests";
    }

    private static String text(String field) {
        return field == null ? "" : field;
    }
}
