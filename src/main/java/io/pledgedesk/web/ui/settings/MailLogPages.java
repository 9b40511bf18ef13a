package io.pledgedesk.web.ui.settings;

import io.pledgedesk.auth.Role;
import io.pledgedesk.channel.mail.IntakeEntry;
import io.pledgedesk.channel.mail.IntakeLog;
import io.pledgedesk.channel.mail.Outcome;
import io.pledgedesk.channel.mail.Quarantine;
import io.pledgedesk.channel.mail.Taken;
import io.pledgedesk.kernel.Cursor;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Page;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.kernel.Texts;
import io.pledgedesk.web.ui.Moment;
import io.pledgedesk.web.ui.Pages;
import io.pledgedesk.web.ui.Times;
import io.pledgedesk.web.ui.words.MailLogWords;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** {@code /desk/settings/mail}: what became of each mail, and what waits in the quarantine. */
@Path(SettingsTabs.MAIL_LOG)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.Names.ADMIN)
class MailLogPages {

    private static final int SHOWN_BYTES = 1 << 16;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(SettingsFrame page, Log view);

        static native TemplateInstance show(SettingsFrame page, Line line, Source source);
    }

    /** @param next the address of older ones; null on the last page */
    record Log(List<Choice> choices, List<Line> lines, boolean held, String next) {}

    record Choice(String label, String href, boolean current) {}

    /** @param badge how the outcome is coloured; null for plainly */
    record Line(
            long id,
            String from,
            String fromName,
            String subject,
            String to,
            Moment at,
            String outcome,
            String badge,
            String explanation,
            Long ticket,
            String messageId,
            String size,
            int repeats,
            Moment released,
            boolean releasable) {

        public String href() {
            return SettingsTabs.MAIL_LOG + "/" + id;
        }
    }

    /** @param text null once it was removed */
    record Source(String text, boolean cut) {}

    private final SettingsFrames frames;
    private final IntakeLog log;
    private final Quarantine quarantine;
    private final MailLogWords words;

    MailLogPages(SettingsFrames frames, IntakeLog log, Quarantine quarantine, MailLogWords words) {
        this.frames = frames;
        this.log = log;
        this.quarantine = quarantine;
        this.words = words;
    }

    @GET
    public TemplateInstance list(@RestQuery String outcome, @RestQuery String after) {
        SettingsFrame frame = frames.of(SettingsTabs.MAIL_LOG);
        Outcome only = outcome == null ? null : Outcome.find(outcome).orElse(null);
        Page<IntakeEntry> page = log.list(only, Page.DEFAULT_LIMIT, Cursor.parse(after, 1));
        List<Line> lines =
                page.items().stream().map(entry -> line(entry, frame)).toList();
        String next = page.next() == null ? null : href(only) + (only == null ? "?" : "&") + "after=" + page.next();
        return Templates.list(frame, new Log(choices(only), lines, only == Outcome.QUARANTINED, next));
    }

    @GET
    @Path("/{id}")
    public TemplateInstance show(@RestPath String id) {
        SettingsFrame frame = frames.of(SettingsTabs.MAIL_LOG);
        IntakeEntry entry = log.get(Ids.parse(id, "mail"));
        return Templates.show(frame, line(entry, frame), source(entry.id()));
    }

    /** As a download, so that nothing in it opens here. */
    @GET
    @Path("/{id}/source")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public Response download(@RestPath String id) {
        byte[] source = log.source(Ids.parse(id, "mail")).orElseThrow(() -> new Refusal.NotFound("mail"));
        return Response.ok(source)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"mail-" + Ids.parse(id, "mail") + ".eml\"")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .build();
    }

    @POST
    @Path("/{id}/release")
    public Response release(@RestPath String id) {
        Taken taken = quarantine.release(Ids.parse(id, "mail"));
        return Pages.seeOther(SettingsTabs.MAIL_LOG + "/" + taken.intakeId());
    }

    private List<Choice> choices(Outcome current) {
        Stream<Choice> some = Stream.of(
                        Outcome.QUARANTINED, Outcome.CREATED, Outcome.APPENDED, Outcome.IGNORED, Outcome.DUPLICATE)
                .map(each -> new Choice(words.outcome(each.code()), href(each), each == current));
        return Stream.concat(Stream.of(new Choice(words.all(), href(null), current == null)), some)
                .toList();
    }

    private static String href(Outcome outcome) {
        return outcome == null ? SettingsTabs.MAIL_LOG : SettingsTabs.MAIL_LOG + "?outcome=" + outcome.code();
    }

    private Line line(IntakeEntry entry, SettingsFrame frame) {
        Times times = frame.desk().times();
        return new Line(
                entry.id(),
                entry.sender() == null ? words.unknown() : entry.sender(),
                entry.senderName() == null ? "" : entry.senderName(),
                entry.subject() == null || entry.subject().isBlank() ? words.noSubject() : entry.subject(),
                entry.mailboxAddress(),
                times.stamp(entry.receivedAt()),
                words.outcome(entry.outcome().code()),
                badge(entry.outcome()),
                words.reason(entry.reason().code(), entry.reason().sentence()),
                entry.ticketId(),
                entry.messageId() == null ? "" : entry.messageId(),
                words.kilobytes(Math.max(1, entry.sizeBytes() / 1024)),
                entry.repeats(),
                entry.releasedAt() == null ? null : times.stamp(entry.releasedAt()),
                quarantine.canBeReleased(entry));
    }

    private static String badge(Outcome outcome) {
        return switch (outcome) {
            case CREATED -> "met";
            case APPENDED -> "accent";
            case QUARANTINED -> "late";
            case IGNORED, DUPLICATE -> "plain";
        };
    }

    private Source source(long id) {
        return log.source(id)
                .map(bytes -> new Source(
                        Texts.block(new String(bytes, 0, Math.min(bytes.length, SHOWN_BYTES), StandardCharsets.UTF_8)),
                        bytes.length > SHOWN_BYTES))
                .orElse(new Source(null, false));
    }
}
