package io.pledgedesk.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.channel.mail.IntakeEntry;
import io.pledgedesk.channel.mail.IntakeLog;
import io.pledgedesk.channel.mail.MailIntake;
import io.pledgedesk.channel.mail.Outcome;
import io.pledgedesk.channel.mail.Quarantine;
import io.pledgedesk.channel.mail.Reason;
import io.pledgedesk.channel.mail.Taken;
import io.pledgedesk.kernel.Cursor;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Page;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.mail.Mailbox;
import io.pledgedesk.mail.Mailboxes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestPath;

/** {@code /mail}: raw mail in, and the log of what became of it. */
@Path("/api/v1/mail")
@Produces(MediaType.APPLICATION_JSON)
class MailResource {

    private static final String MAIL = "message/rfc822";
    private static final String MAILBOX = "mailbox";

    @Schema(name = "MailAnswer")
    record Answer(Outcome outcome, String ticketId, Reason reason, String intakeId) {

        static Answer of(Taken taken) {
            return new Answer(taken.outcome(), Ids.text(taken.ticketId()), taken.reason(), Ids.text(taken.intakeId()));
        }
    }

    /**
     * @param explanation the reason as a sentence
     * @param repeats how often the same mail came again
     * @param source the mail as it came, where one mail is asked for; null once it was forgotten
     */
    @Schema(name = "Mail")
    record Json(
            String id,
            String mailbox,
            Instant receivedAt,
            String from,
            String fromName,
            String subject,
            String messageId,
            long size,
            Outcome outcome,
            Reason reason,
            String explanation,
            String ticketId,
            int repeats,
            Instant releasedAt,
            @JsonInclude(JsonInclude.Include.NON_NULL) String source) {

        static Json of(IntakeEntry entry) {
            return of(entry, null);
        }

        static Json of(IntakeEntry entry, byte[] source) {
            return new Json(
                    Ids.text(entry.id()),
                    entry.mailboxAddress(),
                    entry.receivedAt(),
                    entry.sender(),
                    entry.senderName(),
                    entry.subject(),
                    entry.messageId(),
                    entry.sizeBytes(),
                    entry.outcome(),
                    entry.reason(),
                    entry.reason().sentence(),
                    Ids.text(entry.ticketId()),
                    entry.repeats(),
                    entry.releasedAt(),
                    source == null ? null : new String(source, StandardCharsets.UTF_8));
        }
    }

    private final Mailboxes mailboxes;
    private final MailIntake intake;
    private final IntakeLog log;
    private final Quarantine quarantine;
    private final CurrentViewer viewer;

    MailResource(Mailboxes mailboxes, MailIntake intake, IntakeLog log, Quarantine quarantine, CurrentViewer viewer) {
        this.mailboxes = mailboxes;
        this.intake = intake;
        this.log = log;
        this.quarantine = quarantine;
        this.viewer = viewer;
    }

    @POST
    @Path("/inbound")
    @Consumes(MAIL)
    @RolesAllowed({Role.Names.ADMIN, MAILBOX})
    public Answer inbound(
            @QueryParam("mailbox") String address,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
            InputStream body,
            @Context SecurityContext caller)
            throws IOException {
        if (type == null) {
            throw new Refusal.UnsupportedMedia("Send the mail as " + MAIL + ".");
        }
        Mailbox mailbox = mailbox(address, caller);
        byte[] source = body.readNBytes(MailIntake.MAX_BYTES + 1);
        if (source.length == 0) {
            throw new Refusal.Invalid("", "Send the raw mail as the body.");
        }
        return Answer.of(intake.take(mailbox, source));
    }

    /** A mailbox's own token speaks for that mailbox only. */
    private Mailbox mailbox(String address, SecurityContext caller) {
        boolean own = viewer.find().isEmpty();
        String asked = address == null && own ? caller.getUserPrincipal().getName() : address;
        if (asked == null) {
            throw new Refusal.Invalid("mailbox", "Say to which mailbox the mail came.");
        }
        Mailbox mailbox = mailboxes.findByAddress(asked).orElseThrow(() -> new Refusal.NotFound("mailbox"));
        if (own && !mailbox.address.equals(caller.getUserPrincipal().getName())) {
            throw new Refusal.Forbidden("This token is another mailbox's.");
        }
        return mailbox;
    }

    @GET
    @Path("/intake")
    @RolesAllowed(Role.Names.ADMIN)
    public Page<Json> list(
            @QueryParam("outcome") String outcome,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        Cursor after = Cursor.parse(cursor, 1);
        return log.list(outcome(outcome), Page.limit(limit), after).map(Json::of);
    }

    @GET
    @Path("/intake/{id}")
    @RolesAllowed(Role.Names.ADMIN)
    public Json get(@RestPath String id) {
        IntakeEntry entry = log.get(Ids.parse(id, "mail"));
        return Json.of(entry, log.source(entry.id()).orElse(null));
    }

    /** Lets a mail out of the quarantine. */
    @POST
    @Path("/intake/{id}/release")
    @RolesAllowed(Role.Names.ADMIN)
    public Answer release(@RestPath String id) {
        return Answer.of(quarantine.release(Ids.parse(id, "mail")));
    }

    private static Outcome outcome(String code) {
        return code == null
                ? null
                : Outcome.find(code)
                        .orElseThrow(() -> new Refusal.Invalid(
                                "outcome", "An outcome is created, appended, ignored, duplicate or quarantined."));
    }
}
