package io.pledgedesk.web.ui.portal;

import io.pledgedesk.auth.MagicLinks;
import io.pledgedesk.auth.PageSessions;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.kernel.Texts;
import io.pledgedesk.notification.SignInLetters;
import io.pledgedesk.web.ui.Form;
import io.pledgedesk.web.ui.Frames;
import io.pledgedesk.web.ui.Pages;
import io.pledgedesk.web.ui.PortalFrame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * {@code /help/sign-in}: customers sign in by a link in a mail. The answer is the same for every address. Opening the link
 * does nothing, because programs that check mails open links too; the button on its page signs in.
 */
@Path("/help/sign-in")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class CustomerSignInPages {

    private static final String SENT = "/help/sign-in?said=sent";

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance ask(PortalFrame frame, Form form, boolean sent, boolean possible);

        static native TemplateInstance open(PortalFrame frame, String token);
    }

    private final Frames frames;
    private final SignInLetters letters;
    private final MagicLinks links;
    private final PageSessions sessions;
    private final OwnWords words;

    CustomerSignInPages(Frames frames, SignInLetters letters, MagicLinks links, PageSessions sessions, OwnWords words) {
        this.frames = frames;
        this.letters = letters;
        this.links = links;
        this.sessions = sessions;
        this.words = words;
    }

    @GET
    public TemplateInstance ask(@RestQuery String said) {
        return page(Form.empty(), "sent".equals(said));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(@RestForm String email) {
        Form form = Form.of(Map.of("email", email == null ? "" : email));
        if (!Texts.isEmail(Texts.email(form.value("email")))) {
            return Pages.invalid(page(form.with(new Refusal.Invalid("email", words.noEmail())), false));
        }
        try {
            letters.send(form.value("email"), frames.portal().times().zone());
            return Pages.seeOther(SENT);
        } catch (Refusal.TooMany tooMany) {
            return Pages.tooMany(page(form.with(new Refusal.Invalid("", words.tooMany())), false), tooMany);
        }
    }

    @GET
    @Path("/{token}")
    public Response open(@RestPath String token) {
        return links.isGood(token)
                ? Response.ok(Templates.open(frames.portal("/help/sign-in"), token))
                        .build()
                : gone();
    }

    @POST
    @Path("/{token}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signIn(@RestPath String token, RoutingContext context) {
        return links.use(token)
                .map(customer -> {
                    sessions.open(context, customer);
                    return Pages.seeOther("/help/requests");
                })
                .orElseGet(this::gone);
    }

    private Response gone() {
        return Pages.answer(410, Templates.open(frames.portal("/help/sign-in"), null));
    }

    private TemplateInstance page(Form form, boolean sent) {
        return Templates.ask(frames.portal("/help/sign-in"), form, sent, letters.isPossible());
    }
}
