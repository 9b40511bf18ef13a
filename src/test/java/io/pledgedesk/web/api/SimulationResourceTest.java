package io.pledgedesk.web.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.pledgedesk.TestPeople;
import io.pledgedesk.people.Agent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@Tag("database")
class SimulationResourceTest {

    private static final RestAssuredConfig ENCODED = RestAssuredConfig.config()
            .encoderConfig(
                    EncoderConfig.encoderConfig().encodeContentTypeAs(ImportResourceTest.NDJSON, ContentType.TEXT));
    private static final AtomicInteger DAYS = new AtomicInteger();

    @Inject
    TestPeople people;

    private Agent supervisor;
    private Agent admin;
    private String tag;

    /** A day of the past that no other test uses; a Monday. */
    private LocalDate day;

    @BeforeEach
    void aDayOfItsOwn() {
        supervisor = people.supervisor();
        admin = people.admin();
        tag = "t" + UUID.randomUUID().toString().substring(0, 13);
        day = LocalDate.parse("1995-01-02").plusWeeks(DAYS.incrementAndGet());
    }

    @Test
    void aStricterPromise_missesWhatWasMet() {
        String policy = policy(60);
        String kept = imported("a", "agentReply", "10:30");
        imported("b", "agentReply", "12:00");
        simulate(draft(null, 20))
                .statusCode(200)
                .body("status", equalTo("done"))
                .body("tickets", equalTo(2))
                .body("metrics.firstResponse.before.met", equalTo(1))
                .body("metrics.firstResponse.before.missed", equalTo(1))
                .body("metrics.firstResponse.after.met", equalTo(0))
                .body("metrics.firstResponse.after.missed", equalTo(2))
                .body("metrics.resolution.after.met", equalTo(0))
                .body("flips.total", equalTo(1))
                .body("flips.items[0].ticketId", equalTo(kept))
                .body("flips.items[0].metric", equalTo("firstResponse"))
                .body("flips.items[0].before", equalTo("met"))
                .body("flips.items[0].after", equalTo("missed"))
                .body("flips.next", nullValue());
        simulate(draft(policy, 240))
                .body("metrics.firstResponse.after.met", equalTo(2))
                .body("flips.items[0].after", equalTo("met"));
    }

    @Test
    void thePoliciesThatHeld_changeNothing() {
        String policy = policy(60);
        imported("a", "agentReply", "10:30");
        imported("b", "agentReply", "12:00");
        imported("c", "status", "10:10");
        simulate(draft(policy, 60))
                .body("metrics.firstResponse.before.met", equalTo(1))
                .body("metrics.firstResponse.after.met", equalTo(1))
                .body("metrics.firstResponse.after.missed", equalTo(1))
                .body("flips.items", empty());
    }

    @Test
    void ticketsThatNoDraftIsAbout_havePromisedNothing() {
        policy(60);
        imported("a", "agentReply", "10:30");
        simulate(draft(null, 20).replace(tag, "another-" + tag))
                .body("metrics.firstResponse.before.met", equalTo(1))
                .body("metrics.firstResponse.after.met", equalTo(0))
                .body("metrics.firstResponse.after.missed", equalTo(0))
                .body("flips.items", empty());
    }

    @Test
    void aDraftCalendarCounts() {
        policy(60);
        imported("a", "agentReply", "12:00");
        String closed = "{'id': 'late', 'name': 'Late', 'timeZone': 'UTC', 'weekly': {'monday': [['11:30', '20:00']]}}";
        String draft = draft(null, 60).replace("'targets'", "'calendarId': 'late', 'targets'");
        ask("{'policies': [" + draft + "], 'calendars': [" + closed + "], " + period() + "}", "")
                .statusCode(200)
                .body("metrics.firstResponse.before.missed", equalTo(1))
                .body("metrics.firstResponse.after.met", equalTo(1));
    }

    @Test
    void flipsAreReadPageByPage_withoutReplayingAgain() {
        policy(60);
        for (int i = 0; i < 3; i++) {
            imported("n" + i, "agentReply", "10:30");
        }
        String next = simulate(draft(null, 20), "?limit=2")
                .body("flips.total", equalTo(3))
                .body("flips.items.size()", equalTo(2))
                .body("flips.next", notNullValue())
                .extract()
                .path("flips.next");
        String id = simulate(draft(null, 20), "?limit=2&cursor=" + next)
                .body("flips.items.size()", equalTo(1))
                .body("flips.next", nullValue())
                .extract()
                .path("id");
        people.as(supervisor)
                .get("/api/v1/sla-policies/simulate/" + id)
                .then()
                .statusCode(200)
                .body("flips.items.size()", equalTo(3));
    }

    @Test
    void whatWasImportedSince_isCountedToo() {
        policy(60);
        imported("a", "agentReply", "10:30");
        simulate(draft(null, 20)).body("tickets", equalTo(1));
        imported("b", "agentReply", "10:31");
        simulate(draft(null, 20)).body("tickets", equalTo(2)).body("flips.total", equalTo(2));
    }

    @Test
    void priorityAndTagsOfThatTime_decide() {
        String external = UUID.randomUUID().toString();
        String id = importedLine(external, """
            {'at': '%1$sT10:10:00Z', 'type': 'priority', 'priority': 'urgent'},
            {'at': '%1$sT10:40:00Z', 'type': 'agentReply', 'body': 'Here.'}\
            """.formatted(day));
        String urgent = draft(null, 30).replace("'priority': 'normal'", "'priority': 'urgent'");
        simulate(urgent)
                .body("metrics.firstResponse.before.met", equalTo(0))
                .body("metrics.firstResponse.after.missed", equalTo(1));
        assertThat(id).isNotNull();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {'policies': [], PERIOD}                                    | policies
        {PERIOD}                                                    | policies
        {'policies': [null], PERIOD}                                | policies.0
        {'policies': [7], PERIOD}                                   | policies.0
        {'policies': [{'nonsense': 1}], PERIOD}                     | policies.0.nonsense
        {'policies': [{'calendarId': '0'}], PERIOD}                 | policies.0.calendarId
        {'policies': [{'calendarId': 'x'}], PERIOD}                 | policies.0.calendarId
        {'policies': [{'targets': [{'priority': 'low', 'metric': 'resolution', 'minutes': 0}]}], PERIOD} | policies.0.targets.0.minutes
        {'policies': [{'conditions': {'match': 'none'}}], PERIOD}   | policies.0.conditions.match
        {'policies': [{}], 'calendars': [{'timeZone': 'Nowhere'}], PERIOD} | calendars.0.timeZone
        {'policies': [{}], 'from': '2020-01-01T00:00:00Z'}          | to
        {'policies': [{}], 'from': 'x', 'to': '2020-01-01T00:00:00Z'} | from
        {'policies': [{}], 'from': '2020-01-02T00:00:00Z', 'to': '2020-01-01T00:00:00Z'} | to
        {'policies': [{}], 'extra': 1, PERIOD}                      | extra
        """)
    void badQuestions(String body, String field) {
        ask(body.replace("PERIOD", period()), "").statusCode(400).body("violations.field", hasItem(field));
    }

    @Test
    void whoMayAsk() {
        given().contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/sla-policies/simulate")
                .then()
                .statusCode(401);
        people.as(people.agent())
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/sla-policies/simulate")
                .then()
                .statusCode(403);
        people.as(supervisor).get("/api/v1/sla-policies/simulate/0").then().statusCode(404);
        ask("{}", "?cursor=x").statusCode(400);
    }

    /** Tickets with the test's tag were promised a first answer within so many minutes. */
    private String policy(int minutes) {
        return people.as(supervisor)
                .contentType(ContentType.JSON)
                .body(draft(null, minutes).replace('\'', '"'))
                .post("/api/v1/sla-policies")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String draft(String id, int minutes) {
        return """
            {%s'name': 'Draft %s', 'position': -5,
             'conditions': {'rules': [{'field': 'tag', 'operator': 'is', 'value': '%s'}]},
             'targets': [{'priority': 'normal', 'metric': 'firstResponse', 'minutes': %d}]}
            """.formatted(id == null ? "" : "'id': '" + id + "', ", tag, tag, minutes);
    }

    private ValidatableResponse simulate(String draft) {
        return simulate(draft, "");
    }

    private ValidatableResponse simulate(String draft, String query) {
        return ask("{'policies': [" + draft + "], " + period() + "}", query).statusCode(200);
    }

    private String period() {
        return "'from': '%sT00:00:00Z', 'to': '%sT00:00:00Z'".formatted(day, day.plusDays(1));
    }

    private ValidatableResponse ask(String body, String query) {
        return people.as(supervisor)
                .contentType(ContentType.JSON)
                .body(body.replace('\'', '"'))
                .post("/api/v1/sla-policies/simulate" + query)
                .then();
    }

    private String imported(String name, String type, String time) {
        String what = type.equals("status") ? "'status': 'solved'" : "'body': 'Here.'";
        return importedLine(name + tag, "{'at': '%sT%s:00Z', 'type': '%s', %s}".formatted(day, time, type, what));
    }

    private String importedLine(String externalId, String timeline) {
        String line = """
            {'externalId': '%s', 'subject': 'Past', 'description': 'Long ago', 'priority': 'normal', 'channel': 'email',
             'requester': {'name': 'P', 'email': 'past@people.example'}, 'createdAt': '%sT10:00:00Z',
             'tags': ['%s'], 'timeline': [%s]}\
            """.formatted(externalId, day, tag, timeline);
        String answer = people.as(admin)
                .config(ENCODED)
                .contentType(ImportResourceTest.NDJSON)
                .body(line.replace('\'', '"').replace("\n", " "))
                .post("/api/v1/imports/tickets")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(answer).contains("\"created\":true");
        return answer.replaceAll(".*\"id\":\"([0-9]+)\".*", "$1").strip();
    }
}
