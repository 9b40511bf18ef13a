package io.pledgedesk.web.ui.settings;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.channel.mail.imap.ImapAccount;
import io.pledgedesk.channel.mail.imap.ImapAccounts;
import io.pledgedesk.channel.mail.imap.MailboxConsents;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.mail.Mailbox;
import io.pledgedesk.mail.Mailboxes;
import io.pledgedesk.web.ui.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * “Sign in with …” for a mailbox: a page that leads to the provider, since the policy of our pages lets no form lead
 * elsewhere, and the address to which the provider leads back.
 */
@Path(SettingsTabs.MAILBOXES)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed(Role.Names.ADMIN)
class MailboxConsentPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance leave(SettingsFrame page, Leave view);
    }

    /** @param host where the provider's page is @param username who should sign in there */
    record Leave(long id, String address, String provider, String host, String username, String href) {}

    private final SettingsFrames frames;
    private final Mailboxes mailboxes;
    private final ImapAccounts accounts;
    private final MailboxConsents consents;
    private final CurrentViewer viewer;

    MailboxConsentPages(
            SettingsFrames frames,
            Mailboxes mailboxes,
            ImapAccounts accounts,
            MailboxConsents consents,
            CurrentViewer viewer) {
        this.frames = frames;
        this.mailboxes = mailboxes;
        this.accounts = accounts;
        this.consents = consents;
        this.viewer = viewer;
    }

    @POST
    @Path("/{id}/consent")
    public TemplateInstance leave(@RestPath String id) {
        Mailbox box = mailboxes.get(Ids.parse(id, "mailbox"));
        URI page = consents.begin(box.id, session());
        ImapAccount account = accounts.find(box.id).orElseThrow();
        return Templates.leave(
                frames.of(SettingsTabs.MAILBOXES),
                new Leave(
                        box.id,
                        box.address,
                        MailboxSignIn.provider(account.authorizeUrl()),
                        page.getHost(),
                        account.username(),
                        page.toString()));
    }

    /** By the protocol this changes something on GET; the state, which counts once and in one session, stands for the token of a form. */
    @GET
    @Path("/consent")
    public Response back(
            @RestQuery String state,
            @RestQuery String code,
            @RestQuery String error,
            @RestQuery("error_description") String description) {
        long id = consents.back(state, new MailboxConsents.Answer(code, error, description), session());
        boolean agreed =
                accounts.find(id).filter(account -> account.problem() == null).isPresent();
        return Pages.seeOther(SettingsTabs.MAILBOXES + "/" + id + (agreed ? "?done=saved" : "") + "#sign-in");
    }

    private String session() {
        return viewer.sessionId().orElseThrow(() -> new Refusal.Forbidden("Sign in at the desk to do this."));
    }
}
