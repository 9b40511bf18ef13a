package io.pledgedesk.web.ui.ticket;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.ticket.Erasure;
import io.pledgedesk.ticket.Extent;
import io.pledgedesk.web.ui.Confirmation;
import io.pledgedesk.web.ui.DeskFrame;
import io.pledgedesk.web.ui.Field;
import io.pledgedesk.web.ui.Flash;
import io.pledgedesk.web.ui.Form;
import io.pledgedesk.web.ui.Frames;
import io.pledgedesk.web.ui.LastView;
import io.pledgedesk.web.ui.Pages;
import io.pledgedesk.web.ui.words.EraseWords;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** {@code /desk/tickets/{n}/erase}: says what would go, and erases the ticket once its number is typed. */
@Path("/desk/tickets/{id}/erase")
@RolesAllowed(Role.Names.ADMIN)
@Produces(MediaType.TEXT_HTML)
class ErasurePages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance ask(DeskFrame frame, Ask view);
    }

    record Ask(long id, Extent extent, Field confirmation) {}

    private final CurrentViewer current;
    private final Erasure erasure;
    private final Frames frames;
    private final LastView lastView;
    private final Flash flash;
    private final EraseWords words;

    ErasurePages(
            CurrentViewer current, Erasure erasure, Frames frames, LastView lastView, Flash flash, EraseWords words) {
        this.current = current;
        this.erasure = erasure;
        this.frames = frames;
        this.lastView = lastView;
        this.flash = flash;
        this.words = words;
    }

    @GET
    public TemplateInstance ask(@RestPath String id) {
        return page(Ids.parse(id, "ticket"), Form.empty());
    }

    @POST
    public Response erase(@RestPath String id, @RestForm String confirmation) {
        long ticketId = Ids.parse(id, "ticket");
        String number = String.valueOf(ticketId);
        if (confirmation == null || !confirmation.strip().replace("#", "").equals(number)) {
            return Pages.invalid(page(ticketId, Confirmation.wrong(confirmation, words.notTyped(number))));
        }
        erasure.ticket(current.get(), ticketId);
        flash.say(words.ticketGone(ticketId));
        return Pages.seeOther(lastView.href());
    }

    private TemplateInstance page(long id, Form form) {
        Field confirmation = form.field(Confirmation.NAME, words.typeNumber(id));
        return Templates.ask(frames.desk(null), new Ask(id, erasure.ofTicket(current.get(), id), confirmation));
    }
}
