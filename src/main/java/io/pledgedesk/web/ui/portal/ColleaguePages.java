package io.pledgedesk.web.ui.portal;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.channel.CustomerRequests;
import io.pledgedesk.kernel.Cursor;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Page;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.people.Organization;
import io.pledgedesk.ticket.Attachment;
import io.pledgedesk.ticket.Attachments;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.web.Downloads;
import io.pledgedesk.web.ui.Frames;
import io.pledgedesk.web.ui.Pages;
import io.pledgedesk.web.ui.PortalFrame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * {@code /help/colleagues}: what the people of a customer's organization asked, where it shares its requests. Colleagues read;
 * only whoever has the private link answers.
 */
@Path("/help/colleagues")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class ColleaguePages {

    static final String PATH = "/help/colleagues";

    private static final int A_PAGE = 25;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(PortalFrame frame, ListView view);

        static native TemplateInstance show(PortalFrame frame, StatusView view);
    }

    /** @param older the address of the next page; null for none @param first whether this is the newest page */
    record ListView(String organization, List<RequestRow> rows, String older, boolean first) {}

    private final Frames frames;
    private final CurrentViewer viewer;
    private final CustomerRequests requests;
    private final RequestRows rows;
    private final StatusViews views;
    private final RequestReader reader;
    private final Attachments attachments;

    ColleaguePages(
            Frames frames,
            CurrentViewer viewer,
            CustomerRequests requests,
            RequestRows rows,
            StatusViews views,
            RequestReader reader,
            Attachments attachments) {
        this.frames = frames;
        this.viewer = viewer;
        this.requests = requests;
        this.rows = rows;
        this.views = views;
        this.reader = reader;
        this.attachments = attachments;
    }

    @GET
    public Response list(@RestQuery String after) {
        return viewer.find()
                .filter(Viewer::isCustomer)
                .map(customer -> Response.ok(list(customer, after)).build())
                .orElseGet(() -> Pages.seeOther("/help/sign-in"));
    }

    @GET
    @Path("/{id}")
    public TemplateInstance show(@RestPath String id) {
        Ticket ticket = shared(id);
        PortalFrame frame = frames.portal(PATH + "/" + ticket.id());
        return Templates.show(frame, views.forColleague(ticket, frame));
    }

    @GET
    @Path("/{id}/files/{file}")
    @Produces(MediaType.WILDCARD)
    public Response file(@RestPath String id, @RestPath String file) {
        Attachment stored = attachments.getPublic(reader.pagesOf(shared(id)), Ids.parse(file, "file"));
        return Downloads.of(stored, attachments.open(stored));
    }

    private TemplateInstance list(Viewer customer, String after) {
        Organization organization = requests.sharing(customer).orElseThrow(() -> new Refusal.NotFound("page"));
        Cursor cursor = Cursor.parse(after, 2);
        Page<Ticket> page = requests.ofColleagues(customer, A_PAGE, cursor);
        PortalFrame frame = frames.portal(PATH);
        String older = page.next() == null ? null : PATH + "?after=" + page.next();
        List<RequestRow> shown = rows.of(page.items(), frame.times(), ticket -> PATH + "/" + ticket.id());
        return Templates.list(frame, new ListView(organization.name, shown, older, after == null));
    }

    /** What one may not see does not exist, also for whoever isn't signed in. */
    private Ticket shared(String id) {
        return viewer.find()
                .filter(Viewer::isCustomer)
                .map(customer -> requests.ofColleague(customer, Ids.parse(id, "request")))
                .orElseThrow(() -> new Refusal.NotFound("request"));
    }
}
