package io.pledgedesk.web.ui.ticket;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.ticket.work.LaterReplies;
import io.pledgedesk.web.SpokenRefusals;
import io.pledgedesk.web.ui.Flash;
import io.pledgedesk.web.ui.Frames;
import io.pledgedesk.web.ui.Pages;
import io.pledgedesk.web.ui.Times;
import io.pledgedesk.web.ui.words.WriteWords;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** {@code /desk/tickets/{n}/later}: replies that go out at a chosen time. */
@Path("/desk/tickets/{id}/later")
@RolesAllowed(Role.Names.AGENT)
@Produces(MediaType.TEXT_HTML)
class LaterPages {

    private final CurrentViewer current;
    private final Sending sending;
    private final LaterReplies replies;
    private final Frames frames;
    private final Workspace workspace;
    private final Flash flash;
    private final WriteWords words;
    private final SpokenRefusals spoken;

    LaterPages(
            CurrentViewer current,
            Sending sending,
            LaterReplies replies,
            Frames frames,
            Workspace workspace,
            Flash flash,
            WriteWords words,
            SpokenRefusals spoken) {
        this.spoken = spoken;
        this.current = current;
        this.sending = sending;
        this.replies = replies;
        this.frames = frames;
        this.workspace = workspace;
        this.flash = flash;
        this.words = words;
    }

    static String href(long ticketId, long id) {
        return TicketPages.href(ticketId) + "/later/" + id;
    }

    /** @param until a choice of {@link SnoozeChoice} @param at local date and time, where none of them was taken */
    @POST
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    public Response plan(
            @RestPath String id, @BeanParam MessageForm form, @RestForm String until, @RestForm String at) {
        Viewer viewer = current.get();
        long ticketId = Ids.parse(id, "ticket");
        Times times = frames.times();
        try {
            Instant sendAt = SnoozeChoice.instant(until, at, times.now(), times.zone());
            String address = sending.sendLater(viewer, ticketId, form.later(), sendAt);
            flash.say(words.goesOutAt(times.at(sendAt).text()));
            return Pages.seeOther(address);
        } catch (Refusal.Overtaken newer) {
            return again(409, ticketId, form, words.overtakenText(), true);
        } catch (Refusal.Conflict | Refusal.Invalid | Refusal.TooLarge refused) {
            int status = refused instanceof Refusal.Conflict ? 409 : 422;
            return again(status, ticketId, form, spoken.sentence(refused), false);
        }
    }

    private Response again(int status, long ticketId, MessageForm form, String why, boolean overtaken) {
        TicketPage page = workspace.open(ticketId, null);
        Composer composer = workspace.again(page, form, why, overtaken);
        return Pages.answer(status, TicketPages.Templates.show(workspace.frame(page), page, composer));
    }

    @POST
    @Path("/{later}/undo")
    public Response undo(@RestPath String id, @RestPath String later) {
        long ticketId = Ids.parse(id, "ticket");
        boolean back = replies.takeBack(current.get(), ticketId, Ids.parse(later, "reply"));
        flash.say(back ? words.takenBack() : words.goneOut());
        return Pages.seeOther(TicketPages.href(ticketId) + "#reply");
    }

    @POST
    @Path("/{later}/now")
    public Response now(@RestPath String id, @RestPath String later) {
        long ticketId = Ids.parse(id, "ticket");
        try {
            boolean sent = replies.sendNow(current.get(), ticketId, Ids.parse(later, "reply"));
            flash.say(sent ? words.sent() : words.goneOut());
        } catch (Refusal.Conflict refused) {
            flash.say(spoken.sentence(refused));
        }
        return Pages.seeOther(TicketPages.href(ticketId));
    }
}
