package io.pledgedesk.web.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

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
class CalendarResourceTest {

    private static final String BERLIN = """
        {"name": "Berlin office", "timeZone": "Europe/Berlin",
         "weekly": {"monday": [["09:00", "12:30"], ["13:30", "18:00"]], "saturday": [["22:00", "06:00"]], "sunday": []},
         "exceptions": [
           {"date": "2026-12-24", "name": "Christmas Eve", "hours": [["09:00", "12:00"]]},
           {"from": "2026-12-28", "to": "2026-12-31", "name": "Between the years", "hours": []},
           {"yearly": "12-25", "name": "Christmas", "hours": []}]}
        """;

    @Inject
    TestPeople people;

    private Agent supervisor;

    @BeforeEach
    void signIn() {
        supervisor = people.supervisor();
    }

    @Test
    void aCalendarComesBackAsItWasSent() {
        String location = create(BERLIN)
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", notNullValue())
                .extract()
                .header("Location");
        people.as(people.lightAgent())
                .get(location)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("id", matchesPattern("[0-9]+"))
                .body("name", equalTo("Berlin office"))
                .body("timeZone", equalTo("Europe/Berlin"))
                .body("weekly.monday[1][0]", equalTo("13:30"))
                .body("weekly.saturday[0][1]", equalTo("06:00"))
                .body("weekly.sunday.size()", equalTo(0))
                .body("exceptions[0].date", equalTo("2026-12-24"))
                .body("exceptions[0].hours[0][1]", equalTo("12:00"))
                .body("exceptions[1].to", equalTo("2026-12-31"))
                .body("exceptions[2].yearly", equalTo("12-25"))
                .body("exceptions[2].containsKey('date')", equalTo(false))
                .body("version", equalTo(1));
    }

    @Test
    void aPatchMakesANewVersionOfWhatItNames() {
        String id = id(BERLIN);
        patch(id, "{\"name\": \"Munich office\", \"weekly\": {\"monday\": null, \"friday\": [[\"08:00\", \"12:00\"]]}}")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("name", equalTo("Munich office"))
                .body("timeZone", equalTo("Europe/Berlin"))
                .body("weekly.containsKey('monday')", equalTo(false))
                .body("weekly.friday[0][0]", equalTo("08:00"))
                .body("exceptions.size()", equalTo(3))
                .body("version", equalTo(2));
    }

    @Test
    void aStaleEditIsRefused() {
        String id = id(BERLIN);
        patch(id, "{\"name\": \"Munich\"}").statusCode(200);
        people.as(supervisor)
                .contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body("{\"name\": \"Bonn\"}")
                .patch("/api/v1/calendars/" + id)
                .then()
                .statusCode(412);
        people.as(supervisor)
                .header("If-Match", "\"1\"")
                .delete("/api/v1/calendars/" + id)
                .then()
                .statusCode(412);
        get(id).statusCode(200).body("name", equalTo("Munich"));
    }

    @Test
    void applyToIsOpenOrNew() {
        String id = id(BERLIN);
        people.as(supervisor)
                .contentType("application/merge-patch+json")
                .body("{\"name\": \"Bonn\"}")
                .patch("/api/v1/calendars/" + id + "?applyTo=new")
                .then()
                .statusCode(200);
        people.as(supervisor)
                .contentType(ContentType.JSON)
                .body("{\"name\": \"Köln\"}")
                .patch("/api/v1/calendars/" + id + "?applyTo=all")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("applyTo"));
    }

    @Test
    void aDeletedCalendarIsGone() {
        String id = id(BERLIN);
        people.as(supervisor).delete("/api/v1/calendars/" + id).then().statusCode(204);
        get(id).statusCode(404);
        people.as(supervisor).delete("/api/v1/calendars/" + id).then().statusCode(404);
    }

    @Test
    void theListHasPages() {
        String first = id(BERLIN);
        String second = id(BERLIN);
        String cursor = null;
        java.util.List<String> seen = new java.util.ArrayList<>();
        do {
            var page = people.as(people.agent())
                    .queryParam("limit", 7)
                    .queryParam("cursor", cursor == null ? new Object[0] : new Object[] {cursor})
                    .get("/api/v1/calendars")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.id", String.class));
            cursor = page.getString("next");
        } while (cursor != null);
        org.assertj.core.api.Assertions.assertThat(seen).contains(first, second).doesNotHaveDuplicates();
    }

    @Test
    void badPagesAreBadInput() {
        for (String query : new String[] {"limit=0", "limit=201", "limit=many", "limit=1.5", "limit=99999999999"}) {
            people.as(supervisor)
                    .get("/api/v1/calendars?" + query)
                    .then()
                    .statusCode(400)
                    .body("violations[0].field", equalTo("limit"));
        }
        people.as(supervisor).get("/api/v1/calendars?cursor=x").then().statusCode(400);
    }

    @Test
    void whoMayWhat() {
        String id = id(BERLIN);
        for (Agent reader : new Agent[] {people.lightAgent(), people.agent()}) {
            people.as(reader).get("/api/v1/calendars").then().statusCode(200);
            people.as(reader)
                    .contentType(ContentType.JSON)
                    .body(BERLIN)
                    .post("/api/v1/calendars")
                    .then()
                    .statusCode(403);
            people.as(reader)
                    .contentType(ContentType.JSON)
                    .body("{}")
                    .patch("/api/v1/calendars/" + id)
                    .then()
                    .statusCode(403);
            people.as(reader).delete("/api/v1/calendars/" + id).then().statusCode(403);
        }
        people.as(people.customer()).get("/api/v1/calendars").then().statusCode(403);
        given().get("/api/v1/calendars").then().statusCode(401);
        given().get("/api/v1/calendars/" + id).then().statusCode(401);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {}                                                                     | name
        {"name": 5}                                                            | name
        {"name": "A", "timeZone": "Mars/Olympus", "weekly": {"monday": [["09:00","10:00"]]}} | timeZone
        {"name": "A", "timeZone": "UTC", "weekly": []}                         | weekly
        {"name": "A", "timeZone": "UTC", "weekly": {"monday": "09:00"}}        | weekly.monday
        {"name": "A", "timeZone": "UTC", "weekly": {"monday": [["09:00", 17]]}} | weekly.monday.0.1
        {"name": "A", "timeZone": "UTC", "weekly": {"monday": [["09:00", "23:59"]]}} | weekly.monday.0
        {"name": "A", "timeZone": "UTC", "weekly": {"monday": [["24:00", "08:00"]]}} | weekly.monday.0
        {"name": "A", "timeZone": "UTC", "opens": 9}                           | opens
        {"name": "A", "timeZone": "UTC", "exceptions": [{"yearly": "02-30", "hours": []}]} | exceptions.0.yearly
        {"name": "A", "timeZone": "UTC", "exceptions": [{"day": "2026-01-01", "hours": []}]} | exceptions.0.day
        """)
    void badCalendarsAreRefusedAtTheirField(String body, String field) {
        create(body).statusCode(400).contentType("application/problem+json").body("violations.field", hasItem(field));
    }

    @Test
    void aCalendarThatNeverOpensIsRefused() {
        create("{\"name\": \"A\", \"timeZone\": \"UTC\", \"weekly\": {\"monday\": []}}")
                .statusCode(400)
                .body("violations[0].field", equalTo("weekly"));
        create("""
            {"name": "A", "timeZone": "UTC",
             "exceptions": [{"date": "2020-01-01", "hours": [["09:00", "10:00"]]}]}
            """).statusCode(400);
        create("""
            {"name": "A", "timeZone": "UTC", "exceptions": [{"yearly": "03-01", "hours": [["09:00", "10:00"]]}]}
            """).statusCode(201);
    }

    @Test
    void bodiesThatAreNoCalendar() {
        create("").statusCode(400);
        create("null").statusCode(400);
        create("[]").statusCode(400);
        create("{").statusCode(400);
        String id = id(BERLIN);
        patch(id, "[]").statusCode(400);
        patch(id, "null").statusCode(400);
        patch(id, "{\"timeZone\": null}").statusCode(400).body("violations[0].field", equalTo("timeZone"));
        patch(id, "{\"owner\": \"5\"}").statusCode(400).body("violations[0].field", equalTo("owner"));
        patch(id, "{\"id\": \"5\", \"version\": 9}").statusCode(200).body("id", equalTo(id));
        get(id).body("version", equalTo(1));
    }

    @Test
    void unknownIdsAreNotFound() {
        for (String id : new String[] {"0", "99999999999", "x", "-1", "1e3"}) {
            get(id).statusCode(404).contentType("application/problem+json");
        }
    }

    @Test
    void aRepeatedPostWithTheSameKeyAnswersTheFirstResult() {
        String key = java.util.UUID.randomUUID().toString();
        String first = createWithKey(key).statusCode(201).extract().path("id");
        String again = createWithKey(key)
                .statusCode(201)
                .header("ETag", "\"1\"")
                .extract()
                .path("id");
        org.assertj.core.api.Assertions.assertThat(again).isEqualTo(first);
    }

    private ValidatableResponse createWithKey(String key) {
        return people.as(supervisor)
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(BERLIN)
                .post("/api/v1/calendars")
                .then();
    }

    private ValidatableResponse create(String body) {
        return people.as(supervisor)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/calendars")
                .then();
    }

    private ValidatableResponse patch(String id, String body) {
        return people.as(supervisor)
                .contentType("application/merge-patch+json")
                .body(body)
                .patch("/api/v1/calendars/" + id)
                .then();
    }

    private ValidatableResponse get(String id) {
        return people.as(supervisor).get("/api/v1/calendars/" + id).then();
    }

    private String id(String body) {
        return create(body)
                .statusCode(201)
                .body("id", not(equalTo(null)))
                .extract()
                .path("id");
    }
}
