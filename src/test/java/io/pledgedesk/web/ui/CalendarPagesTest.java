package io.pledgedesk.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.pledgedesk.SettingsForms;
import io.pledgedesk.TestPeople;
import io.pledgedesk.calendar.CalendarDetails;
import io.pledgedesk.calendar.CalendarForm;
import io.pledgedesk.calendar.Calendars;
import io.pledgedesk.kernel.Actor;
import io.pledgedesk.kernel.ApplyTo;
import io.pledgedesk.people.Agent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("database")
class CalendarPagesTest {

    private static final String LIST = "/desk/settings/calendars";
    private static final Actor ANA = Actor.agent(7, "Ana Lopes");

    @Inject
    TestPeople people;

    @Inject
    SettingsForms forms;

    @Inject
    Calendars calendars;

    private Agent supervisor;

    @BeforeEach
    void signIn() {
        supervisor = people.supervisor();
    }

    @Test
    void aNewCalendarIsTypedLooselyAndStoredExactly() {
        String name = "Oslo " + System.nanoTime();
        Response saved = create(fields(
                "name", name,
                "timeZone", "Europe/Oslo",
                "weekly.monday.0.start", "9",
                "weekly.monday.0.end", "12.30",
                "weekly.monday.1.start", "",
                "weekly.monday.1.end", "",
                "weekly.monday.2.start", "1330",
                "weekly.monday.2.end", "24",
                "exceptions.0.from", "2026-12-24",
                "exceptions.0.name", "Christmas Eve",
                "exceptions.0.hours", "9-12, 13 to 14",
                "exceptions.1.from", "2026-12-25",
                "exceptions.1.yearly", "1",
                "exceptions.2.from", "2026-12-28",
                "exceptions.2.to", "2026-12-31",
                "do", "save"));
        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(saved.header("Location")).endsWith(LIST + "?done=saved");
        CalendarForm form = named(name).form();
        assertThat(form.weekly().get("monday")).containsExactly(List.of("09:00", "12:30"), List.of("13:30", "24:00"));
        assertThat(form.weekly().get("sunday")).isEmpty();
        assertThat(form.exceptions())
                .containsExactly(
                        new CalendarForm.ExceptionDay(
                                "2026-12-24",
                                null,
                                null,
                                null,
                                "Christmas Eve",
                                List.of(List.of("09:00", "12:00"), List.of("13:00", "14:00"))),
                        new CalendarForm.ExceptionDay(null, null, null, "12-25", null, List.of()),
                        new CalendarForm.ExceptionDay(null, "2026-12-28", "2026-12-31", null, null, List.of()));
    }

    @Test
    void whatIsWrongStandsAtItsFieldAndNothingTypedIsLost() {
        Response page = create(fields(
                "name", "Nowhere",
                "timeZone", "Europe/Nowhere",
                "weekly.monday.0.start", "",
                "weekly.monday.0.end", "",
                "weekly.monday.1.start", "09:00",
                "weekly.monday.1.end", "23:59",
                "exceptions.0.from", "2026-02-30",
                "exceptions.0.name", "Leap day & more",
                "do", "save"));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.asString())
                .contains("Please correct 3 things")
                .contains("href=\"#f-weekly-monday-0-start\"", "id=\"f-weekly-monday-0-start\"")
                .contains("Write 24:00 for the end of the day")
                .contains("There is no such day")
                .contains("value=\"Europe/Nowhere\"", "value=\"23:59\"", "value=\"Leap day &amp; more\"");
    }

    @Test
    void holidaysOfAFileAreTakenIntoTheList_andStoredWithTheRest() {
        String file = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\n"
                + "BEGIN:VEVENT\nDTSTART;VALUE=DATE:20261225\nSUMMARY:Christmas\nEND:VEVENT\n"
                + "BEGIN:VEVENT\nDTSTART;VALUE=DATE:20261224\nSUMMARY:Christmas Eve\nEND:VEVENT\n"
                + "BEGIN:VEVENT\nDTSTART:20261223T090000Z\nDTEND:20261223T100000Z\nSUMMARY:Stand-up\nEND:VEVENT\n"
                + "END:VCALENDAR\n";
        Map<String, String> typed = fields(
                "name",
                "Holidays",
                "timeZone",
                "UTC",
                "exceptions.0.from",
                "2026-12-24",
                "exceptions.0.hours",
                "9-12",
                "icsText",
                file);
        assertThat(create(with(typed, "do", "holidays")).asString())
                .contains("One day was added", "One was in the list already", "“Stand-up”")
                .contains("value=\"2026-12-25\"", "value=\"Christmas\"", "value=\"9-12\"");
        Response refused = create(with(with(typed, "icsText", "hello"), "do", "holidays"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("This is no iCalendar file", "value=\"2026-12-24\"");
        assertThat(create(with(with(typed, "icsText", ""), "do", "holidays")).statusCode())
                .isEqualTo(422);
    }

    @Test
    void rowsComeAndGoWithoutScript() {
        Map<String, String> typed = fields(
                "name", "Rows", "timeZone", "UTC", "weekly.monday.0.start", "08:00", "weekly.monday.0.end", "16:00");
        assertThat(create(with(typed, "do", "add:weekly.monday")).asString())
                .contains("name=\"weekly.monday.1.start\"", "value=\"08:00\"");
        assertThat(create(with(typed, "do", "remove:weekly.monday.0")).asString())
                .doesNotContain("name=\"weekly.monday.0.start\"");
        assertThat(create(with(typed, "do", "copy")).asString()).contains("name=\"weekly.friday.0.start\"");
        assertThat(create(with(typed, "do", "add:exceptions")).asString()).contains("name=\"exceptions.0.from\"");
        assertThat(create(with(typed, "do", "remove:exceptions.7")).statusCode())
                .isEqualTo(200);
        assertThat(create(with(typed, "do", "<script>")).statusCode()).isEqualTo(303);
    }

    @Test
    void aDraftCanBeTriedBeforeItIsSaved() {
        Map<String, String> typed = fields(
                "name", "Draft",
                "timeZone", "Europe/Berlin",
                "weekly.monday.0.start", "09:00",
                "weekly.monday.0.end", "17:00",
                "tryStart", "2026-11-23T16:00",
                "tryLength", "1h 30m",
                "do", "try");
        assertThat(create(typed).asString()).contains("Mon 30 Nov 09:30", "Tue 24 Nov – Sun 29 Nov");
        assertThat(create(with(typed, "tryLength", "soon")).asString()).contains("Write a length such as 4h");
        assertThat(create(with(typed, "tryStart", "yesterday")).asString()).contains("Choose a day and a time");
        assertThat(create(with(typed, "tryLength", "99999h")).statusCode()).isEqualTo(200);
    }

    @Test
    void anEditThatWasOvertakenKeepsWhatWasTyped() {
        CalendarDetails calendar = calendars.create(ANA, office("Old"));
        String path = LIST + "/" + calendar.id();
        calendars.change(ANA, calendar.id(), ApplyTo.OPEN, before -> office("Newer"));
        Map<String, String> typed = fields(
                "name", "Mine",
                "timeZone", "UTC",
                "weekly.monday.0.start", "09:00",
                "weekly.monday.0.end", "10:00",
                "version", "1",
                "do", "save");
        Response overtaken = forms.send(supervisor, path, path, typed);
        assertThat(overtaken.statusCode()).isEqualTo(422);
        assertThat(overtaken.asString()).contains("Ana Lopes has saved meanwhile", "value=\"Mine\"", "value=\"2\"");
        assertThat(forms.send(supervisor, path, path, with(typed, "version", "2"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(calendars.get(calendar.id()).name()).isEqualTo("Mine");
    }

    @Test
    void whatSavingWouldDoCanBeAsked() {
        CalendarDetails calendar = calendars.create(ANA, office("Asked"));
        String path = LIST + "/" + calendar.id();
        Map<String, String> typed = fields(
                "name", "Asked",
                "timeZone", "UTC",
                "weekly.monday.0.start", "09:00",
                "weekly.monday.0.end", "10:00",
                "version", "1",
                "do", "effect");
        Response answer = forms.send(supervisor, path, path, typed);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString()).contains("No open ticket would move");
        assertThat(calendars.get(calendar.id()).version()).isEqualTo(1);
    }

    @Test
    void deletingNeedsTheCurrentVersion() {
        CalendarDetails calendar = calendars.create(ANA, office("Gone"));
        String path = LIST + "/" + calendar.id();
        assertThat(forms.send(supervisor, path, path + "/delete", fields("version", "7"))
                        .statusCode())
                .isEqualTo(412);
        assertThat(forms.send(supervisor, path, path + "/delete", fields("version", "1"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(calendars.find(calendar.id())).isEmpty();
        assertThat(forms.open(supervisor, path).statusCode()).isEqualTo(404);
    }

    @Test
    void agentsReadAndDontWrite() {
        CalendarDetails calendar = calendars.create(ANA, office("Readable"));
        Agent agent = people.lightAgent();
        assertThat(forms.open(agent, "/desk/settings").asString()).contains("href=\"" + LIST + "\"");
        assertThat(forms.open(agent, LIST).asString()).contains("Readable").doesNotContain("href=\"" + LIST + "/new\"");
        assertThat(forms.open(agent, LIST + "/" + calendar.id()).asString())
                .contains("Only supervisors can change this")
                .doesNotContain(">Save<");
        assertThat(forms.open(agent, LIST + "/new").statusCode()).isEqualTo(403);
        assertThat(forms.send(agent, LIST, LIST, fields("name", "X", "do", "save"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void twoThousandSpecialDaysFitIntoTheForm() {
        Map<String, String> typed = fields(
                "name", "Long " + System.nanoTime(),
                "timeZone", "UTC",
                "weekly.monday.0.start", "09:00",
                "weekly.monday.0.end", "10:00",
                "do", "save");
        for (int i = 0; i < 2_000; i++) {
            typed.put("exceptions." + i + ".from", "2026-01-01");
            typed.put("exceptions." + i + ".to", "");
            typed.put("exceptions." + i + ".yearly", "1");
            typed.put("exceptions." + i + ".name", "Day " + i);
            typed.put("exceptions." + i + ".hours", "");
        }
        assertThat(create(typed).statusCode()).isEqualTo(303);
        typed.put("exceptions.2000.from", "2026-01-01");
        assertThat(create(typed).asString()).contains("A calendar has at most 2,000 exceptions");
    }

    private Response create(Map<String, String> fields) {
        return forms.send(supervisor, LIST + "/new", LIST, fields);
    }

    private CalendarDetails named(String name) {
        return calendars.choices().stream()
                .filter(calendar -> calendar.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static CalendarForm office(String name) {
        return new CalendarForm(name, "UTC", Map.of("monday", List.of(List.of("09:00", "17:00"))), List.of());
    }

    private static Map<String, String> fields(String... namesAndValues) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(fields);
        more.put(name, value);
        return more;
    }
}
