package io.pledgedesk.web.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

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
class CalendarPreviewResourceTest {

    private static final String OFFICE = """
        {"timeZone": "Europe/Berlin", "weekly": {"monday": [["09:00","17:00"]], "tuesday": [["09:00","17:00"]]},
         "exceptions": [{"date": "2026-11-24", "name": "Works outing", "hours": []}]}
        """;

    @Inject
    TestPeople people;

    private Agent agent;

    @BeforeEach
    void signIn() {
        agent = people.lightAgent();
    }

    @Test
    void whenTimeIsUsedUp() {
        ask("{'calendar': " + OFFICE + ", 'add': {'start': '2026-11-23T08:00:00Z', 'seconds': 28800}}")
                .statusCode(200)
                .body("end", equalTo("2026-11-23T16:00:00Z"))
                .body("segments.size()", equalTo(1))
                .body("segments[0].kind", equalTo("counted"))
                .body("segments[0].seconds", equalTo(28800));
        ask("{'calendar': " + OFFICE + ", 'add': {'start': '2026-11-23T08:00:00Z', 'seconds': 28801}}")
                .statusCode(200)
                .body("end", equalTo("2026-11-30T08:00:01Z"))
                .body("segments.kind", hasItem("holiday"))
                .body("segments.name", hasItem("Works outing"));
    }

    @Test
    void howMuchTimeCounts_negativeWhenReversed() {
        String between = "'between': {'start': '2026-11-23T00:00:00+01:00', 'end': '2026-11-25T00:00:00+01:00'}";
        ask("{'calendar': " + OFFICE + ", " + between + "}").statusCode(200).body("seconds", equalTo(28800));
        ask("{'calendar': " + OFFICE
                        + ", 'between': {'start': '2026-11-24T23:00:00Z', 'end': '2026-11-22T23:00:00.999Z'}}")
                .statusCode(200)
                .body("seconds", equalTo(-28800))
                .body("segments[0].from", equalTo("2026-11-22T23:00:00Z"));
    }

    @Test
    void aStoredCalendarAnswersByItsId() {
        String id = people.as(people.supervisor())
                .contentType(ContentType.JSON)
                .body(OFFICE.replace("{\"timeZone\"", "{\"name\": \"Office\", \"timeZone\""))
                .post("/api/v1/calendars")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        ask("{'calendarId': '" + id + "', 'add': {'start': '2026-11-23T06:00:00Z', 'seconds': 60}}")
                .statusCode(200)
                .body("end", equalTo("2026-11-23T08:01:00Z"));
    }

    @Test
    void aCenturyIsCounted() {
        String century = "'between': {'start': '1970-01-05T00:00:00Z', 'end': '2070-01-06T00:00:00Z'}";
        ask("{'calendar': {'timeZone': 'UTC', 'weekly': {'monday': [['09:00','17:00']]}}, " + century + "}")
                .statusCode(200)
                .body("seconds", equalTo(5218 * 28800));
    }

    @Test
    void aCalendarAsItWasRead_isUnderstood() {
        String asRead = OFFICE.replace("{\"timeZone\"", "{\"id\": \"7\", \"version\": 3, \"timeZone\"");
        ask("{'calendar': " + asRead + ", 'add': {'start': '2026-11-23T08:00:00Z', 'seconds': 60}}")
                .statusCode(200)
                .body("end", equalTo("2026-11-23T08:01:00Z"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {'add': {'start': '2026-11-23T08:00:00Z', 'seconds': 1}}                            | calendar
        {'calendar': OFFICE, 'calendarId': '1', 'add': {'start': '2026-11-23T08:00:00Z', 'seconds': 1}} | calendar
        {'calendar': OFFICE}                                                                | add
        {'calendar': OFFICE, 'add': {'start': '2026-11-23T08:00:00Z', 'seconds': 1}, 'between': {'start': '2026-11-23T08:00:00Z', 'end': '2026-11-23T08:00:00Z'}} | add
        {'calendar': OFFICE, 'add': {'start': '2026-11-23T08:00:00Z', 'seconds': -1}}       | add.seconds
        {'calendar': OFFICE, 'add': {'start': '2026-11-23T08:00:00Z'}}                      | add.seconds
        {'calendar': OFFICE, 'add': {'start': '2026-11-23T08:00:00Z', 'seconds': 1.5}}      | add.seconds
        {'calendar': OFFICE, 'add': {'start': '2026-11-23T08:00:00Z', 'seconds': '60'}}     | add.seconds
        {'calendar': OFFICE, 'add': {'start': '2026-11-23T08:00:00Z', 'seconds': 9000000000000000000}} | add.seconds
        {'calendar': OFFICE, 'add': {'start': '2026-11-23', 'seconds': 1}}                  | add.start
        {'calendar': OFFICE, 'add': {'start': 1795000000, 'seconds': 1}}                    | add.start
        {'calendar': OFFICE, 'add': {'seconds': 1}}                                         | add.start
        {'calendar': OFFICE, 'between': {'start': '2026-11-23T08:00:00Z'}}                  | between.end
        {'calendar': OFFICE, 'between': {'start': '1500-01-01T00:00:00Z', 'end': '2026-01-01T00:00:00Z'}} | between.end
        {'calendarId': '0', 'add': {'start': '2026-11-23T08:00:00Z', 'seconds': 1}}         | calendarId
        {'calendarId': 'x', 'add': {'start': '2026-11-23T08:00:00Z', 'seconds': 1}}         | calendarId
        {'calendar': {'timeZone': 'Nowhere'}, 'add': {'start': '2026-11-23T08:00:00Z', 'seconds': 1}} | calendar.timeZone
        {'calendar': {'timeZone': 'UTC'}, 'add': {'start': '2026-11-23T08:00:00Z', 'seconds': 1}} | add.seconds
        """)
    void badQuestions(String body, String field) {
        ask(body.replace("OFFICE", OFFICE)).statusCode(400).body("violations.field", hasItem(field));
    }

    @Test
    void whoMayAsk() {
        given().contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/calendars/preview")
                .then()
                .statusCode(401);
        people.as(people.customer())
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/calendars/preview")
                .then()
                .statusCode(403);
        ask("").statusCode(400);
    }

    private ValidatableResponse ask(String body) {
        return people.as(agent)
                .contentType(ContentType.JSON)
                .body(body.replace('\'', '"'))
                .post("/api/v1/calendars/preview")
                .then();
    }
}
