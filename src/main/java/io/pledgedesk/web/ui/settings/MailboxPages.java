package io.pledgedesk.web.ui.settings;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.channel.mail.imap.ImapAccount;
import io.pledgedesk.channel.mail.imap.ImapAccounts;
import io.pledgedesk.channel.mail.imap.MailProvider;
import io.pledgedesk.channel.mail.imap.MailboxConsents;
import io.pledgedesk.channel.mail.imap.MailboxSetup;
import io.pledgedesk.correspondence.LateNotices;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.PledgeSettings;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.kernel.Violation;
import io.pledgedesk.mail.Mailbox;
import io.pledgedesk.mail.Mailboxes;
import io.pledgedesk.people.Names;
import io.pledgedesk.people.Team;
import io.pledgedesk.sla.Policies;
import io.pledgedesk.web.SpokenRefusals;
import io.pledgedesk.web.ui.Choices;
import io.pledgedesk.web.ui.Form;
import io.pledgedesk.web.ui.Moment;
import io.pledgedesk.web.ui.Option;
import io.pledgedesk.web.ui.Pages;
import io.pledgedesk.web.ui.Typed;
import io.pledgedesk.web.ui.words.MailboxWords;
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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        static native TemplateInstance list(SettingsFrame page, List<Row> rows, List<Policy> policies);

        static native TemplateInstance edit(SettingsFrame page, Edit view);

        static native TemplateInstance token(SettingsFrame page, Token view);
    }

    /** @param told whether its customers are told when a promise is missed */
    record Policy(long id, String name, boolean told) {}

    /** @param team null for none */
    record Row(long id, String address, String name, String team, boolean checked) {}

    /**
     * @param id null for a new one
     * @param checked when it was last looked into; null for never
     * @param problem what the IMAP server said; null while all is well
     * @param signIn at whose page somebody signs in; null where nobody has to
     */
    record Edit(
            Long id,
            MailboxInput input,
            Form form,
            List<Option> teams,
            List<Option> securities,
            String inboundUrl,
            Moment checked,
            String problem,
            List<Option> providers,
            String redirectUri,
            MailboxSignIn signIn) {

        public String action() {
            return id == null ? SettingsTabs.MAILBOXES : SettingsTabs.MAILBOXES + "/" + id;
        }
    }

    record Token(long id, String address, String secret, String inboundUrl) {}

    private final SettingsFrames frames;
    private final Mailboxes mailboxes;
    private final MailboxSetup setup;
    private final ImapAccounts accounts;
    private final MailboxConsents consents;
    private final LateNotices notices;
    private final Policies policies;
    private final Names names;
    private final Choices choices;
    private final CurrentViewer viewer;
    private final PledgeSettings settings;
    private final MailboxWords words;
    private final SpokenRefusals spoken;

    MailboxPages(
            SettingsFrames frames,
            Mailboxes mailboxes,
            MailboxSetup setup,
            ImapAccounts accounts,
            MailboxConsents consents,
            LateNotices notices,
            Policies policies,
            Names names,
            Choices choices,
            CurrentViewer viewer,
            PledgeSettings settings,
            MailboxWords words,
            SpokenRefusals spoken) {
        this.spoken = spoken;
        this.frames = frames;
        this.mailboxes = mailboxes;
        this.setup = setup;
        this.accounts = accounts;
        this.consents = consents;
        this.notices = notices;
        this.policies = policies;
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
                        box.checkDmarc && box.trustedAuthservId != null))
                .toList();
        return Templates.list(frames.of(SettingsTabs.MAILBOXES, done), rows, told());
    }

    private List<Policy> told() {
        Set<Long> on = notices.policies();
        return policies.all().stream()
                .map(policy -> new Policy(policy.id(), policy.name(), on.contains(policy.id())))
                .toList();
    }

    /** Whose customers are told that a promise was missed. */
    @POST
    @Path("/late-notices")
    public Response tell(@RestForm("policy") List<String> ticked) {
        notices.switchOnFor(
                ticked == null
                        ? Set.of()
                        : ticked.stream()
                                .map(id -> Ids.parseField(id, "policy"))
                                .collect(Collectors.toSet()));
        return Pages.seeOther(SettingsTabs.MAILBOXES + "?done=saved");
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
            return token(setup.create(input.details(), input.imap(Optional.empty())));
        } catch (Refusal.Invalid refusal) {
            return Pages.invalid(page(null, input, refusal));
        } catch (Refusal.Conflict taken) {
            return Pages.invalid(page(null, input, new Refusal.Invalid("address", taken.code(), taken.getMessage())));
        }
    }

    @GET
    @Path("/{id}")
    public TemplateInstance edit(@RestPath String id, @RestQuery String done) {
        Mailbox box = mailboxes.get(Ids.parse(id, "mailbox"));
        return page(box.id, MailboxInput.of(box, accounts.find(box.id)), null, done);
    }

    @POST
    @Path("/{id}")
    public Response change(@RestPath String id, @RestForm("do") String button) {
        Mailbox box = mailboxes.get(Ids.parse(id, "mailbox"));
        MailboxInput input = MailboxInput.of(Typed.current());
        try {
            setup.change(box.id, input.basedOn(), input.details(), input.imap(accounts.find(box.id)));
            return Pages.seeOther(afterwards(box.id));
        } catch (Refusal.Invalid refusal) {
            return Pages.invalid(page(box.id, input, refusal));
        } catch (Refusal.Conflict taken) {
            return Pages.invalid(page(box.id, input, new Refusal.Invalid("address", taken.code(), taken.getMessage())));
        } catch (Refusal.Stale stale) {
            List<Violation> why = List.of(new Violation("", stale.getMessage()));
            return Pages.invalid(page(box.id, input.on(box.version), new Refusal.Invalid(why)));
        }
    }

    /** Where somebody has to sign in next, they find out how. */
    private String afterwards(long id) {
        boolean waits = accounts.find(id).filter(ImapAccount::awaitsConsent).isPresent();
        return waits
                ? SettingsTabs.MAILBOXES + "/" + id + "?done=saved#sign-in"
                : SettingsTabs.MAILBOXES + "?done=saved";
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
                        frames.of(SettingsTabs.MAILBOXES),
                        new Token(box.id, box.address, created.secret(), url(box.address))));
    }

    private TemplateInstance page(Long id, MailboxInput input, Refusal.Invalid refusal) {
        return page(id, input, refusal, null);
    }

    private TemplateInstance page(Long id, MailboxInput input, Refusal.Invalid refusal, String done) {
        Form form = refusal == null ? input.form() : input.form().with(spoken.of(refusal));
        List<Option> teams = Choices.orNone(words.noTeam(), choices.teams(viewer.get()));
        SettingsFrame frame = frames.of(SettingsTabs.MAILBOXES, done);
        Optional<ImapAccount> account = id == null ? Optional.empty() : accounts.find(id);
        Edit view = new Edit(
                id,
                input,
                form,
                teams,
                securities(),
                url(input.address()),
                account.map(ImapAccount::checkedAt)
                        .map(frame.desk().times()::stamp)
                        .orElse(null),
                account.map(ImapAccount::problem).orElse(null),
                providers(),
                consents.redirectUri(),
                account.map(MailboxSignIn::of).orElse(null));
        return Templates.edit(frame, view);
    }

    private List<Option> providers() {
        return Stream.concat(
                        Stream.of(new Option("", words.otherProvider())),
                        Stream.of(MailProvider.values()).map(provider -> new Option(provider.code(), provider.brand())))
                .toList();
    }

    private List<Option> securities() {
        return List.of(
                new Option("tls", words.tls()),
                new Option("startTls", words.startTls()),
                new Option("none", words.noTls()));
    }

    private String url(String address) {
        return settings.baseUrl() + "/api/v1/mail/inbound?mailbox=" + address;
    }
}
