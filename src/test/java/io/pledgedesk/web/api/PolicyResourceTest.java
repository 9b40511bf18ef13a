package io.pledgedesk.web.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.pledgedesk.TestPeople;
import io.pledgedesk.people.Agent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@Tag("database")
class PolicyResourceTest {

    /** An enabled policy would apply to the tickets of other tests. */
    private static final String NOBODY = "'enabled': false, ";

    @Inject
    TestPeople people;

    private Agent supervisor;

    @BeforeEach
    void signIn() {
        supervisor = people.supervisor();
    }

    @Test
    void theDefaults() {
        create("{'name': ' Standard ', 'enabled': false}")
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("name", equalTo("Standard"))
                .body("conditions.match", equalTo("all"))
                .body("conditions.rules.size()", equalTo(0))
                .body("calendarId", nullValue())
                .body("targets.size()", equalTo(0))
                .body("pauseWhile.firstResponse.size()", equalTo(0))
                .body("pauseWhile.nextResponse.size()", equalTo(0))
                .body("pauseWhile.periodicUpdate", contains("pending", "onHold"))
                .body("pauseWhile.resolution", contains("pending", "onHold"))
                .body("nextResponseStarts", equalTo("afterFirstResponse"))
                .body("warnAtPercent", equalTo(75))
                .body("warnMinutesBefore", nullValue())
                .body("version", equalTo(1));
        String on = create("{'name': 'On'}")
                .statusCode(201)
                .body("enabled", equalTo(true))
                .extract()
                .path("id");
        people.as(supervisor).delete("/api/v1/sla-policies/" + on).then().statusCode(204);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        all | {'field': 'tag', 'operator': 'is', 'value': 'a'}, {'field': 'tag', 'operator': 'is', 'value': 'b'}
        all | {'field': 'tag', 'operator': 'in', 'value': ['a', 'b']}, {'field': 'tag', 'operator': 'isNot', 'value': 'a'}
        all | {'field': 'priority', 'operator': 'in', 'value': ['low', 'high']}, {'field': 'priority', 'operator': 'isNot', 'value': 'low'}
        all | {'field': 'custom.a', 'operator': 'is', 'value': 'x'}, {'field': 'custom.b', 'operator': 'is', 'value': 'y'}
        any | {'field': 'priority', 'operator': 'is', 'value': 'low'}, {'field': 'priority', 'operator': 'is', 'value': 'high'}
        """)
    void conditionsThatATicketCanMeetAreNoContradiction(String match, String rules) {
        create("{'name': 'P', " + NOBODY + "'conditions': {'match': '" + match + "', 'rules': [" + rules + "]}}")
                .statusCode(201);
    }

    @Test
    void aPolicyComesBackAsItWasSent() {
        String team = Long.toString(people.team().id);
        String calendar = calendar();
        String location = create("{'name': 'Premium', 'position': 3, " + NOBODY + "'calendarId': '" + calendar
                        + "', 'conditions': {'match': 'any', 'rules': ["
                        + "{'field': 'tag', 'operator': 'is', 'value': 'vip'},"
                        + "{'field': 'team', 'operator': 'in', 'value': ['" + team + "']},"
                        + "{'field': 'custom.seats', 'operator': 'isNot', 'value': 5}]},"
                        + "'targets': [{'priority': 'urgent', 'metric': 'firstResponse', 'minutes': 15},"
                        + "{'priority': 'low', 'metric': 'resolution', 'minutes': 525600}],"
                        + "'pauseWhile': {'resolution': ['onHold']},"
                        + "'nextResponseStarts': 'anyCustomerMessage', 'warnMinutesBefore': 30}")
                .statusCode(201)
                .extract()
                .header("Location");
        people.as(people.lightAgent())
                .get(location)
                .then()
                .statusCode(200)
                .body("position", equalTo(3))
                .body("calendarId", equalTo(calendar))
                .body("conditions.match", equalTo("any"))
                .body("conditions.rules[0].value", equalTo("vip"))
                .body("conditions.rules[1].value[0]", equalTo(team))
                .body("conditions.rules[2].value", equalTo(5))
                .body("targets[1].minutes", equalTo(525_600))
                .body("pauseWhile.resolution", contains("onHold"))
                .body("pauseWhile.periodicUpdate", contains("pending", "onHold"))
                .body("nextResponseStarts", equalTo("anyCustomerMessage"))
                .body("warnAtPercent", nullValue())
                .body("warnMinutesBefore", equalTo(30));
    }

    @Test
    void aPatchMakesANewVersion_andOneWarningReplacesTheOther() {
        String id = id("{'name': 'A', 'enabled': false}");
        patch(id, "{'warnMinutesBefore': 45}")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("warnAtPercent", nullValue())
                .body("warnMinutesBefore", equalTo(45));
        patch(id, "{'warnAtPercent': 90}").body("warnAtPercent", equalTo(90)).body("warnMinutesBefore", nullValue());
        patch(id, "{'warnAtPercent': 90, 'warnMinutesBefore': 5}").statusCode(400);
        patch(id, "{'name': 'A'}").statusCode(200).body("version", equalTo(3));
        patch(id, "{'pauseWhile': {'firstResponse': ['pending']}}")
                .body("pauseWhile.firstResponse", contains("pending"))
                .body("pauseWhile.resolution", contains("pending", "onHold"));
    }

    @Test
    void aStaleEditIsRefused() {
        String id = id("{'name': 'A', 'enabled': false}");
        patch(id, "{'name': 'B'}").statusCode(200);
        people.as(supervisor)
                .contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body("{\"name\": \"C\"}")
                .patch("/api/v1/sla-policies/" + id)
                .then()
                .statusCode(412);
    }

    @Test
    void theListIsInTheOrderInWhichTheyAreAsked() {
        String third = id("{'name': 'third', 'enabled': false, 'position': -7}");
        String first = id("{'name': 'first', 'enabled': false, 'position': -9}");
        String second = id("{'name': 'second', 'enabled': false, 'position': -9}");
        String last = id("{'name': 'last', 'enabled': false}");
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            var page = people.as(supervisor)
                    .queryParam("limit", 2)
                    .queryParam("cursor", cursor == null ? new Object[0] : new Object[] {cursor})
                    .get("/api/v1/sla-policies")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.id", String.class));
            cursor = page.getString("next");
        } while (cursor != null);
        assertThat(seen).doesNotHaveDuplicates().containsSubsequence(first, second, third, last);
        assertThat(seen.get(seen.size() - 1)).isEqualTo(last);
    }

    @Test
    void aDeletedPolicyIsGone_andFreesItsCalendar() {
        String calendar = calendar();
        String id = id("{'name': 'A', 'enabled': false, 'calendarId': '" + calendar + "'}");
        people.as(supervisor)
                .delete("/api/v1/calendars/" + calendar)
                .then()
                .statusCode(409)
                .body("code", equalTo("calendarInUse"));
        people.as(supervisor).delete("/api/v1/sla-policies/" + id).then().statusCode(204);
        people.as(supervisor).get("/api/v1/sla-policies/" + id).then().statusCode(404);
        people.as(supervisor).delete("/api/v1/sla-policies/" + id).then().statusCode(404);
        people.as(supervisor).delete("/api/v1/calendars/" + calendar).then().statusCode(204);
        create("{'name': 'A', 'enabled': false, 'calendarId': '" + calendar + "'}")
                .statusCode(400)
                .body("violations[0].field", equalTo("calendarId"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        'x': 1                                                                           | x
        'enabled': 'yes'                                                                 | enabled
        'position': 1.5                                                                  | position
        'position': 2000000000                                                           | position
        'calendarId': '0'                                                                | calendarId
        'calendarId': 'abc'                                                              | calendarId
        'calendarId': 5                                                                  | calendarId
        'conditions': []                                                                 | conditions
        'conditions': {'match': 'some'}                                                  | conditions.match
        'conditions': {'rules': [null]}                                                  | conditions.rules.0
        'conditions': {'rules': [{'field': 'colour', 'operator': 'is', 'value': 'x'}]}   | conditions.rules.0.field
        'conditions': {'rules': [{'field': 'custom.', 'operator': 'is', 'value': 'x'}]}  | conditions.rules.0.field
        'conditions': {'rules': [{'operator': 'is', 'value': 'x'}]}                      | conditions.rules.0.field
        'conditions': {'rules': [{'field': 'tag', 'operator': '=', 'value': 'x'}]}       | conditions.rules.0.operator
        'conditions': {'rules': [{'field': 'tag', 'operator': 'is'}]}                    | conditions.rules.0.value
        'conditions': {'rules': [{'field': 'tag', 'operator': 'is', 'value': ['x']}]}    | conditions.rules.0.value
        'conditions': {'rules': [{'field': 'tag', 'operator': 'in', 'value': 'x'}]}      | conditions.rules.0.value
        'conditions': {'rules': [{'field': 'tag', 'operator': 'in', 'value': []}]}       | conditions.rules.0.value
        'conditions': {'rules': [{'field': 'tag', 'operator': 'in', 'value': ['a', null]}]} | conditions.rules.0.value
        'conditions': {'rules': [{'field': 'tag', 'operator': 'is', 'value': ' '}]}      | conditions.rules.0.value
        'conditions': {'rules': [{'field': 'tag', 'operator': 'is', 'value': {'a': 1}}]} | conditions.rules.0.value
        'conditions': {'rules': [{'field': 'priority', 'operator': 'is', 'value': 'top'}]} | conditions.rules.0.value
        'conditions': {'rules': [{'field': 'priority', 'operator': 'in', 'value': ['low', 'top']}]} | conditions.rules.0.value
        'conditions': {'rules': [{'field': 'channel', 'operator': 'is', 'value': 'fax'}]} | conditions.rules.0.value
        'conditions': {'rules': [{'field': 'team', 'operator': 'is', 'value': '0'}]}     | conditions.rules.0.value
        'conditions': {'rules': [{'field': 'team', 'operator': 'is', 'value': 'Billing'}]} | conditions.rules.0.value
        'conditions': {'rules': [{'field': 'organization', 'operator': 'is', 'value': '0'}]} | conditions.rules.0.value
        'conditions': {'rules': [{'field': 'requester', 'operator': 'is', 'value': '0'}]} | conditions.rules.0.value
        'conditions': {'rules': [{'field': 'topic', 'operator': 'is', 'value': 'no-such-topic'}]} | conditions.rules.0.value
        'conditions': {'rules': [{'field': 'priority', 'operator': 'is', 'value': 'high'}, {'field': 'priority', 'operator': 'is', 'value': 'low'}]} | conditions.rules.1.value
        'conditions': {'rules': [{'field': 'tier', 'operator': 'is', 'value': 'gold'}, {'field': 'tier', 'operator': 'notIn', 'value': ['Gold', 'silver']}]} | conditions.rules.1.value
        'conditions': {'rules': [{'field': 'tag', 'operator': 'isNot', 'value': 'vip'}, {'field': 'tag', 'operator': 'is', 'value': 'VIP'}]} | conditions.rules.1.value
        'conditions': {'rules': [{'field': 'priority', 'operator': 'notIn', 'value': ['low', 'normal', 'high', 'urgent']}]} | conditions.rules.0.value
        'targets': [null]                                                                | targets.0
        'targets': [{'priority': 'top', 'metric': 'resolution', 'minutes': 5}]           | targets.0.priority
        'targets': [{'priority': 'low', 'metric': 'happiness', 'minutes': 5}]            | targets.0.metric
        'targets': [{'priority': 'low', 'metric': 'resolution', 'minutes': 0}]           | targets.0.minutes
        'targets': [{'priority': 'low', 'metric': 'resolution', 'minutes': -5}]          | targets.0.minutes
        'targets': [{'priority': 'low', 'metric': 'resolution', 'minutes': 525601}]      | targets.0.minutes
        'targets': [{'priority': 'low', 'metric': 'resolution', 'minutes': 1.5}]         | targets.0.minutes
        'targets': [{'priority': 'low', 'metric': 'resolution', 'minutes': '5'}]         | targets.0.minutes
        'targets': [{'priority': 'low', 'metric': 'resolution'}]                         | targets.0.minutes
        'targets': [{'priority': 'low', 'metric': 'resolution', 'minutes': 5}, {'priority': 'low', 'metric': 'resolution', 'minutes': 6}] | targets.1
        'pauseWhile': {'resolution': ['waiting']}                                        | pauseWhile.resolution
        'pauseWhile': {'resolution': [null]}                                             | pauseWhile.resolution
        'pauseWhile': {'resolution': 'pending'}                                          | pauseWhile.resolution
        'pauseWhile': {'first': []}                                                      | pauseWhile.first
        'nextResponseStarts': 'never'                                                    | nextResponseStarts
        'warnAtPercent': 0                                                               | warnAtPercent
        'warnAtPercent': 101                                                             | warnAtPercent
        'warnAtPercent': 75, 'warnMinutesBefore': 30                                     | warnMinutesBefore
        'warnMinutesBefore': 0                                                           | warnMinutesBefore
        """)
    void badPoliciesAreRefusedAtTheirField(String fields, String field) {
        create("{'name': 'Bad', " + fields + "}")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", hasItem(field));
    }

    @Test
    void aPolicyNeedsAName() {
        create("{}").statusCode(400).body("violations[0].field", equalTo("name"));
        create("{'name': ' '}").statusCode(400);
        create("{'name': '" + "x".repeat(201) + "'}").statusCode(400);
        create("{'name': '" + "x".repeat(200) + "', 'enabled': false}").statusCode(201);
        create("").statusCode(400);
        create("null").statusCode(400);
    }

    @Test
    void everyOperatorWorksOnEveryField() {
        create("{'name': 'A', 'enabled': false, 'conditions': {'rules': ["
                        + "{'field': 'requester', 'operator': 'contains', 'value': '@acme.example'},"
                        + "{'field': 'organization', 'operator': 'contains', 'value': 'bank'},"
                        + "{'field': 'custom.beta', 'operator': 'is', 'value': true},"
                        + "{'field': 'priority', 'operator': 'contains', 'value': 'urg'}]}}")
                .statusCode(201);
    }

    @Test
    void whoMayWhat() {
        String id = id("{'name': 'A', 'enabled': false}");
        for (Agent reader : new Agent[] {people.lightAgent(), people.agent()}) {
            people.as(reader).get("/api/v1/sla-policies").then().statusCode(200);
            people.as(reader).get("/api/v1/sla-policies/" + id).then().statusCode(200);
            people.as(reader)
                    .contentType(ContentType.JSON)
                    .body("{\"name\": \"A\"}")
                    .post("/api/v1/sla-policies")
                    .then()
                    .statusCode(403);
            people.as(reader)
                    .contentType(ContentType.JSON)
                    .body("{}")
                    .patch("/api/v1/sla-policies/" + id)
                    .then()
                    .statusCode(403);
            people.as(reader).delete("/api/v1/sla-policies/" + id).then().statusCode(403);
        }
        people.as(people.customer()).get("/api/v1/sla-policies").then().statusCode(403);
        given().get("/api/v1/sla-policies/" + id).then().statusCode(401);
    }

    private String calendar() {
        return people.as(supervisor)
                .contentType(ContentType.JSON)
                .body("{\"name\": \"A\", \"timeZone\": \"UTC\", \"weekly\": {\"monday\": [[\"09:00\", \"17:00\"]]}}")
                .post("/api/v1/calendars")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse create(String body) {
        return people.as(supervisor)
                .contentType(ContentType.JSON)
                .body(body.replace('\'', '"'))
                .post("/api/v1/sla-policies")
                .then();
    }

    private ValidatableResponse patch(String id, String body) {
        return people.as(supervisor)
                .contentType("application/merge-patch+json")
                .body(body.replace('\'', '"'))
                .patch("/api/v1/sla-policies/" + id)
                .then();
    }

    private String id(String body) {
        return create(body).statusCode(201).extract().path("id");
    }
}
