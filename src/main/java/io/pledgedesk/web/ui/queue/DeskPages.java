package io.pledgedesk.web.ui.queue;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.ticket.TakeNext;
import io.pledgedesk.web.ui.DeskFrame;
import io.pledgedesk.web.ui.Flash;
import io.pledgedesk.web.ui.Frames;
import io.pledgedesk.web.ui.LastView;
import io.pledgedesk.web.ui.Pages;
import io.pledgedesk.web.ui.ticket.TicketPages;
import io.pledgedesk.web.ui.words.QueueWords;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;

/** {@code /desk}: the way in, and the most urgent ticket. */
@Path("/desk")
@RolesAllowed(Role.Names.LIGHT_AGENT)
@Produces(MediaType.TEXT_HTML)
class DeskPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance nav(DeskFrame frame);
    }

    private final CurrentViewer current;
    private final Frames frames;
    private final LastView lastView;
    private final TakeNext takeNext;
    private final Flash flash;
    private final QueueWords words;

    DeskPages(
            CurrentViewer current, Frames frames, LastView lastView, TakeNext takeNext, Flash flash, QueueWords words) {
        this.current = current;
        this.frames = frames;
        this.lastView = lastView;
        this.takeNext = takeNext;
        this.flash = flash;
        this.words = words;
    }

    @GET
    public Response open() {
        return Pages.seeOther(lastView.href());
    }

    /** The navigation with its numbers, for pages that lie open. @param current the entry to mark */
    @GET
    @Path("/nav")
    public TemplateInstance nav(@RestQuery String current, @RestQuery boolean rail) {
        DeskFrame frame = frames.desk(current == null || current.isEmpty() ? null : current);
        return Templates.nav(rail ? frame.asRail() : frame);
    }

    @POST
    @Path("/next")
    @RolesAllowed(Role.Names.AGENT)
    public Response next() {
        Optional<Long> taken = takeNext.take(current.get());
        flash.say(taken.map(words::tookNext).orElseGet(words::nothingToTake));
        return Pages.seeOther(taken.map(TicketPages::href).orElseGet(lastView::href));
    }
}
