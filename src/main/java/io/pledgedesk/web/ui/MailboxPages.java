package io.pledgedesk.web.ui;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.PledgeSettings;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.kernel.Violation;
import io.pledgedesk.mail.Mailbox;
import io.pledgedesk.mail.MailboxDetails;
import io.pledgedesk.mail.Mailboxes;
import io.pledgedesk.people.Names;
import io.pledgedesk.people.Team;
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
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** {@code /desk/settings/mailboxes}: the addresses of the desk. */
@Path(SettingsTabs.MAILBOXES)
@Produces(MediaType.TEXT_HTML)
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
@RolesAllowed(Role.Names.ADMIN)
class MailboxPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(SettingsFrame page, List<Row> rows);

        static native TemplateInstance edit(SettingsFrame page, Edit view);

        static native TemplateInstance token(SettingsFrame page, Token view);
    }

    /** @param team null for none */
    record Row(long id, String address, String name, String team, boolean checked) {}

    /** @param id null for a new one */
    record Edit(Long id, MailboxInput input, Form form, List<Option> teams, String inboundUrl) {

        public String action() {
            return id == null ? SettingsTabs.MAILBOXES : SettingsTabs.MAILBOXES + "/" + id;
        }
    }

    record Token(long id, String address, String secret, String inboundUrl) {}

    private final SettingsFrames frames;
    private final Mailboxes mailboxes;
    private final Names names;
    private final Choices choices;
    private final CurrentViewer viewer;
    private final PledgeSettings settings;
    private final MailboxWords words;

    MailboxPages(
            SettingsFrames frames,
            Mailboxes mailboxes,
            Names names,
            Choices choices,
            CurrentViewer viewer,
            PledgeSettings settings,
            MailboxWords words) {
        this.frames = frames;
        this.mailboxes = mailboxes;
        this.names = names;
        this.choices = choices;
        this.viewer = viewer;
        this.settings = settings;
        this.words = words;
    }

    @GET
    public TemplateInstance list(@RestQuery String done) {
        List<Mailbox> all = mailboxes.all();
        Map<Long, Team> teams = names.teams(all.stream().map(box -> box.teamId).toList());
        List<Row> rows = all.stream()
                .map(box -> new Row(
                        box.id,
                        box.address,
                        box.name,
                        box.teamId == null ? null : teams.get(box.teamId).name,
                        box.checkDmarc))
                .toList();
        return Templates.list(frames.of(SettingsTabs.MAILBOXES, done), rows);
    }

    @GET
    @Path("/new")
    public TemplateInstance create() {
        return page(null, MailboxInput.fresh(), null);
    }

    @POST
    public Response create(@RestForm("do") String button) {
        MailboxInput input = MailboxInput.of(Typed.current());
        try {
            return token(mailboxes.create(input.details()));
        } catch (Refusal.Invalid refusal) {
            return Pages.invalid(page(null, input, refusal));
        } catch (Refusal.Conflict taken) {
            return Pages.invalid(page(null, input, new Refusal.Invalid("address", taken.getMessage())));
        }
    }

    @GET
    @Path("/{id}")
    public TemplateInstance edit(@RestPath String id) {
        Mailbox box = mailboxes.get(Ids.parse(id, "mailbox"));
        return page(box.id, MailboxInput.of(box), null);
    }

    @POST
    @Path("/{id}")
    public Response edit(@RestPath String id, @RestForm("do") String button) {
        Mailbox box = mailboxes.get(Ids.parse(id, "mailbox"));
        MailboxInput input = MailboxInput.of(Typed.current());
        try {
            mailboxes.change(box.id, input.basedOn(), input.details());
            return Pages.seeOther(SettingsTabs.MAILBOXES + "?done=saved");
        } catch (Refusal.Invalid refusal) {
            return Pages.invalid(page(box.id, input, refusal));
        } catch (Refusal.Conflict taken) {
            return Pages.invalid(page(box.id, input, new Refusal.Invalid("address", taken.getMessage())));
        } catch (Refusal.Stale stale) {
            List<Violation> why = List.of(new Violation("", stale.getMessage()));
            return Pages.invalid(page(box.id, input.on(box.version), new Refusal.Invalid(why)));
        }
    }

    @POST
    @Path("/{id}/token")
    public Response renew(@RestPath String id) {
        return token(mailboxes.renewToken(Ids.parse(id, "mailbox")));
    }

    @POST
    @Path("/{id}/delete")
    public Response delete(@RestPath String id, @RestForm long version) {
        mailboxes.delete(Ids.parse(id, "mailbox"), version);
        return Pages.seeOther(SettingsTabs.MAILBOXES + "?done=deleted");
    }

    private Response token(Mailboxes.Created created) {
        Mailbox box = created.mailbox();
        return Pages.answer(
                200,
                Templates.token(
                        frames.of(SettingsTabs.MAILBOXES), new Token(box.id, box.address, created.secret(), url(box.address))));
    }

    private TemplateInstance page(Long id, MailboxInput input, Refusal.Invalid refusal) {
        Form form = refusal == null ? input.form() : input.form().with(refusal);
        List<Option> teams = Choices.orNone(words.noTeam(), choices.teams(viewer.get()));
        return Templates.edit(
                frames.of(SettingsTabs.MAILBOXES), new Edit(id, input, form, teams, url(input.address())));
    }

    private String url(String address) {
        return settings.baseUrl() + "/api/v1/mail/inbound?mailbox=" + address;
    }
}
