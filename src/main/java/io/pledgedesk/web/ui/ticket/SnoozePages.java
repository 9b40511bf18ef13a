package io.pledgedesk.web.ui.ticket;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.ticket.work.Snoozes;
import io.pledgedesk.web.SpokenRefusals;
import io.pledgedesk.web.ui.Flash;
import io.pledgedesk.web.ui.Frames;
import io.pledgedesk.web.ui.LastView;
import io.pledgedesk.web.ui.Pages;
import io.pledgedesk.web.ui.Times;
import io.pledgedesk.web.ui.words.SnoozeWords;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** {@code /desk/tickets/{n}/snooze}: puts a ticket off and brings it back. */
@Path("/desk/tickets/{id}/snooze")
@RolesAllowed(Role.Names.AGENT)
@Produces(MediaType.TEXT_HTML)
class SnoozePages {

    private final CurrentViewer current;
    private final Snoozes snoozes;
    private final Frames frames;
    private final LastView lastView;
    private final Flash flash;
    private final SpokenRefusals spoken;
    private final SnoozeWords words;

    SnoozePages(
            CurrentViewer current,
            Snoozes snoozes,
            Frames frames,
            LastView lastView,
            Flash flash,
            SnoozeWords words,
            SpokenRefusals spoken) {
        this.spoken = spoken;
        this.current = current;
        this.snoozes = snoozes;
        this.frames = frames;
        this.lastView = lastView;
        this.flash = flash;
        this.words = words;
    }

    /** @param until a choice of {@link SnoozeChoice} @param at local date and time, where none of them was taken */
    @POST
    public Response put(@RestPath String id, @RestForm String until, @RestForm String at) {
        long ticketId = Ids.parse(id, "ticket");
        Times times = frames.times();
        try {
            Instant wakes = SnoozeChoice.instant(until, at, times.now(), times.zone());
            snoozes.put(current.get(), ticketId, wakes);
            flash.say(words.snoozed(ticketId, times.at(wakes).text()), TicketPages.href(ticketId) + "/snooze/undo");
            return Pages.seeOther(lastView.href());
        } catch (Refusal.Invalid | Refusal.Conflict refused) {
            flash.say(spoken.sentence(refused));
            return Pages.seeOther(TicketPages.href(ticketId));
        }
    }

    @POST
    @Path("/undo")
    public Response wake(@RestPath String id) {
        long ticketId = Ids.parse(id, "ticket");
        snoozes.wake(current.get(), ticketId);
        flash.say(words.awake(ticketId));
        return Pages.seeOther(TicketPages.href(ticketId));
    }
}
