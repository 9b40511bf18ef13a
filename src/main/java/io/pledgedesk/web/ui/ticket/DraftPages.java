package io.pledgedesk.web.ui.ticket;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.ticket.Visibility;
import io.pledgedesk.ticket.work.Drafts;
import io.pledgedesk.web.ui.Frames;
import io.pledgedesk.web.ui.words.WriteWords;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Keeps what is being written under a conversation, while it is being written. */
@Path("/desk/tickets/{id}/draft/{kind}")
@RolesAllowed(Role.Names.LIGHT_AGENT)
@Produces(MediaType.TEXT_HTML)
class DraftPages {

    private final CurrentViewer current;
    private final Drafts drafts;
    private final Frames frames;
    private final WriteWords words;

    DraftPages(CurrentViewer current, Drafts drafts, Frames frames, WriteWords words) {
        this.current = current;
        this.drafts = drafts;
        this.frames = frames;
        this.words = words;
    }

    /** @return what a page says beside the text */
    @POST
    public Response keep(
            @RestPath String id,
            @RestPath String kind,
            @RestForm String reply,
            @RestForm String note,
            @RestForm String token) {
        Viewer viewer = current.get();
        boolean isNote = kind.equals("note");
        if (!isNote && !(kind.equals("reply") && viewer.is(Role.AGENT))) {
            throw new Refusal.NotFound("draft");
        }
        Visibility visibility = isNote ? Visibility.INTERNAL : Visibility.PUBLIC;
        Instant at = drafts.keep(viewer, Ids.parse(id, "ticket"), visibility, isNote ? note : reply, token);
        String said = words.draftSaved(frames.times().clock(at).text());
        return Response.ok(said, MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8")).build();
    }
}
