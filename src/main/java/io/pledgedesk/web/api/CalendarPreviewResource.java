package io.pledgedesk.web.api;

import io.pledgedesk.auth.Role;
import io.pledgedesk.calendar.CalendarForm;
import io.pledgedesk.calendar.CalendarPreview;
import io.pledgedesk.calendar.Calendars;
import io.pledgedesk.calendar.time.BusinessTime;
import io.pledgedesk.calendar.time.CalendarDefinition;
import io.pledgedesk.calendar.time.Segment;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Instants;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.kernel.Violations;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;

/** {@code POST /calendars/preview}: business time by a stored calendar or a draft. Stores nothing. */
@Path("/api/v1/calendars/preview")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class CalendarPreviewResource {

    /** One of calendar and calendarId, one of add and between. */
    record Question(CalendarForm calendar, String calendarId, Add add, Between between) {

        record Add(String start, Long seconds) {}

        record Between(String start, String end) {}

        Question checked() {
            Violations found = new Violations();
            found.require((calendar == null) != (calendarId == null), "calendar", "Give calendar or calendarId.");
            found.require((add == null) != (between == null), "add", "Give add or between.");
            found.require(
                    add == null || (add.seconds != null && add.seconds >= 0),
                    "add.seconds",
                    "Give whole seconds, 0 or more.");
            found.refuseIfAny();
            return this;
        }
    }

    sealed interface Answer {}

    record Added(Instant end, List<SegmentJson> segments) implements Answer {}

    record Counted(long seconds, List<SegmentJson> segments) implements Answer {}

    /** @param name of the holiday; null for others */
    record SegmentJson(Instant from, Instant to, String kind, String name, long seconds) {

        static List<SegmentJson> list(List<Segment> segments) {
            return segments.stream()
                    .map(s -> new SegmentJson(s.from(), s.to(), s.kind().code(), s.name(), s.seconds()))
                    .toList();
        }
    }

    private final Calendars calendars;

    CalendarPreviewResource(Calendars calendars) {
        this.calendars = calendars;
    }

    @POST
    @RolesAllowed(Role.Names.LIGHT_AGENT)
    public Answer preview(Question input) {
        Question question = Bodies.required(input).checked();
        CalendarPreview preview = new CalendarPreview(timeOf(question));
        if (question.add != null) {
            Instant start = Instants.parseField(question.add.start, "add.start");
            CalendarPreview.Added added = preview.add(start, question.add.seconds);
            return new Added(added.end(), SegmentJson.list(added.segments()));
        }
        CalendarPreview.Counted counted = preview.between(
                Instants.parseField(question.between.start, "between.start"),
                Instants.parseField(question.between.end, "between.end"));
        return new Counted(counted.seconds(), SegmentJson.list(counted.segments()));
    }

    private BusinessTime timeOf(Question question) {
        Violations found = new Violations();
        CalendarForm form = question.calendar == null ? stored(question.calendarId) : question.calendar;
        CalendarDefinition calendar = form.read("calendar.", found).orElse(null);
        found.refuseIfAny();
        return calendar.compile();
    }

    private CalendarForm stored(String id) {
        return calendars
                .find(Ids.parseField(id, "calendarId"))
                .orElseThrow(() -> new Refusal.Invalid("calendarId", "There is no such calendar."))
                .form();
    }
}
