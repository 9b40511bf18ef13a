package io.pledgedesk.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.pledgedesk.SettableClock;
import io.pledgedesk.SettingsForms;
import io.pledgedesk.TestOrders;
import io.pledgedesk.TestPeople;
import io.pledgedesk.TestViewers;
import io.pledgedesk.calendar.CalendarForm;
import io.pledgedesk.calendar.Calendars;
import io.pledgedesk.kernel.Actor;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.kernel.Violation;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Customer;
import io.pledgedesk.people.Team;
import io.pledgedesk.sla.agreement.AgreedTimes;
import io.pledgedesk.sla.condition.ConditionsForm;
import io.pledgedesk.sla.engine.ClockState;
import io.pledgedesk.sla.engine.SlaClock;
import io.pledgedesk.ticket.Priority;
import io.pledgedesk.ticket.Status;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.TicketChange;
import io.pledgedesk.ticket.TicketChanges;
import io.pledgedesk.ticket.Tickets;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Eight hours from Tuesday 13:00 on, office hours; that Wednesday was a holiday, as somebody says on Thursday. */
@QuarkusTest
@Tag("database")
class CorrectionsTest {

    private static final CorrectionForm HOLIDAY = new CorrectionForm("2027-03-03", "", List.of(), "Founders' Day");

    @Inject
    TestPeople people;

    @Inject
    SettingsForms forms;

    @Inject
    SettableClock clock;

    @Inject
    Calendars calendars;

    @Inject
    Policies policies;

    @Inject
    Tickets tickets;

    @Inject
    TicketChanges changes;

    @Inject
    Corrections corrections;

    @Inject
    Clocks clocks;

    @Inject
    SlaSweep sweep;

    @Inject
    AgreedTimes agreed;

    private Team team;
    private Agent supervisor;
    private Actor ana;
    private long calendar;
    private Ticket running;
    private Ticket late;
    private Ticket elsewhere;

    @BeforeEach
    void aWeekWithAHolidayThatNobodyKnewOf() {
        team = people.team();
        supervisor = people.supervisor(team);
        ana = Actor.agent(supervisor.id, supervisor.name);
        clock.set(Instant.parse("2027-03-02T13:00:00Z"));
        sweep.run();
        calendar = calendars.create(ana, office()).id();
        running = open(Long.toString(calendar));
        late = open(Long.toString(calendar));
        elsewhere = open(null);
        solve(late, "2027-03-03T16:00:00Z");
        clock.set(Instant.parse("2027-03-04T10:00:00Z"));
        sweep.run();
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void aPreviewNamesTheTicketsAndStoresNothing() {
        CorrectionEffect effect = corrections.preview(ana, calendar, HOLIDAY);
        assertThat(effect.tickets())
                .extracting(CorrectionEffect.Touched::id)
                .contains(running.id(), late.id())
                .doesNotContain(elsewhere.id());
        assertThat(effect.waived()).isEqualTo(2);
        assertThat(corrections.of(calendar)).isEmpty();
        sweep.run();
        assertThat(resolution(running, "2027-03-04T10:00:00Z").waiver()).isEmpty();
    }

    @Test
    void aCorrectionWaivesBreaches_andWhatWasSaidBeforeItStays() {
        long id = corrections.correct(ana, calendar, HOLIDAY).id();
        assertThat(corrections.of(calendar).get(0).isUnderWay()).isTrue();
        sweep.run();
        Corrections.Made made = corrections.of(calendar).get(0);
        assertThat(made.isUnderWay()).isFalse();
        assertThat(made.tickets()).isEqualTo(2);
        assertThat(made.waived()).isEqualTo(2);

        SlaClock now = resolution(running, "2027-03-04T10:00:00Z");
        assertThat(now.dueAt()).contains(Instant.parse("2027-03-04T13:00:00Z"));
        assertThat(now.breachedAt()).contains(Instant.parse("2027-03-03T13:00:00Z"));
        assertThat(now.waiver().orElseThrow().correctionId()).isEqualTo(id);
        SlaClock judged = resolution(late, "2027-03-04T10:00:00Z");
        assertThat(judged.state()).isEqualTo(ClockState.MISSED);
        assertThat(judged.waiver()).isPresent();
        assertThat(resolution(late, "2027-03-04T09:59:59Z").waiver()).isEmpty();
        assertThat(resolution(elsewhere, "2027-03-04T10:00:00Z").waiver()).isEmpty();
        assertThat(stored(late).waivedAt()).isEqualTo(Instant.parse("2027-03-04T10:00:00Z"));

        clock.set(Instant.parse("2027-03-04T14:00:00Z"));
        sweep.run();
        assertThat(resolution(running, "2027-03-04T14:00:00Z").isBreached()).isTrue();
        assertThat(stored(running).waivedAt()).isNull();
        assertThat(stored(running).breachedAt()).isEqualTo(Instant.parse("2027-03-03T13:00:00Z"));
    }

    @Test
    void openClocksUnderADeletedPolicyAreReachedToo() {
        clock.set(Instant.parse("2027-03-03T16:00:00Z"));
        Ticket open = open(Long.toString(calendar));
        clock.set(Instant.parse("2027-03-04T10:00:00Z"));
        policies.delete(stored(open).policyId(), current -> {});
        assertThat(stored(open).dueAt()).isEqualTo(Instant.parse("2027-03-04T16:00:00Z"));
        corrections.correct(ana, calendar, HOLIDAY);
        sweep.run();
        assertThat(stored(open).dueAt()).isEqualTo(Instant.parse("2027-03-04T17:00:00Z"));
        assertThat(stored(open).breachedAt()).isNull();
    }

    @Test
    void theTicketSaysWhoWaivedWhatAndWhy() {
        corrections.correct(ana, calendar, HOLIDAY);
        sweep.run();
        String page = forms.open(supervisor, "/desk/tickets/" + late.id()).asString();
        assertThat(page).contains("Founders&#39; Day", "stays on record", "Breach waived: Resolution");
        people.as(supervisor)
                .get("/api/v1/tickets/" + late.id() + "/sla")
                .then()
                .statusCode(200)
                .body("clocks[0].waivedAt", equalTo("2027-03-04T10:00:00Z"))
                .body("clocks[0].state", equalTo("missed"));
    }

    @Test
    void thePageShowsWhatItWouldTouchBeforeItIsDone() {
        String path = "/desk/settings/calendars/" + calendar + "/corrections";
        Map<String, String> typed = Map.of("from", "2027-03-03", "hours", "", "reason", "Founders' Day");
        String asked =
                forms.send(supervisor, path, path, with(typed, "preview")).asString();
        assertThat(asked).contains("2 tickets count differently. 2 breaches would be waived.", "#" + late.id());
        assertThat(corrections.of(calendar)).isEmpty();
        assertThat(forms.send(supervisor, path, path, with(typed, "apply")).statusCode())
                .isEqualTo(303);
        sweep.run();
        assertThat(forms.open(supervisor, path).asString()).contains("Founders&#39; Day", supervisor.name);
        assertThat(forms.open(people.agent(), path).statusCode()).isEqualTo(403);
        assertThat(forms.open(supervisor, "/desk/settings/calendars/" + calendar)
                        .asString())
                .contains(path);
    }

    @Test
    void reportsShowWhatWasWaivedBesideTheVerdict_neverAsMet() {
        corrections.correct(ana, calendar, HOLIDAY);
        sweep.run();
        solve(running, "2027-03-04T12:00:00Z");
        attainment()
                .body("met", equalTo(0))
                .body("missed", equalTo(2))
                .body("percent", equalTo(0f))
                .body("waived", equalTo(2))
                .body("percentUnwaived", nullValue());
        String behind = forms.open(supervisor, rows("waived")).asString();
        assertThat(behind).contains("#" + running.id(), "#" + late.id());
        assertThat(forms.open(supervisor, rows("missed")).asString()).contains("#" + running.id(), "#" + late.id());
        assertThat(forms.open(supervisor, rows("met")).asString()).doesNotContain("#" + running.id());
        assertThat(forms.open(supervisor, report()).asString()).contains("– without them");
    }

    @Test
    void reportsShowRenegotiatedPromisesAsOriginalAndAsAgreed() {
        agreed.propose(
                TestViewers.of(supervisor), running.id(), Instant.parse("2027-03-05T10:00:00Z"), "It comes on Friday.");
        solve(running, "2027-03-04T15:00:00Z");
        attainment()
                .body("met", equalTo(0))
                .body("missed", equalTo(2))
                .body("renegotiated", equalTo(1))
                .body("metAsAgreed", equalTo(1))
                .body("percentAsAgreed", equalTo(50f));
        assertThat(forms.open(supervisor, rows("renegotiated")).asString())
                .contains("#" + running.id())
                .doesNotContain("#" + late.id());
        assertThat(forms.open(supervisor, report()).asString()).contains("100.0% as agreed");
    }

    @Test
    void programsCanCorrectToo() {
        String path = "/api/v1/calendars/" + calendar + "/corrections";
        Map<String, Object> body = Map.of("from", "2027-03-03", "reason", "Founders' Day");
        people.as(supervisor)
                .contentType("application/json")
                .body(body)
                .post(path + "/preview")
                .then()
                .statusCode(200)
                .body("touched", equalTo(2))
                .body("waived", equalTo(2))
                .body("tickets[0].waived[0].metric", equalTo("resolution"));
        people.as(supervisor)
                .contentType("application/json")
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .body("to", equalTo("2027-03-03"))
                .body("hours.size()", equalTo(0));
        sweep.run();
        people.as(supervisor).get(path).then().body("items[0].waived", equalTo(2));
        people.as(supervisor)
                .contentType("application/json")
                .body(Map.of("from", "2027-03-04", "reason", "Today"))
                .post(path)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("to"));
        people.as(people.agent()).get(path).then().statusCode(403);
        people.as(supervisor)
                .contentType("application/json")
                .body("{}")
                .post(path)
                .then()
                .statusCode(400);
        for (String odd :
                new String[] {"null", "[null]", "[[\"09:00\"]]", "[[\"09:00\", null]]", "[[\"9\", \"25\"]]"}) {
            String typed = "{\"from\": \"2027-03-02\", \"reason\": \"Odd\", \"hours\": " + odd + "}";
            people.as(supervisor)
                    .contentType("application/json")
                    .body(typed)
                    .post(path + "/preview")
                    .then()
                    .statusCode(odd.equals("null") ? 200 : 400);
        }
    }

    @Test
    void onlyDaysThatAreOverCanBeCorrected_withAReason() {
        assertThat(wrong(new CorrectionForm("2027-03-04", null, List.of(), "Today")))
                .containsExactly("to");
        assertThat(wrong(new CorrectionForm("2026-01-01", null, List.of(), "Long ago")))
                .containsExactly("from");
        assertThat(wrong(new CorrectionForm("2027-01-01", "2027-02-15", List.of(), "Closed")))
                .containsExactly("to");
        assertThat(wrong(new CorrectionForm("2027-03-03", "2027-03-01", List.of(), "Backwards")))
                .containsExactly("to");
        assertThat(wrong(new CorrectionForm("", null, List.of(), ""))).contains("reason");
        assertThat(wrong(new CorrectionForm("2027-03-03", null, List.of(List.of("9", "25")), "Odd hours")))
                .containsExactly("hours.0");
    }

    private void solve(Ticket ticket, String at) {
        clock.set(Instant.parse(at));
        sweep.run();
        changes.change(TestViewers.of(supervisor), ticket.id(), TicketChange.NOTHING.withStatus(Status.SOLVED), null);
    }

    private ValidatableResponse attainment() {
        return people.as(supervisor)
                .get("/api/v1/metrics/summary?from=2027-03-02T00:00:00Z&to=2027-03-06T00:00:00Z&team=" + team.id)
                .then()
                .statusCode(200)
                .rootPath("attainment.resolution");
    }

    private String report() {
        return "/desk/reports?from=2027-03-02&to=2027-03-05&team=" + team.id;
    }

    private String rows(String state) {
        return "/desk/reports/tickets?figure=promises&metric=resolution&state=" + state
                + "&from=2027-03-02&to=2027-03-05&team=" + team.id;
    }

    private List<String> wrong(CorrectionForm form) {
        List<String> fields = new java.util.ArrayList<>();
        assertThatThrownBy(() -> corrections.correct(ana, calendar, form))
                .isInstanceOfSatisfying(Refusal.Invalid.class, refusal -> refusal.violations().stream()
                        .map(Violation::field)
                        .forEach(fields::add));
        return fields;
    }

    private SlaClock resolution(Ticket ticket, String at) {
        return clocks.evaluate(tickets.find(ticket.id()).orElseThrow(), Instant.parse(at))
                .clocks()
                .get(0);
    }

    private StoredClock stored(Ticket ticket) {
        return clocks.of(List.of(ticket.id())).get(ticket.id()).get(0);
    }

    private Ticket open(String calendarId) {
        Customer customer = people.customer();
        policies.create(
                ana,
                new PolicyForm(
                        "Promise " + customer.id,
                        -1,
                        true,
                        new ConditionsForm(
                                "all",
                                List.of(new ConditionsForm.Rule("requester", "is", String.valueOf(customer.id)))),
                        calendarId,
                        List.of(new PolicyForm.Target("normal", "resolution", 8 * 60)),
                        null,
                        null,
                        null,
                        null));
        return tickets.openForRequester(
                TestOrders.from(customer, team, Priority.NORMAL, "Where is my parcel", "?"), List.of());
    }

    private static CalendarForm office() {
        return new CalendarForm(
                "Office " + System.nanoTime(),
                "UTC",
                Stream.of("monday", "tuesday", "wednesday", "thursday", "friday")
                        .collect(Collectors.toMap(day -> day, day -> List.of(List.of("09:00", "17:00")))),
                List.of());
    }

    private static Map<String, String> with(Map<String, String> typed, String button) {
        Map<String, String> more = new java.util.LinkedHashMap<>(typed);
        more.put("do", button);
        return more;
    }
}
