package io.pledgedesk.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.notification.NoticeChoices;
import io.pledgedesk.notification.NoticeForm;
import io.pledgedesk.web.MergePatch;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** {@code /me/notification-preferences}: by which ways the caller is told of what, and when mail has to wait. */
@Path("/api/v1/me/notification-preferences")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.LIGHT_AGENT)
class NotificationPreferenceResource {

    private final CurrentViewer current;
    private final NoticeChoices choices;
    private final MergePatch patches;

    NotificationPreferenceResource(CurrentViewer current, NoticeChoices choices, MergePatch patches) {
        this.current = current;
        this.choices = choices;
        this.patches = patches;
    }

    @GET
    public NoticeForm get() {
        return choices.of(current.get());
    }

    @PATCH
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    public NoticeForm change(JsonNode patch) {
        return choices.change(current.get(), before -> patches.apply(before, patch, NoticeForm.class));
    }
}
