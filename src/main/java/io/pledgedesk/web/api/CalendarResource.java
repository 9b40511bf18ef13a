package io.pledgedesk.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.calendar.CalendarDetails;
import io.pledgedesk.calendar.CalendarForm;
import io.pledgedesk.calendar.Calendars;
import io.pledgedesk.kernel.ApplyTo;
import io.pledgedesk.kernel.Cursor;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Page;
import io.pledgedesk.web.Idempotent;
import io.pledgedesk.web.MergePatch;
import io.pledgedesk.web.Versions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /calendars}: business hours. Staff read them, supervisors write. */
@Path("/api/v1/calendars")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class CalendarResource {

    record CalendarJson(
            String id,
            String name,
            String timeZone,
            Map<String, List<List<String>>> weekly,
            List<CalendarForm.ExceptionDay> exceptions,
            int version) {

        static CalendarJson of(CalendarDetails calendar) {
            CalendarForm form = calendar.form();
            return new CalendarJson(
                    Ids.text(calendar.id()),
                    form.name(),
                    form.timeZone(),
                    form.weekly(),
                    form.exceptions(),
                    calendar.version());
        }
    }

    private final CurrentViewer current;
    private final Calendars calendars;
    private final MergePatch patches;

    CalendarResource(CurrentViewer current, Calendars calendars, MergePatch patches) {
        this.current = current;
        this.calendars = calendars;
        this.patches = patches;
    }

    @GET
    @RolesAllowed(Role.Names.LIGHT_AGENT)
    public Page<CalendarJson> list(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return calendars.list(Page.limit(limit), Cursor.parse(cursor, 1)).map(CalendarJson::of);
    }

    @POST
    @RolesAllowed(Role.Names.SUPERVISOR)
    @Idempotent
    @APIResponseSchema(value = CalendarJson.class, responseCode = "201", responseDescription = "Created")
    public RestResponse<CalendarJson> create(CalendarForm input) {
        CalendarDetails created = calendars.create(current.get().actor(), Bodies.required(input));
        return Answers.created("/api/v1/calendars", created.id(), CalendarJson.of(created), created.version());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.Names.LIGHT_AGENT)
    public RestResponse<CalendarJson> get(@RestPath String id) {
        return answer(calendars.get(Ids.parse(id, "calendar")));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @RolesAllowed(Role.Names.SUPERVISOR)
    public RestResponse<CalendarJson> change(
            @RestPath String id,
            @HeaderParam("If-Match") String ifMatch,
            @QueryParam("applyTo") String applyTo,
            JsonNode patch) {
        ApplyTo whom = ApplyTo.parse(applyTo, ApplyTo.OPEN);
        return answer(calendars.change(current.get().actor(), Ids.parse(id, "calendar"), whom, before -> {
            Versions.check(ifMatch, before.version());
            return patches.apply(before.form(), patch, CalendarForm.class);
        }));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Role.Names.SUPERVISOR)
    public void delete(@RestPath String id, @HeaderParam("If-Match") String ifMatch) {
        calendars.delete(Ids.parse(id, "calendar"), before -> Versions.check(ifMatch, before.version()));
    }

    private static RestResponse<CalendarJson> answer(CalendarDetails calendar) {
        return Answers.of(CalendarJson.of(calendar), calendar.version());
    }
}
