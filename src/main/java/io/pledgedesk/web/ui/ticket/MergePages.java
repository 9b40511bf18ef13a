package io.pledgedesk.web.ui.ticket;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.ticket.Merging;
import io.pledgedesk.web.ui.DeskFrame;
import io.pledgedesk.web.ui.Field;
import io.pledgedesk.web.ui.Flash;
import io.pledgedesk.web.ui.Frames;
import io.pledgedesk.web.ui.Pages;
import io.pledgedesk.web.ui.words.MergeWords;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Two tickets about one thing become one; one about two things becomes two. */
@Path("/desk/tickets/{id}")
@RolesAllowed(Role.Names.AGENT)
@Produces(MediaType.TEXT_HTML)
class MergePages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance merge(DeskFrame frame, MergeView view);

        static native TemplateInstance split(DeskFrame frame, SplitView view);
    }

    /** @param other the ticket to merge with; null until it is chosen */
    record MergeView(TicketPreview ticket, TicketPreview other, Field number, List<TicketPage.PastTicket> candidates) {}

    record SplitView(TicketPreview ticket, ThreadItem message) {}

    private final CurrentViewer current;
    private final Frames frames;
    private final MergeReader reader;
    private final Merging merging;
    private final Flash flash;
    private final MergeWords words;

    MergePages(
            CurrentViewer current, Frames frames, MergeReader reader, Merging merging, Flash flash, MergeWords words) {
        this.current = current;
        this.frames = frames;
        this.reader = reader;
        this.merging = merging;
        this.flash = flash;
        this.words = words;
    }

    @GET
    @Path("/merge")
    public Response ask(@RestPath String id, @RestQuery String with) {
        MergeView view = reader.merge(current.get(), Ids.parse(id, "ticket"), with, frames.times());
        int status = view.number().error() == null ? 200 : 422;
        return Pages.answer(status, Templates.merge(frames.desk(null), view));
    }

    @POST
    @Path("/merge")
    public Response merge(@RestPath String id, @RestForm String with, @RestForm String keep) {
        Viewer viewer = current.get();
        long one = Ids.parse(id, "ticket");
        long other = Ids.parseField(with, "with");
        long survivor = Ids.parseField(keep, "keep");
        if (survivor != one && survivor != other) {
            throw new Refusal.Invalid("keep", "survivorMissing", "Say which of the two goes on.");
        }
        long source = survivor == one ? other : one;
        merging.merge(viewer, source, survivor);
        flash.say(words.mergedHere(source), TicketPages.href(source) + "/merge/undo");
        return Pages.seeOther(TicketPages.href(survivor));
    }

    @POST
    @Path("/merge/undo")
    public Response undo(@RestPath String id) {
        long ticketId = Ids.parse(id, "ticket");
        merging.undo(current.get(), ticketId);
        flash.say(words.parted(ticketId));
        return Pages.seeOther(TicketPages.href(ticketId));
    }

    @GET
    @Path("/split")
    public TemplateInstance askSplit(@RestPath String id, @RestQuery String message) {
        return Templates.split(
                frames.desk(null),
                reader.split(
                        current.get(), Ids.parse(id, "ticket"), Ids.parseField(message, "message"), frames.times()));
    }

    @POST
    @Path("/split")
    public Response split(@RestPath String id, @RestForm String message) {
        long ticketId = Ids.parse(id, "ticket");
        long part = merging.split(current.get(), ticketId, Ids.parseField(message, "message"))
                .id();
        flash.say(words.splitDone(ticketId));
        return Pages.seeOther(TicketPages.href(part));
    }
}
