package io.pledgedesk.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.pledgedesk.auth.Role;
import io.pledgedesk.calendar.CalendarForm;
import io.pledgedesk.calendar.Calendars;
import io.pledgedesk.calendar.DatedCalendar;
import io.pledgedesk.kernel.ApplyTo;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.sla.ChangePreview;
import io.pledgedesk.web.MergePatch;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;

/** What a PATCH of a calendar would do to open tickets; same body, same parameters, stores nothing. */
@Path("/api/v1/calendars")
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
class CalendarChangePreviewResource {

    private final Calendars calendars;
    private final ChangePreview preview;
    private final MergePatch patches;

    CalendarChangePreviewResource(Calendars calendars, ChangePreview preview, MergePatch patches) {
        this.calendars = calendars;
        this.preview = preview;
        this.patches = patches;
    }

    @POST
    @Path("/{id}/preview")
    @RolesAllowed(Role.Names.SUPERVISOR)
    public ChangeEffectJson preview(@RestPath String id, @QueryParam("applyTo") String applyTo, JsonNode patch) {
        long calendar = Ids.parse(id, "calendar");
        DatedCalendar draft = calendars.draft(
                calendar,
                ApplyTo.parse(applyTo, ApplyTo.OPEN),
                before -> patches.apply(before.form(), patch, CalendarForm.class));
        return ChangeEffectJson.of(preview.ofCalendar(calendar, draft));
    }
}
