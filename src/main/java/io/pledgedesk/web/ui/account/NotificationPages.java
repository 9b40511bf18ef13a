package io.pledgedesk.web.ui.account;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.kernel.Cursor;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Page;
import io.pledgedesk.notification.Notification;
import io.pledgedesk.notification.Notifications;
import io.pledgedesk.web.ui.DeskFrame;
import io.pledgedesk.web.ui.Frames;
import io.pledgedesk.web.ui.Moment;
import io.pledgedesk.web.ui.Pages;
import io.pledgedesk.web.ui.Times;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;

/** The bell: what the agent was told, the newest first. */
@Path("/desk/notifications")
@RolesAllowed(Role.Names.LIGHT_AGENT)
class NotificationPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(DeskFrame frame, BellView view);

        static native TemplateInstance bell(int unread);
    }

    /**
     * @param unread whether any of them is unread
     * @param next the cursor of older ones; null on the last page
     */
    record BellView(List<Row> rows, boolean unread, String next) {}

    record Row(String id, String title, Moment at, boolean read) {}

    /** What the system shows of one; the words of the list, no more. */
    public record Fresh(String id, String title, String text) {}

    private final CurrentViewer viewer;
    private final Notifications notifications;
    private final Frames frames;

    NotificationPages(CurrentViewer viewer, Notifications notifications, Frames frames) {
        this.viewer = viewer;
        this.notifications = notifications;
        this.frames = frames;
    }

    @GET
    public TemplateInstance list(@QueryParam("after") String after) {
        DeskFrame frame = frames.desk("/desk/notifications");
        Page<Notification> page = notifications.list(viewer.get(), false, Page.DEFAULT_LIMIT, Cursor.parse(after, 1));
        List<Row> rows = page.items().stream()
                .map(each ->
                        new Row(Ids.text(each.id()), each.title(), frame.times().stamp(each.at()), each.isRead()))
                .toList();
        return Templates.list(frame, new BellView(rows, rows.stream().anyMatch(row -> !row.read()), page.next()));
    }

    /** The bell with its number, for pages that lie open. */
    @GET
    @Path("/bell")
    public TemplateInstance bell() {
        return Templates.bell(notifications.unread(viewer.get()));
    }

    /** For browsers that were told to show them: what a page in the background has not shown yet is for it to know. */
    @GET
    @Path("/fresh")
    @Produces(MediaType.APPLICATION_JSON)
    public List<Fresh> fresh() {
        Times times = frames.times();
        return notifications.fresh(viewer.get()).stream()
                .map(each -> new Fresh(
                        Ids.text(each.id()),
                        each.title(),
                        times.stamp(each.at()).text()))
                .toList();
    }

    /** Reading is a change, so it is a POST; it leads to what the news is about. */
    @POST
    @Path("/{id}")
    public Response open(@RestPath String id) {
        Notification read = notifications.read(viewer.get(), Ids.parse(id, "notification"));
        return Pages.seeOther(read.ticketId() == null ? "/desk/notifications" : "/desk/tickets/" + read.ticketId());
    }

    @POST
    public Response readAll() {
        notifications.readAll(viewer.get());
        return Pages.seeOther("/desk/notifications");
    }
}
