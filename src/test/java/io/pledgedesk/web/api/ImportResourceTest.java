package io.pledgedesk.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.pledgedesk.SettableClock;
import io.pledgedesk.TestPeople;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Team;
import io.pledgedesk.ticket.ClosingJob;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@Tag("database")
class ImportResourceTest {

    static final String NDJSON = "application/x-ndjson";
    private static final RestAssuredConfig ENCODED = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs(NDJSON, ContentType.TEXT));

    @Inject
    TestPeople people;

    @Inject
    SettableClock clock;

    @Inject
    ClosingJob closing;

    private Agent admin;
    private final String prefix = UUID.randomUUID().toString().substring(0, 8);

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @BeforeEach
    void signIn() {
        admin = people.admin();
    }

    @Test
    void aTicketArrivesWithItsHistory_eachStepAtItsInstant() {
        Team team = people.team();
        Agent agent = people.agent(team);
        String id = idOf(imported(line("a", """
            "tags": ["Invoice", "vat"], "priority": "low", "channel": "email", "timeline": [
            {"at": "2024-03-01T09:00:30.9Z", "type": "team", "name": "%s"},
            {"at": "2024-03-01T09:05:00Z", "type": "assignee", "email": "%s"},
            {"at": "2024-03-01T09:10:00Z", "type": "agentReply", "body": "Which invoice?", "email": "%s"},
            {"at": "2024-03-01T09:10:00Z", "type": "status", "status": "pending"},
            {"at": "2024-03-01T11:00:00+01:00", "type": "customerMessage", "body": "The last one"},
            {"at": "2024-03-01T10:30:00Z", "type": "internalNote", "body": "Known problem"},
            {"at": "2024-03-01T10:40:00Z", "type": "priority", "priority": "high"},
            {"at": "2024-03-01T10:50:00Z", "type": "status", "status": "solved"},
            {"at": "2024-03-08T10:50:00Z", "type": "status", "status": "closed"}]
            """.formatted(team.name, agent.email, agent.email))));

        ticket(id)
                .body("status", equalTo("closed"))
                .body("priority", equalTo("high"))
                .body("channel", equalTo("email"))
                .body("tags", containsInAnyOrder("invoice", "vat"))
                .body("team.name", equalTo(team.name))
                .body("assignee.name", equalTo(agent.name))
                .body("createdAt", equalTo("2024-03-01T09:00:00Z"))
                .body("solvedAt", equalTo("2024-03-01T10:50:00Z"))
                .body("closedAt", equalTo("2024-03-08T10:50:00Z"))
                .body("updatedAt", equalTo("2024-03-08T10:50:00Z"));
        people.as(admin)
                .get("/api/v1/tickets/" + id + "/messages")
                .then()
                .body("items.body", contains("It does not open.", "Which invoice?", "The last one", "Known problem"))
                .body("items.author.kind", contains("customer", "agent", "customer", "agent"))
                .body("items.author.name[1]", equalTo(agent.name))
                .body("items.author.name[3]", equalTo(admin.name))
                .body("items[2].createdAt", equalTo("2024-03-01T10:00:00Z"));
        assertThat(happened(id))
                .containsSubsequence(
                        "2024-03-01T09:00:00Z ticketCreated",
                        "2024-03-01T09:00:00Z messagePosted",
                        "2024-03-01T09:00:30Z teamChanged",
                        "2024-03-01T09:05:00Z assigneeChanged",
                        "2024-03-01T09:10:00Z messagePosted",
                        "2024-03-01T09:10:00Z statusChanged",
                        "2024-03-01T10:00:00Z messagePosted",
                        "2024-03-01T10:40:00Z priorityChanged",
                        "2024-03-08T10:50:00Z statusChanged");
    }

    @Test
    void nothingFollowsByItself() {
        Agent agent = people.agent();
        String replied = idOf(imported(line("a", """
            "timeline": [{"at": "2024-03-01T09:10:00Z", "type": "assignee", "email": "%s"},
                         {"at": "2024-03-01T09:10:00Z", "type": "agentReply", "body": "Hello"}]
            """.formatted(agent.email))));
        ticket(replied).body("status", equalTo("new"));

        String answered = idOf(imported(line("b", """
            "timeline": [{"at": "2024-03-01T09:10:00Z", "type": "status", "status": "solved"},
                         {"at": "2024-03-02T09:10:00Z", "type": "customerMessage", "body": "Still broken"}]
            """)));
        ticket(answered).body("status", equalTo("solved")).body("solvedAt", equalTo("2024-03-01T09:10:00Z"));
    }

    @Test
    void closedTicketsOpenAgain_andEqualInstantsKeepTheOrderOfTheLines() {
        String id = idOf(imported(line("a", """
            "timeline": [{"at": "2024-03-01T10:00:00Z", "type": "status", "status": "closed"},
                         {"at": "2024-03-01T11:00:00Z", "type": "status", "status": "open"},
                         {"at": "2024-03-01T11:00:00Z", "type": "status", "status": "pending"},
                         {"at": "2024-03-01T11:00:00Z", "type": "customerMessage", "body": "Now"},
                         {"at": "2024-03-01T11:00:00Z", "type": "status", "status": "new"}]
            """)));
        ticket(id).body("status", equalTo("new")).body("closedAt", nullValue()).body("solvedAt", nullValue());
        assertThat(happened(id))
                .endsWith(
                        "2024-03-01T10:00:00Z statusChanged",
                        "2024-03-01T11:00:00Z statusChanged",
                        "2024-03-01T11:00:00Z statusChanged",
                        "2024-03-01T11:00:00Z messagePosted",
                        "2024-03-01T11:00:00Z statusChanged");
    }

    @Test
    void anOutboundTicketBeginsOpenWithTheAgentsMessage() {
        String id = idOf(imported(line("a", "\"direction\": \"outbound\"")));
        ticket(id).body("status", equalTo("open"));
        people.as(admin)
                .get("/api/v1/tickets/" + id + "/messages")
                .then()
                .body("items.author.kind", contains("agent"))
                .body("items.author.name", contains(admin.name));
    }

    @Test
    void theSameTicketAgainChangesNothing() {
        String line = line("a", "\"tags\": [\"first\"]");
        String id = idOf(imported(line));
        List<Map<String, Object>> again = imported(line.replace("first", "second"));
        assertThat(again).hasSize(1);
        assertThat(again.get(0)).containsEntry("created", false).containsEntry("id", id);
        ticket(id).body("tags", contains("first"));
    }

    @Test
    void badLinesStopNothing_andAnswersComeInOrder() {
        List<Map<String, Object>> answers = imported(line("a", "")
                + "not json\n\n"
                + line("b", "\"colour\": \"red\"")
                + line("c", "")
                + "[1, 2]\n"
                + line("a", "")
                + line("d", ""));
        assertThat(answers).hasSize(7);
        assertThat(answers).extracting(a -> a.get("line")).containsExactly(1, 2, 4, 5, 6, 7, 8);
        assertThat(answers.get(0)).containsEntry("created", true);
        assertThat(answers.get(1)).containsEntry("externalId", null).containsKey("problem");
        assertThat(answers.get(2)).containsEntry("externalId", name("b")).containsKey("problem");
        assertThat(answers.get(3)).containsEntry("created", true);
        assertThat(answers.get(4)).containsKey("problem");
        assertThat(problem(answers.get(5))).contains("same externalId");
        assertThat(answers.get(6)).containsEntry("created", true);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "priority": "highest"                                                      | priority: Use one of
        "priority": 3                                                              | priority: This value must be text
        "channel": "pigeon"                                                        | channel: Use one of
        "direction": "sideways"                                                    | direction: Use one of
        "tags": "one"                                                              | tags: This value must be a list
        "tags": [1]                                                                | tags: This must be a list of texts
        "tags": ["a,b"]                                                            | tags: A tag has no comma
        "topic": "no-such-topic"                                                   | topic: There is no such topic
        "policyId": "x"                                                            | policyId: This is not an id
        "policyId": 5                                                              | policyId: This value must be text
        "timeline": {}                                                             | timeline: This value must be a list
        "timeline": ["x"]                                                          | timeline.0: This must be an object
        "timeline": [{"type": "status", "status": "open"}]                         | timeline.0.at: This field is missing
        "timeline": [{"at": "yesterday", "type": "status", "status": "open"}]      | timeline.0.at: Write an instant
        "timeline": [{"at": 17, "type": "status", "status": "open"}]               | timeline.0.at: This value must be text
        "timeline": [{"at": "2024-03-01T10:00:00Z"}]                               | timeline.0.type: This field is missing
        "timeline": [{"at": "2024-03-01T10:00:00Z", "type": "dance"}]              | timeline.0.type: Use one of
        "timeline": [{"at": "2024-03-01T10:00:00Z", "type": "status", "status": "odd"}] | timeline.0.status: Use one of
        "timeline": [{"at": "2024-03-01T10:00:00Z", "type": "status"}]             | timeline.0.status: This field is missing
        "timeline": [{"at": "2024-03-01T10:00:00Z", "type": "agentReply"}]         | timeline.0.body: This field is missing
        "timeline": [{"at": "2024-03-01T10:00:00Z", "type": "internalNote", "body": " "}] | timeline.0.body: Write a few words
        "timeline": [{"at": "2024-03-01T10:00:00Z", "type": "assignee"}]           | timeline.0.email: This field is missing
        "timeline": [{"at": "2024-03-01T10:00:00Z", "type": "assignee", "email": "nobody@nowhere.example"}] | timeline.0.email: There is no agent
        "timeline": [{"at": "2024-03-01T10:00:00Z", "type": "agentReply", "body": "x", "email": "nobody@nowhere.example"}] | timeline.0.email: There is no agent
        "timeline": [{"at": "2024-03-01T10:00:00Z", "type": "team", "name": "No such team"}] | timeline.0.name: There is no team
        "timeline": [{"at": "2024-03-01T10:00:00Z", "type": "policy"}]             | timeline.0.policyId: This field is missing
        "timeline": [{"at": "2024-03-01T10:00:00Z", "type": "status", "status": "open", "mood": 1}] | timeline.0.mood: This field is not known
        "timeline": [{"at": "2024-03-01T08:59:59Z", "type": "status", "status": "open"}] | timeline.0.at: This is before the ticket
        "timeline": [{"at": "2024-03-01T11:00:00Z", "type": "status", "status": "open"}, {"at": "2024-03-01T10:59:59Z", "type": "status", "status": "solved"}] | timeline.1.at: This is before the entry
        "subject": "Twice"                                                         | not valid JSON
        """)
    void aProblemNamesItsField(String fields, String problem) {
        List<Map<String, Object>> answers = imported(line("a", fields) + line("b", ""));
        assertThat(problem(answers.get(0))).contains(problem);
        assertThat(answers.get(1)).containsEntry("created", true);
    }

    @ParameterizedTest
    @CsvSource({"externalId", "subject", "description", "requester", "createdAt"})
    void whatATicketNeedsIsMissed(String field) {
        String line = line("a", "").replace("\"" + field + "\"", "\"x" + field + "\"");
        assertThat(problem(imported(line).get(0))).contains(field + ": ").contains("x" + field + ": ");
    }

    @Test
    void theFutureIsRefused_butNotAMinuteOfIt() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        List<Map<String, Object>> answers = imported(line("a", "")
                        .replace("2024-03-01T09:00:00Z", now.plusSeconds(120).toString())
                + line("b", "")
                        .replace("2024-03-01T09:00:00Z", now.plusSeconds(30).toString())
                + line("c", """
                    "timeline": [{"at": "%s", "type": "status", "status": "open"}]
                    """.formatted(now.plus(Duration.ofDays(1)))));
        assertThat(problem(answers.get(0))).contains("createdAt: This is in the future");
        assertThat(answers.get(1)).containsEntry("created", true);
        assertThat(problem(answers.get(2))).contains("timeline.0.at: This is in the future");
    }

    @Test
    void nobodyAskedBeforeThereWereComputers() {
        List<Map<String, Object>> answers = imported(line("a", "").replace("2024-03-01", "1969-12-31")
                + line("b", "").replace("2024-03-01", "1970-01-01"));
        assertThat(problem(answers.get(0))).isEqualTo("createdAt: This is before 1970.");
        String id = (String) answers.get(1).get("id");
        sla(id, "1066-10-14T09:00:00Z").body("clocks.size()", equalTo(0));
        people.as(admin)
                .get("/api/v1/tickets/" + id + "/sla?at=2200-01-01T00:00:00Z")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("at"));
    }

    @Test
    void tooLongAndTooDeepLinesAreProblems() {
        String tooLong = line("a", "\"tags\": [\"" + "x".repeat(1 << 20) + "\"]");
        String tooDeep = line("b", "\"tags\": " + "[".repeat(10_000) + "]".repeat(10_000));
        List<Map<String, Object>> answers = imported(tooLong + tooDeep + line("c", ""));
        assertThat(problem(answers.get(0))).contains("1 MiB");
        assertThat(problem(answers.get(1))).contains("too deep");
        assertThat(answers.get(2)).containsEntry("created", true);
    }

    @Test
    void aPolicyThatIsFixedStandsInTheHistory() {
        String id = idOf(imported(line("a", """
            "policyId": null, "timeline": [{"at": "2024-03-01T10:00:00Z", "type": "policy", "policyId": null}]
            """)));
        assertThat(happened(id))
                .containsSubsequence(
                        "2024-03-01T09:00:00Z ticketCreated",
                        "2024-03-01T09:00:00Z policyFixed",
                        "2024-03-01T09:00:00Z messagePosted",
                        "2024-03-01T10:00:00Z policyFixed");
    }

    @Test
    void aPolicyThatDoesNotExistIsAProblem_alsoAmongGoodLines() {
        List<Map<String, Object>> answers =
                imported(line("a", "") + line("b", "\"policyId\": \"99999999\"") + line("c", ""));
        assertThat(answers.get(0)).containsEntry("created", true);
        assertThat(problem(answers.get(1))).contains("policyId: There is no policy");
        assertThat(answers.get(2)).containsEntry("created", true);
    }

    @Test
    void aPolicyIsMatchedByItsConditions_orFixedWhateverTheySay_untilALineSaysOtherwise() {
        String tag = name("tag");
        String policy = policy(tag);
        String matched = idOf(imported(line("a", "\"tags\": [\"" + tag + "\"]")));
        sla(matched, "2024-03-01T09:20:00Z")
                .body("policy.id", equalTo(policy))
                .body("clocks[0].metric", equalTo("firstResponse"))
                .body("clocks[0].startedAt", equalTo("2024-03-01T09:00:00Z"))
                .body("clocks[0].dueAt", equalTo("2024-03-01T10:00:00Z"));
        sla(matched, "2024-03-01T12:00:00Z").body("clocks[0].breachedAt", equalTo("2024-03-01T10:00:00Z"));

        String fixed = idOf(imported(line("b", "\"policyId\": \"" + policy + "\"")));
        sla(fixed, "2024-03-01T09:20:00Z").body("policy.id", equalTo(policy));

        String without = idOf(imported(line("c", "\"policyId\": null, \"tags\": [\"" + tag + "\"]")));
        sla(without, "2024-03-01T09:20:00Z").body("policy", nullValue()).body("clocks.size()", equalTo(0));

        String later = idOf(imported(line("d", """
            "policyId": null, "timeline": [{"at": "2024-03-01T09:30:00Z", "type": "policy", "policyId": "%s"}]
            """.formatted(policy))));
        sla(later, "2024-03-01T09:20:00Z").body("policy", nullValue());
        sla(later, "2024-03-01T09:40:00Z")
                .body("policy.id", equalTo(policy))
                .body("clocks[0].dueAt", equalTo("2024-03-01T10:00:00Z"));
    }

    @Test
    void listsByDueTimeEndWithWhatWasNeverPromised() {
        String tag = name("order");
        String policy = policy(tag);
        String never = idOf(imported(line("a", "\"policyId\": null, \"tags\": [\"" + tag + "\"]")));
        String paused = idOf(imported(line("b", """
            "policyId": "%s", "tags": ["%s"], "timeline": [{"at": "2024-03-01T09:10:00Z", "type": "status", "status": "pending"},
            {"at": "2024-03-01T09:20:00Z", "type": "agentReply", "body": "Which one?"}]
            """.formatted(policy, tag))));
        String due = idOf(imported(line("c", "\"tags\": [\"" + tag + "\"]")));

        people.as(admin)
                .get("/api/v1/tickets?sort=due&limit=1&tag=" + tag)
                .then()
                .body("items.id", contains(due));
        people.as(admin)
                .get("/api/v1/tickets?sort=due&tag=" + tag)
                .then()
                .body("items.id", contains(due, paused, never));
    }

    @Test
    void whatWasSolvedElsewhereLongAgoIsClosedOnceItHasBeenHereForAsLongAsOthers() {
        String id = idOf(imported(line(
                "a",
                "\"timeline\": [{\"at\": \"2024-03-01T10:00:00Z\", \"type\": \"status\", \"status\": \"solved\"}]")));
        closing.closeSolved();
        ticket(id).body("status", equalTo("solved"));

        clock.advance(Duration.ofDays(7).plusMinutes(1));
        int closed;
        do {
            closed = closing.closeSolved();
        } while (closed > 0);
        clock.reset();
        ticket(id).body("status", equalTo("closed"));
    }

    private String policy(String tag) {
        return people.as(admin)
                .contentType(ContentType.JSON)
                .body("""
                    {"name": "For %s", "conditions": {"rules": [{"field": "tag", "operator": "is", "value": "%s"}]},
                     "targets": [{"priority": "normal", "metric": "firstResponse", "minutes": 60}]}
                    """.formatted(tag, tag))
                .post("/api/v1/sla-policies")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse sla(String id, String at) {
        return people.as(admin)
                .get("/api/v1/tickets/" + id + "/sla?at=" + at)
                .then()
                .statusCode(200);
    }

    @Test
    void onlyAdminsImport_onlyLinesOfJson_andNothingIsFine() {
        people.as(people.supervisor())
                .config(ENCODED)
                .contentType(NDJSON)
                .body(line("a", ""))
                .post("/api/v1/imports/tickets")
                .then()
                .statusCode(403);
        people.as(admin)
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/imports/tickets")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
        post("").statusCode(200).body(equalTo(""));
        post("\n \n").statusCode(200).body(equalTo(""));
    }

    private List<Map<String, Object>> imported(String lines) {
        String answer =
                post(lines).statusCode(200).contentType(NDJSON).extract().asString();
        return answer.lines()
                .map(line -> JsonPath.from(line).<Map<String, Object>>get("$"))
                .toList();
    }

    private ValidatableResponse post(String lines) {
        return people.as(admin)
                .config(ENCODED)
                .contentType(NDJSON)
                .body(lines)
                .post("/api/v1/imports/tickets")
                .then();
    }

    private ValidatableResponse ticket(String id) {
        return people.as(admin).get("/api/v1/tickets/" + id).then().statusCode(200);
    }

    private List<String> happened(String id) {
        List<Map<String, Object>> events = people.as(admin)
                .get("/api/v1/tickets/" + id + "/events?limit=200")
                .jsonPath()
                .getList("items");
        return events.stream()
                .map(event -> event.get("at") + " " + event.get("type"))
                .toList();
    }

    private String name(String externalId) {
        return prefix + "-" + externalId;
    }

    /** A ticket in one line, with its newline. @param fields more fields, or other ones */
    private String line(String externalId, String fields) {
        String more = fields.isBlank() ? "" : ", " + fields.replace("\n", " ").strip();
        return """
            {"externalId": "%s", "subject": "The invoice", "description": "It does not open.", \
            "requester": {"name": "Ida Import", "email": "ida-%s@people.example"}, \
            "createdAt": "2024-03-01T09:00:00Z"%s}
            """.formatted(name(externalId), prefix, more);
    }

    private static String idOf(List<Map<String, Object>> answers) {
        assertThat(answers).hasSize(1);
        assertThat(answers.get(0)).doesNotContainKey("problem").containsEntry("created", true);
        return (String) answers.get(0).get("id");
    }

    private static String problem(Map<String, Object> answer) {
        assertThat(answer).doesNotContainKey("id");
        return (String) answer.get("problem");
    }
}
