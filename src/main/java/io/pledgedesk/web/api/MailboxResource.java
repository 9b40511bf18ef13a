package io.pledgedesk.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.pledgedesk.auth.Role;
import io.pledgedesk.channel.mail.imap.ImapAccount;
import io.pledgedesk.channel.mail.imap.ImapAccounts;
import io.pledgedesk.channel.mail.imap.ImapDetails;
import io.pledgedesk.channel.mail.imap.MailboxSetup;
import io.pledgedesk.kernel.Cursor;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Page;
import io.pledgedesk.mail.Mailbox;
import io.pledgedesk.mail.MailboxDetails;
import io.pledgedesk.mail.Mailboxes;
import io.pledgedesk.web.MergePatch;
import io.pledgedesk.web.Versions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /mailboxes}. A POST is not repeatable by key: its answer holds a secret that isn't stored. */
@Path("/api/v1/mailboxes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class MailboxResource {

    @Schema(name = "MailboxInput")
    record Input(
            String address,
            String name,
            String teamId,
            String trustedAuthservId,
            Boolean checkDmarc,
            Boolean plusAddressing,
            ImapJson.Input imap) {

        static Input of(Mailbox box, Optional<ImapAccount> imap) {
            return new Input(
                    box.address,
                    box.name,
                    Ids.text(box.teamId),
                    box.trustedAuthservId,
                    box.checkDmarc,
                    box.plusAddressing,
                    imap.map(ImapJson.Input::of).orElse(null));
        }

        ImapDetails fetched() {
            return imap == null ? null : imap.details();
        }

        MailboxDetails details() {
            return new MailboxDetails(
                    address,
                    name,
                    teamId == null ? null : Ids.parseField(teamId, "teamId"),
                    trustedAuthservId,
                    Boolean.TRUE.equals(checkDmarc),
                    Boolean.TRUE.equals(plusAddressing));
        }
    }

    /** @param token in the answer to POST only */
    @Schema(name = "Mailbox")
    record Json(
            String id,
            String address,
            String name,
            String teamId,
            String trustedAuthservId,
            boolean checkDmarc,
            boolean plusAddressing,
            ImapJson imap,
            long version,
            @JsonInclude(JsonInclude.Include.NON_NULL) String token) {

        static Json of(Mailbox box, Optional<ImapAccount> imap, String token) {
            return new Json(
                    Ids.text(box.id),
                    box.address,
                    box.name,
                    Ids.text(box.teamId),
                    box.trustedAuthservId,
                    box.checkDmarc,
                    box.plusAddressing,
                    imap.map(ImapJson::of).orElse(null),
                    box.version,
                    token);
        }
    }

    private final Mailboxes mailboxes;
    private final MailboxSetup setup;
    private final ImapAccounts accounts;
    private final MergePatch patches;

    MailboxResource(Mailboxes mailboxes, MailboxSetup setup, ImapAccounts accounts, MergePatch patches) {
        this.mailboxes = mailboxes;
        this.setup = setup;
        this.accounts = accounts;
        this.patches = patches;
    }

    @GET
    @RolesAllowed(Role.Names.LIGHT_AGENT)
    public Page<Json> list(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return mailboxes
                .list(Page.limit(limit), Cursor.parse(cursor, 1))
                .map(box -> Json.of(box, accounts.find(box.id), null));
    }

    @POST
    @RolesAllowed(Role.Names.ADMIN)
    @APIResponseSchema(value = Json.class, responseCode = "201", responseDescription = "Created")
    public RestResponse<Json> create(Input input) {
        Input mailbox = Bodies.required(input);
        Mailboxes.Created created = setup.create(mailbox.details(), mailbox.fetched());
        Mailbox box = created.mailbox();
        return Answers.created(
                "/api/v1/mailboxes", box.id, Json.of(box, accounts.find(box.id), created.secret()), box.version);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.Names.LIGHT_AGENT)
    public RestResponse<Json> get(@RestPath String id) {
        return answer(mailboxes.get(Ids.parse(id, "mailbox")));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @RolesAllowed(Role.Names.ADMIN)
    public RestResponse<Json> change(@RestPath String id, @HeaderParam("If-Match") String ifMatch, JsonNode patch) {
        Mailbox before = mailboxes.get(Ids.parse(id, "mailbox"));
        Versions.check(ifMatch, before.version);
        Input input = patches.apply(Input.of(before, accounts.find(before.id)), patch, Input.class);
        return answer(setup.change(before.id, before.version, input.details(), input.fetched()));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Role.Names.ADMIN)
    public void delete(@RestPath String id, @HeaderParam("If-Match") String ifMatch) {
        Mailbox before = mailboxes.get(Ids.parse(id, "mailbox"));
        Versions.check(ifMatch, before.version);
        mailboxes.delete(before.id, before.version);
    }

    private RestResponse<Json> answer(Mailbox box) {
        return Answers.of(Json.of(box, accounts.find(box.id), null), box.version);
    }
}
