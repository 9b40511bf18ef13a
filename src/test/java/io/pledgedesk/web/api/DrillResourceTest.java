package io.pledgedesk.web.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.pledgedesk.TestPeople;
import io.pledgedesk.notification.Notification;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Team;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("database")
class DrillResourceTest {

    private static final String PATH = "/api/v1/escalation-rules/drill";
    private static final String TARGETS = """
        [{'priority': 'normal', 'metric': 'resolution', 'minutes': 60},
         {'priority': 'urgent', 'metric': 'resolution', 'minutes': 90}]\
        """;

    @Inject
    TestPeople people;

    @Inject
    EntityManager entities;

    private final String tag = "d" + UUID.randomUUID().toString().substring(0, 13);
    private final List<String> made = new ArrayList<>();
    private Agent supervisor;
    private Team team;
    private Agent ana;

    @BeforeEach
    void aDesk() {
        supervisor = people.supervisor();
        team = people.team();
        ana = people.agent(team);
    }

    @AfterEach
    void awayWithIt() {
        made.forEach(path -> people.as(supervisor).delete(path).then().statusCode(204));
    }

    @Test
    void theWholeChain_inItsOrder_withThePeopleWhoWouldBeTold_andNothingIsSent() {
        policy();
        rule("half", "{'percent': 50}", "{'type': 'notify', 'to': ['team']}");
        rule("breach", "{'minutesAfter': 0}", "{'type': 'assign', 'assignee': '%d'}".formatted(ana.id));
        rule("later", "{'minutesAfter': 30}", "{'type': 'notify', 'to': ['assignee']}");
        JsonPath report = run("{'tags': ['%s'], 'team': '%d', 'createdAt': '2026-03-02T09:00:00Z'}"
                        .formatted(tag, team.id))
                .statusCode(200)
                .body("policy.name", equalTo("Drilled " + tag))
                .body("dues[0].metric", equalTo("resolution"))
                .body("dues[0].at", equalTo("2026-03-02T10:00:00Z"))
                .extract()
                .jsonPath();
        List<Map<String, Object>> steps = report.getList("steps.findAll { it.rule.endsWith('" + tag + "') }");
        assertThat(steps)
                .extracting(step -> step.get("rule"))
                .containsExactly("half " + tag, "breach " + tag, "later " + tag);
        assertThat(steps)
                .extracting(step -> step.get("at"))
                .containsExactly("2026-03-02T09:30:00Z", "2026-03-02T10:00:01Z", "2026-03-02T10:30:01Z");
        assertThat(steps.get(0).toString()).contains(ana.name);
        assertThat(steps.get(2).toString()).contains(ana.name);
        Long told = QuarkusTransaction.requiringNew().call(() -> entities.createQuery(
                        "select count(n) from " + Notification.class.getSimpleName() + " n where n.agentId = ?1",
                        Long.class)
                .setParameter(1, ana.id)
                .getSingleResult());
        assertThat(told).isZero();
    }

    @Test
    void whatAStepChanges_countsForTheNext() {
        policy();
        rule("raise", "{'percent': 50}", "{'type': 'priority', 'value': 'urgent'}");
        rule("late", "{'minutesAfter': 0}", "{'type': 'note', 'body': 'Late'}");
        List<Map<String, Object>> steps = run("{'tags': ['%s'], 'createdAt': '2026-03-02T09:00:00Z'}".formatted(tag))
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("steps.findAll { it.rule.endsWith('" + tag + "') }");
        assertThat(steps)
                .extracting(step -> step.get("at"))
                .containsExactly("2026-03-02T09:30:00Z", "2026-03-02T10:30:01Z");
    }

    @Test
    void withoutAPromise_nothingHappens() {
        run("{'priority': 'low', 'tags': ['%s']}".formatted(tag))
                .statusCode(200)
                .body("more", equalTo(false));
        policy();
        run("{'priority': 'low', 'tags': ['%s']}".formatted(tag))
                .body("dues.size()", equalTo(0))
                .body("steps.size()", equalTo(0));
    }

    @Test
    void badTickets() {
        run("").statusCode(400);
        run("[]").statusCode(400);
        run("{'team': '0'}").statusCode(400).body("violations.field", hasItem("team"));
        run("{'assignee': 'x'}").statusCode(400).body("violations.field", hasItem("assignee"));
        run("{'topic': 'nonsense'}").statusCode(400).body("violations.field", hasItem("topic"));
        run("{'priority': 'huge'}").statusCode(400).body("violations.field", hasItem("priority"));
        run("{'createdAt': 'soon'}").statusCode(400).body("violations.field", hasItem("createdAt"));
        run("{'tags': ['']}").statusCode(400).body("violations.field", hasItem("tags"));
        run("{'more': 1}").statusCode(400);
        given().contentType(ContentType.JSON).body("{}").post(PATH).then().statusCode(401);
        people.as(ana)
                .contentType(ContentType.JSON)
                .body("{}")
                .post(PATH)
                .then()
                .statusCode(403);
    }

    @Test
    void thePageShowsTheChain() {
        policy();
        rule("half", "{'percent': 50}", "{'type': 'notify', 'to': ['team']}");
        String page = people.inBrowser(supervisor)
                .get("/desk/settings/rules/drill?tags=" + tag + "&team=" + team.id + "&start=2026-03-02T09:00")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(page).contains("half " + tag, ana.name, "Resolution falls due", "+30m");
        people.inBrowser(supervisor)
                .get("/desk/settings/rules/drill?priority=x&team=y&start=z&channel=%00")
                .then()
                .statusCode(200);
        people.inBrowser(ana).get("/desk/settings/rules/drill").then().statusCode(403);
    }

    private void policy() {
        create("/api/v1/sla-policies", """
            {'name': 'Drilled %s', 'position': -9, 'targets': %s,
             'conditions': {'rules': [{'field': 'tag', 'operator': 'is', 'value': '%s'}]}}
            """.formatted(tag, TARGETS, tag)).body("calendarId", nullValue());
    }

    private void rule(String name, String when, String action) {
        create("/api/v1/escalation-rules", """
            {'name': '%s %s', 'metric': 'resolution', 'when': %s, 'actions': [%s],
             'conditions': {'rules': [{'field': 'tag', 'operator': 'is', 'value': '%s'}]}}
            """.formatted(name, tag, when, action, tag));
    }

    private ValidatableResponse create(String path, String body) {
        ValidatableResponse answer = people.as(supervisor)
                .contentType(ContentType.JSON)
                .body(body.replace('\'', '"'))
                .post(path)
                .then()
                .statusCode(201);
        made.add(path + "/" + answer.extract().path("id"));
        return answer;
    }

    private ValidatableResponse run(String body) {
        return people.as(supervisor)
                .contentType(ContentType.JSON)
                .body(body.replace('\'', '"'))
                .post(PATH)
                .then();
    }
}
