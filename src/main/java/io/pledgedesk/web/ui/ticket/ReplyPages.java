package io.pledgedesk.web.ui.ticket;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Erasure;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.ticket.TakeNext;
import io.pledgedesk.web.SpokenRefusals;
import io.pledgedesk.web.ui.DeskFrame;
import io.pledgedesk.web.ui.DeskNav;
import io.pledgedesk.web.ui.Flash;
import io.pledgedesk.web.ui.Frames;
import io.pledgedesk.web.ui.Pages;
import io.pledgedesk.web.ui.words.WriteWords;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestPath;

/** Replies and notes. What can't be sent comes back with the text as it was typed. */
@Path("/desk/tickets/{id}/replies")
@RolesAllowed(Role.Names.LIGHT_AGENT)
@Produces(MediaType.TEXT_HTML)
class ReplyPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance erased(DeskFrame frame, Erasure erasure, String typed);
    }

    private static final Pattern HELD = Pattern.compile("#held([0-9]+)$");

    private final Frames frames;
    private final CurrentViewer current;
    private final Sending sending;
    private final Workspace workspace;
    private final TakeNext takeNext;
    private final UndoDelay delay;
    private final Flash flash;
    private final WriteWords words;
    private final SpokenRefusals spoken;

    ReplyPages(
            Frames frames,
            CurrentViewer current,
            Sending sending,
            Workspace workspace,
            TakeNext takeNext,
            UndoDelay delay,
            Flash flash,
            WriteWords words,
            SpokenRefusals spoken) {
        this.frames = frames;
        this.spoken = spoken;
        this.current = current;
        this.sending = sending;
        this.workspace = workspace;
        this.takeNext = takeNext;
        this.delay = delay;
        this.flash = flash;
        this.words = words;
    }

    @POST
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    public Response send(@RestPath String id, @BeanParam MessageForm form) {
        Viewer viewer = current.get();
        long ticketId = Ids.parse(id, "ticket");
        try {
            String address = sending.send(viewer, ticketId, form, delay.length());
            return form.isReply() ? sent(viewer, ticketId, form.then(), address) : noted(address);
        } catch (Refusal.Overtaken newer) {
            return again(409, ticketId, form, words.overtakenText(), true);
        } catch (Refusal.Erased gone) {
            return Pages.answer(410, Templates.erased(frames.desk(null), gone.erasure(), form.body()));
        } catch (Refusal.Conflict | Refusal.Invalid | Refusal.TooLarge refused) {
            int status = refused instanceof Refusal.Conflict ? 409 : 422;
            return again(status, ticketId, form, spoken.sentence(refused), false);
        }
    }

    private Response noted(String address) {
        flash.say(words.noted());
        return Pages.seeOther(address);
    }

    private Response sent(Viewer viewer, long ticketId, String then, String address) {
        workspace.rememberThen(then);
        String undo = undo(ticketId, address);
        String said = undo == null ? words.sent() : words.goesOut(delay.length().toSeconds());
        if (!then.equals(SendStep.NEXT)) {
            flash.say(said, undo);
            return Pages.seeOther(address);
        }
        Optional<Long> next = takeNext.take(viewer);
        flash.say(
                next.map(ticket -> words.goesOutAndNext(said, ticket)).orElseGet(() -> words.goesOutAndNone(said)),
                undo);
        return Pages.seeOther(next.map(TicketPages::href).orElse(DeskNav.href("waiting")));
    }

    /** Null for a reply that has gone out. */
    private static String undo(long ticketId, String address) {
        Matcher held = HELD.matcher(address);
        return held.find() ? HeldPages.undo(ticketId, Long.parseLong(held.group(1))) : null;
    }

    private Response again(int status, long ticketId, MessageForm form, String why, boolean overtaken) {
        TicketPage page = workspace.open(ticketId, null);
        Composer composer = workspace.again(page, form, why, overtaken);
        return Pages.answer(status, TicketPages.Templates.show(workspace.frame(page), page, composer));
    }
}
