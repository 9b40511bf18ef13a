package io.pledgedesk.web.api;

import io.pledgedesk.auth.Role;
import io.pledgedesk.calendar.CalendarForm;
import io.pledgedesk.calendar.holidays.HolidayReader;
import io.pledgedesk.calendar.holidays.Holidays;
import io.pledgedesk.kernel.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** {@code POST /calendars/holidays}: an iCalendar file as exceptions of a calendar. Stores nothing. */
@Path("/api/v1/calendars/holidays")
@Produces(MediaType.APPLICATION_JSON)
class HolidayResource {

    /** @param exceptions as a calendar takes them */
    @Schema(name = "Holiday")
    record Output(List<CalendarForm.ExceptionDay> exceptions, List<Holidays.Skipped> skipped) {}

    private static final int MOST_BYTES = HolidayReader.MOST_CHARACTERS;

    private final Clock clock;

    HolidayResource(Clock clock) {
        this.clock = clock;
    }

    /** @param timeZone of the calendar, where the file writes midnight as an instant */
    @POST
    @Consumes({"text/calendar", MediaType.TEXT_PLAIN})
    @RolesAllowed(Role.Names.LIGHT_AGENT)
    public Output read(@QueryParam("timeZone") String timeZone, InputStream body) throws IOException {
        ZoneId zone = zone(timeZone == null ? "UTC" : timeZone);
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new Refusal.TooLarge("An iCalendar file may have 1 MiB.");
        }
        Holidays read = new HolidayReader(zone, LocalDate.now(clock.withZone(zone)))
                .read(new String(bytes, StandardCharsets.UTF_8));
        return new Output(read.days(), read.skipped());
    }

    private static ZoneId zone(String name) {
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            throw new Refusal.Invalid(
                    "timeZone", "There is no such time zone. Write its name, for example Europe/Berlin.");
        }
        return ZoneId.of(name);
    }
}
