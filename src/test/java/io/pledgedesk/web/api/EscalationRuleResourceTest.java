package io.pledgedesk.web.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.pledgedesk.TestPeople;
import io.pledgedesk.people.Agent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@Tag("database")
class EscalationRuleResourceTest {

    private static final String WATCH = "'name': 'Watch', 'enabled': false, 'metric': 'firstResponse'";
    private static final String NOTE = "'actions': [{'type': 'note', 'body': 'Look here'}]";
    private static final String AFTER = "'when': {'minutesAfter': 0}";

    @Inject
    TestPeople people;

    private Agent supervisor;

    @BeforeEach
    void signIn() {
        supervisor = people.supervisor();
    }

    @Test
    void aRuleComesBackAsItWasSent() {
        String agent = Long.toString(people.agent().id);
        String team = Long.toString(people.team().id);
        String location = create("{" + WATCH + ", 'position': 4, 'when': {'percent': 90},"
                        + "'conditions': {'rules': [{'field': 'priority', 'operator': 'is', 'value': 'urgent'}]},"
                        + "'actions': [{'type': 'notify', 'to': ['assignee', 'team', 'supervisors', '" + agent + "']},"
                        + "{'type': 'assign', 'team': '" + team + "', 'assignee': '" + agent + "'},"
                        + "{'type': 'priority', 'value': 'urgent'}, {'type': 'tag', 'value': 'late'},"
                        + "{'type': 'note', 'body': 'Nearly late.'}]}")
                .statusCode(201)
                .header("ETag", "\"1\"")
                .extract()
                .header("Location");
        people.as(people.lightAgent())
                .get(location)
                .then()
                .statusCode(200)
                .body("enabled", equalTo(false))
                .body("when.percent", equalTo(90))
                .body("when.containsKey('minutesAfter')", equalTo(false))
                .body("conditions.rules[0].value", equalTo("urgent"))
                .body("actions[0].to", contains("assignee", "team", "supervisors", agent))
                .body("actions[1].team", equalTo(team))
                .body("actions[1].containsKey('value')", equalTo(false))
                .body("actions[4].body", equalTo("Nearly late."))
                .body("position", equalTo(4));
        people.as(supervisor)
                .get(location + "/firings")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0))
                .body("next", nullValue());
    }

    @Test
    void aPatchOfThePointReplacesIt() {
        String id = id("{" + WATCH + ", " + NOTE + ", " + AFTER + "}");
        patch(id, "{'when': {'percent': 80}}")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("when.percent", equalTo(80))
                .body("when.containsKey('minutesAfter')", equalTo(false));
        patch(id, "{'when': {'percent': 80, 'minutesBefore': 5}}").statusCode(400);
        patch(id, "{'when': null}").statusCode(400).body("violations[0].field", equalTo("when"));
        patch(id, "{'enabled': false}").statusCode(200).body("version", equalTo(2));
    }

    @Test
    void aDeletedRuleIsGone() {
        String id = id("{" + WATCH + ", " + NOTE + ", " + AFTER + "}");
        people.as(supervisor)
                .header("If-Match", "\"7\"")
                .delete("/api/v1/escalation-rules/" + id)
                .then()
                .statusCode(412);
        people.as(supervisor).delete("/api/v1/escalation-rules/" + id).then().statusCode(204);
        people.as(supervisor).get("/api/v1/escalation-rules/" + id).then().statusCode(404);
        people.as(supervisor)
                .get("/api/v1/escalation-rules/" + id + "/firings")
                .then()
                .statusCode(404);
    }

    @Test
    void webhooksAreRefusedInWords() {
        create("{" + WATCH + ", " + AFTER + ", 'actions': [{'type': 'webhook', 'url': 'https://example.com/x'}]}")
                .statusCode(400)
                .body("violations[0].field", equalTo("actions.0.type"))
                .body("violations[0].message", containsString("Webhooks don't exist yet"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        NOTE                                                                    | when
        NOTE, 'when': {}                                                        | when
        NOTE, 'when': {'percent': 90, 'minutesAfter': 5}                        | when
        NOTE, 'when': {'percent': 0}                                            | when.percent
        NOTE, 'when': {'percent': 1001}                                         | when.percent
        NOTE, 'when': {'percent': 90.5}                                         | when.percent
        NOTE, 'when': {'minutesBefore': 0}                                      | when.minutesBefore
        NOTE, 'when': {'minutesAfter': -1}                                      | when.minutesAfter
        NOTE, 'when': {'hours': 1}                                              | when.hours
        NOTE, AFTER, 'metric': 'mood'                                           | metric
        NOTE, AFTER, 'colour': 'red'                                            | colour
        NOTE, AFTER, 'conditions': {'rules': [{'field': 'x', 'operator': 'is', 'value': 'y'}]} | conditions.rules.0.field
        AFTER                                                                   | actions
        AFTER, 'actions': []                                                    | actions
        AFTER, 'actions': [null]                                                | actions.0.type
        AFTER, 'actions': [{}]                                                  | actions.0.type
        AFTER, 'actions': [{'type': 'shout'}]                                   | actions.0.type
        AFTER, 'actions': [{'type': 'notify'}]                                  | actions.0.to
        AFTER, 'actions': [{'type': 'notify', 'to': []}]                        | actions.0.to
        AFTER, 'actions': [{'type': 'notify', 'to': 'team'}]                    | actions.0.to
        AFTER, 'actions': [{'type': 'notify', 'to': ['everyone']}]              | actions.0.to
        AFTER, 'actions': [{'type': 'notify', 'to': ['0']}]                     | actions.0.to
        AFTER, 'actions': [{'type': 'notify', 'to': [null]}]                    | actions.0.to
        AFTER, 'actions': [{'type': 'assign'}]                                  | actions.0
        AFTER, 'actions': [{'type': 'assign', 'team': '0'}]                     | actions.0.team
        AFTER, 'actions': [{'type': 'assign', 'assignee': 'me'}]                | actions.0.assignee
        AFTER, 'actions': [{'type': 'priority', 'value': 'top'}]                | actions.0.value
        AFTER, 'actions': [{'type': 'priority'}]                                | actions.0.value
        AFTER, 'actions': [{'type': 'tag', 'value': ' '}]                       | actions.0.value
        AFTER, 'actions': [{'type': 'note', 'body': ''}]                        | actions.0.body
        AFTER, 'actions': [{'type': 'note', 'body': 'x', 'value': 'y'}]         | actions.0.value
        """)
    void badRulesAreRefusedAtTheirField(String fields, String field) {
        String body = fields.replace("NOTE", NOTE).replace("AFTER", AFTER);
        String metric = fields.contains("'metric'") ? "'name': 'Bad'" : "'name': 'Bad', 'metric': 'resolution'";
        create("{" + metric + ", " + body + "}")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", hasItem(field));
    }

    @Test
    void moreThanTenActionsAreTooMany() {
        String eleven = "{'type': 'tag', 'value': 'x'},".repeat(10) + "{'type': 'tag', 'value': 'x'}";
        create("{" + WATCH + ", " + AFTER + ", 'actions': [" + eleven + "]}")
                .statusCode(400)
                .body("violations[0].field", equalTo("actions"));
        create("{" + WATCH + ", " + AFTER + ", 'actions': [{'type': 'tag', 'value': '" + "x".repeat(65) + "'}]}")
                .statusCode(400);
    }

    @Test
    void whoMayWhat() {
        String id = id("{" + WATCH + ", " + NOTE + ", " + AFTER + "}");
        Agent agent = people.agent();
        people.as(agent).get("/api/v1/escalation-rules").then().statusCode(200);
        people.as(agent)
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/escalation-rules")
                .then()
                .statusCode(403);
        people.as(agent).delete("/api/v1/escalation-rules/" + id).then().statusCode(403);
        people.as(people.customer())
                .get("/api/v1/escalation-rules/" + id + "/firings")
                .then()
                .statusCode(403);
        given().get("/api/v1/escalation-rules").then().statusCode(401);
    }

    private ValidatableResponse create(String body) {
        return people.as(supervisor)
                .contentType(ContentType.JSON)
                .body(body.replace('\'', '"'))
                .post("/api/v1/escalation-rules")
                .then();
    }

    private ValidatableResponse patch(String id, String body) {
        return people.as(supervisor)
                .contentType("application/merge-patch+json")
                .body(body.replace('\'', '"'))
                .patch("/api/v1/escalation-rules/" + id)
                .then();
    }

    private String id(String body) {
        return create(body).statusCode(201).extract().path("id");
    }
}
