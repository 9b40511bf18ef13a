package io.pledgedesk.web.ui.ticket;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.ticket.SkipReason;
import io.pledgedesk.ticket.TakeNext;
import io.pledgedesk.web.ui.Flash;
import io.pledgedesk.web.ui.LastView;
import io.pledgedesk.web.ui.Pages;
import io.pledgedesk.web.ui.words.QueueWords;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** {@code /desk/tickets/{n}/skip}: gives a ticket back and takes the next one. */
@Path("/desk/tickets/{id}/skip")
@RolesAllowed(Role.Names.AGENT)
@Produces(MediaType.TEXT_HTML)
class SkipPages {

    private final CurrentViewer current;
    private final TakeNext takeNext;
    private final LastView lastView;
    private final Flash flash;
    private final QueueWords words;

    SkipPages(CurrentViewer current, TakeNext takeNext, LastView lastView, Flash flash, QueueWords words) {
        this.current = current;
        this.takeNext = takeNext;
        this.lastView = lastView;
        this.flash = flash;
        this.words = words;
    }

    /** @param reason a code of {@link SkipReason} */
    @POST
    public Response skip(@RestPath String id, @RestForm String reason) {
        Viewer viewer = current.get();
        long ticketId = Ids.parse(id, "ticket");
        SkipReason why =
                SkipReason.of(reason).orElseThrow(() -> new Refusal.Invalid("reason", "Choose one of the reasons."));
        takeNext.skip(viewer, ticketId, why, words.skipNote(words.skipReason(why.code())));
        Optional<Long> next = takeNext.take(viewer);
        flash.say(next.map(taken -> words.skippedFor(ticketId, taken)).orElseGet(() -> words.skipped(ticketId)));
        return Pages.seeOther(next.map(TicketPages::href).orElseGet(lastView::href));
    }
}
