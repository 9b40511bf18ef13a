package io.pledgedesk.web.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;

import io.pledgedesk.SettableClock;
import io.pledgedesk.TestPeople;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Customer;
import io.pledgedesk.people.Team;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("database")
class TicketSlaResourceTest {

    private static final Instant NINE = Instant.parse("2027-06-07T09:00:00Z");

    @Inject
    TestPeople people;

    @Inject
    SettableClock clock;

    private final List<String> policies = new ArrayList<>();
    private Agent supervisor;
    private Customer customer;

    @BeforeEach
    void nineOClock() {
        clock.set(NINE);
        supervisor = people.supervisor();
        customer = people.customer();
    }

    @AfterEach
    void realTime() {
        clock.reset();
        policies.forEach(id -> people.as(supervisor).delete("/api/v1/sla-policies/" + id));
    }

    /** E1: whatever the cause, clocks keep their start and take the target of the policy that matches now. */
    @Test
    void whateverChangesWhichPolicyMatches_movesTheDueTime_andBackRestoresIt() {
        Team team = people.team();
        policy(2, rule("team", team.id.toString()));
        policy(4, rule("tag", "vip"));
        policy(8);
        String id = open();
        dueAfterHours(id, 8);
        changed(id, Map.of("tags", List.of("vip")));
        dueAfterHours(id, 4);
        changed(id, Map.of("team", team.id.toString()));
        dueAfterHours(id, 2);
        Map<String, Object> none = new HashMap<>();
        none.put("team", null);
        changed(id, none);
        dueAfterHours(id, 4);
        changed(id, Map.of("tags", List.of()));
        dueAfterHours(id, 8);
        changed(id, Map.of("priority", "urgent"));
        dueAfterHours(id, 1);
        changed(id, Map.of("priority", "normal"));
        dueAfterHours(id, 8);
    }

    @Test
    void beforeTheCreationThereAreNoClocks_andPartsOfASecondAreCutOff() {
        policy(8);
        String id = open();
        sla(id, "2027-06-07T08:59:59.999Z")
                .body("evaluatedAt", equalTo("2027-06-07T08:59:59Z"))
                .body("clocks", empty());
        sla(id, "2027-06-07T09:00:00.999Z")
                .body("evaluatedAt", equalTo("2027-06-07T09:00:00Z"))
                .body("clocks[0].elapsedSeconds", equalTo(0));
    }

    @Test
    void aCenturyOfNightsIsCountedToTheLastOne_butNotListed() {
        String calendar = people.as(supervisor)
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "name",
                        "Mornings " + customer.id,
                        "timeZone",
                        "UTC",
                        "weekly",
                        Map.of("monday", mornings(), "tuesday", mornings(), "wednesday", mornings())))
                .post("/api/v1/calendars")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        policy(8, calendar);
        String id = open();
        sla(id, "2127-06-02T09:00:00Z")
                .body("clocks[0].segments", hasSize(10_000))
                .body("clocks[0].segmentsLeftOut", greaterThan(20_000))
                .body("clocks[0].segments[0].from", equalTo(NINE.toString()))
                .body("clocks[0].elapsedSeconds", equalTo(15_651 * 3 * 3600));
        sla(id, "2037-06-07T09:00:00Z")
                .body("clocks[0].segmentsLeftOut", equalTo(0))
                .body("clocks[0].segments.seconds", everyItem(greaterThan(0)))
                .body("clocks[0].segments.size()", lessThan(10_000));
    }

    private static List<List<String>> mornings() {
        return List.of(List.of("09:00", "12:00"));
    }

    private static Map<String, String> rule(String field, String value) {
        return Map.of("field", field, "operator", "is", "value", value);
    }

    @SafeVarargs
    private void policy(int hours, Map<String, String>... rules) {
        policy(hours, null, rules);
    }

    /** Shorter ones are asked first; an urgent ticket of any of them has an hour. */
    @SafeVarargs
    private void policy(int hours, String calendar, Map<String, String>... rules) {
        Map<String, Object> body = new HashMap<>();
        body.put("name", hours + " h for " + customer.id);
        body.put("position", hours - 100);
        body.put("calendarId", calendar);
        body.put(
                "conditions",
                Map.of(
                        "rules",
                        Stream.concat(Stream.of(rule("requester", customer.id.toString())), Stream.of(rules))
                                .toList()));
        body.put("targets", List.of(target("normal", hours * 60), target("urgent", 60)));
        policies.add(people.as(supervisor)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/sla-policies")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private static Map<String, Object> target(String priority, int minutes) {
        return Map.of("priority", priority, "metric", "resolution", "minutes", minutes);
    }

    private String open() {
        return people.as(supervisor)
                .contentType(ContentType.JSON)
                .body(Map.of("subject", "S", "description", "D", "requesterId", customer.id.toString()))
                .post("/api/v1/tickets")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void changed(String id, Map<String, Object> change) {
        clock.advance(Duration.ofMinutes(1));
        people.as(supervisor)
                .contentType("application/merge-patch+json")
                .body(change)
                .patch("/api/v1/tickets/" + id)
                .then()
                .statusCode(200);
    }

    private void dueAfterHours(String id, int hours) {
        people.as(supervisor)
                .get("/api/v1/tickets/" + id + "/sla")
                .then()
                .statusCode(200)
                .body("clocks.metric", contains("resolution"))
                .body("clocks[0].startedAt", equalTo(NINE.toString()))
                .body(
                        "clocks[0].dueAt",
                        equalTo(NINE.plus(Duration.ofHours(hours)).toString()));
    }

    private ValidatableResponse sla(String id, String at) {
        return people.as(supervisor)
                .get("/api/v1/tickets/" + id + "/sla?at=" + at)
                .then()
                .statusCode(200);
    }
}
