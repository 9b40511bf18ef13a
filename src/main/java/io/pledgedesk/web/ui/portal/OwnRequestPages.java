package io.pledgedesk.web.ui.portal;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.channel.CustomerRequests;
import io.pledgedesk.kernel.Cursor;
import io.pledgedesk.kernel.Page;
import io.pledgedesk.ticket.Ticket;
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
import org.jboss.resteasy.reactive.RestQuery;

/** {@code /help/requests}: what a customer who is signed in has asked. */
@Path("/help/requests")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class OwnRequestPages {

    private static final int A_PAGE = 25;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(PortalFrame frame, ListView view);
    }

    /**
     * @param organization that shares its requests; null for none
     * @param older the address of the next page; null for none
     * @param first whether this is the newest page
     */
    record ListView(String email, String organization, List<RequestRow> rows, String older, boolean first) {}

    private final Frames frames;
    private final CurrentViewer viewer;
    private final CustomerRequests requests;
    private final RequestRows rows;

    OwnRequestPages(Frames frames, CurrentViewer viewer, CustomerRequests requests, RequestRows rows) {
        this.frames = frames;
        this.viewer = viewer;
        this.requests = requests;
        this.rows = rows;
    }

    @GET
    public Response list(@RestQuery String after) {
        return viewer.find()
                .filter(Viewer::isCustomer)
                .map(customer -> Response.ok(own(customer, after)).build())
                .orElseGet(() -> Pages.seeOther("/help/sign-in"));
    }

    private TemplateInstance own(Viewer customer, String after) {
        Cursor cursor = Cursor.parse(after, 2);
        Page<Ticket> page = requests.own(customer, A_PAGE, cursor);
        PortalFrame frame = frames.portal("/help/requests");
        String older = page.next() == null ? null : "/help/requests?after=" + page.next();
        String organization =
                requests.sharing(customer).map(shared -> shared.name).orElse(null);
        List<RequestRow> shown = rows.of(page.items(), frame.times());
        return Templates.list(frame, new ListView(customer.email(), organization, shown, older, after == null));
    }
}
