package io.pledgedesk.web.api;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.kernel.Cursor;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Page;
import io.pledgedesk.notification.Notification;
import io.pledgedesk.notification.Notifications;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.jboss.resteasy.reactive.RestPath;

/** {@code /notifications}: what the caller was told; everybody sees their own only. */
@Path("/api/v1/notifications")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.LIGHT_AGENT)
class NotificationResource {

    record NotificationJson(String id, Instant at, String kind, String title, String ticketId, boolean read) {

        static NotificationJson of(Notification notification) {
            return new NotificationJson(
                    Ids.text(notification.id()),
                    notification.at(),
                    notification.kind(),
                    notification.title(),
                    Ids.text(notification.ticketId()),
                    notification.isRead());
        }
    }

    private final CurrentViewer current;
    private final Notifications notifications;

    NotificationResource(CurrentViewer current, Notifications notifications) {
        this.current = current;
        this.notifications = notifications;
    }

    /** @param unread true for those that weren't read yet */
    @GET
    public Page<NotificationJson> list(
            @QueryParam("unread") boolean unread,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        return notifications
                .list(current.get(), unread, Page.limit(limit), Cursor.parse(cursor, 1))
                .map(NotificationJson::of);
    }

    @POST
    @Path("/{id}/read")
    public NotificationJson read(@RestPath String id) {
        return NotificationJson.of(notifications.read(current.get(), Ids.parse(id, "notification")));
    }

    @POST
    @Path("/read")
    public void readAll() {
        notifications.readAll(current.get());
    }
}
