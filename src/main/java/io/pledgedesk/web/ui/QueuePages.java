package io.pledgedesk.web.ui;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.people.Names;
import io.pledgedesk.view.View;
import io.pledgedesk.view.Views;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestPath;

/** {@code /desk/views/…}: the queues. */
@Path("/desk/views/{slug}")
@RolesAllowed(Role.Names.LIGHT_AGENT)
@Produces(MediaType.TEXT_HTML)
class QueuePages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(DeskFrame frame, QueuePage page);
    }

    private final CurrentViewer current;
    private final Frames frames;
    private final Views views;
    private final QueueReader reader;
    private final LastView lastView;
    private final Names names;
    private final NavWords words;

    QueuePages(
            CurrentViewer current,
            Frames frames,
            Views views,
            QueueReader reader,
            LastView lastView,
            Names names,
            NavWords words) {
        this.current = current;
        this.frames = frames;
        this.views = views;
        this.reader = reader;
        this.lastView = lastView;
        this.names = names;
        this.words = words;
    }

    @GET
    public TemplateInstance list(@RestPath String slug, @Context UriInfo uri) {
        Viewer viewer = current.get();
        View view = views.get(viewer, slug);
        QueueAddress address = QueueAddress.of(DeskNav.href(slug), uri.getQueryParameters());
        DeskFrame frame = frames.desk(address.path());
        QueuePage page = reader.read(viewer, view, title(view), address, frame.times());
        lastView.remember(address);
        return Templates.list(frame, page);
    }

    private String title(View view) {
        return view.filter().teamIds().isEmpty()
                ? words.view(view.slug())
                : names.teams(view.filter().teamIds()).values().iterator().next().name;
    }
}
