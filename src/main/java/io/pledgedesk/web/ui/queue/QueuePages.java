package io.pledgedesk.web.ui.queue;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.view.View;
import io.pledgedesk.view.Views;
import io.pledgedesk.web.ui.Asked;
import io.pledgedesk.web.ui.DeskFrame;
import io.pledgedesk.web.ui.DeskNav;
import io.pledgedesk.web.ui.Frames;
import io.pledgedesk.web.ui.LastView;
import io.pledgedesk.web.ui.Pages;
import io.pledgedesk.web.ui.QueueAddress;
import io.pledgedesk.web.ui.words.NavWords;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** {@code /desk/views/…}: the queues. */
@Path("/desk/views/{slug}")
@RolesAllowed(Role.Names.LIGHT_AGENT)
@Produces(MediaType.TEXT_HTML)
class QueuePages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(DeskFrame frame, QueuePage page);

        static native TemplateInstance live(QueueChanges changes);
    }

    private final CurrentViewer current;
    private final Frames frames;
    private final Views views;
    private final QueueReader reader;
    private final LastView lastView;
    private final NavWords words;

    QueuePages(
            CurrentViewer current, Frames frames, Views views, QueueReader reader, LastView lastView, NavWords words) {
        this.current = current;
        this.frames = frames;
        this.views = views;
        this.reader = reader;
        this.lastView = lastView;
        this.words = words;
    }

    @GET
    public Response list(@RestPath String slug, @Context UriInfo uri) {
        Viewer viewer = current.get();
        QueueAddress address = QueueAddress.of(DeskNav.href(slug), uri.getQueryParameters());
        if (QueueAddress.isUntidy(uri.getQueryParameters())) {
            return Pages.seeOther(address.toString());
        }
        DeskFrame frame = frames.desk(address.path());
        try {
            View view = views.get(viewer, slug);
            QueuePage page = reader.read(viewer, view, title(view), address, frame.times());
            lastView.remember(address);
            return Pages.answer(200, Templates.list(frame, page));
        } catch (Refusal.Invalid refused) {
            Asked.requireTyped(refused);
            View view = views.named(viewer, slug);
            return Pages.answer(
                    422,
                    Templates.list(frame, reader.refused(viewer, view, title(view), address, refused.getMessage())));
        }
    }

    /** What changed in a list that lies open: its rows stay where they are. @param seen their ids */
    @GET
    @Path("/live")
    public TemplateInstance live(@RestPath String slug, @RestQuery String seen, @Context UriInfo uri) {
        Viewer viewer = current.get();
        View view = views.get(viewer, slug);
        QueueAddress address = QueueAddress.of(DeskNav.href(slug), uri.getQueryParameters());
        return Templates.live(reader.changes(viewer, view, address, ids(seen), frames.times()));
    }

    private static List<Long> ids(String list) {
        return list == null || list.isBlank()
                ? List.of()
                : Arrays.stream(list.split(",", QueueReader.ROWS + 1))
                        .limit(QueueReader.ROWS)
                        .map(id -> Ids.parseField(id, "seen"))
                        .toList();
    }

    private String title(View view) {
        return view.name() == null ? words.view(view.slug()) : view.name();
    }
}
