package io.pledgedesk.web.ui.ticket;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.ticket.work.Doing;
import io.pledgedesk.ticket.work.Presence;
import io.pledgedesk.ticket.work.Presences;
import io.pledgedesk.web.ui.Avatar;
import io.pledgedesk.web.ui.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** {@code /desk/tickets/{n}/presence}: signs of life of an open page, answered by who else is there. */
@Path("/desk/tickets/{id}/presence")
@RolesAllowed(Role.Names.LIGHT_AGENT)
@Produces(MediaType.TEXT_HTML)
class PresencePages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance others(List<PresenceView> others);
    }

    /** @param doing {@code looking}, {@code replying}, {@code noting} */
    record PresenceView(Avatar agent, String doing) {
        static PresenceView of(Presence presence) {
            return new PresenceView(
                    Avatar.of(presence.agentId(), presence.agentName()),
                    presence.doing().code());
        }
    }

    private final CurrentViewer current;
    private final Presences presences;

    PresencePages(CurrentViewer current, Presences presences) {
        this.current = current;
        this.presences = presences;
    }

    /** @param doing as {@link Doing} calls it; {@code gone} for a page that is closed */
    @POST
    public Response here(@RestPath String id, @RestForm String doing) {
        Viewer viewer = current.get();
        long ticketId = Ids.parse(id, "ticket");
        if ("gone".equals(doing)) {
            presences.leave(viewer, ticketId);
            return Response.noContent().build();
        }
        List<Presence> others = presences.here(viewer, ticketId, Doing.of(doing));
        return Pages.answer(
                200, Templates.others(others.stream().map(PresenceView::of).toList()));
    }
}
