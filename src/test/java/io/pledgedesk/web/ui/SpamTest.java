package io.pledgedesk.web.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.pledgedesk.SettableClock;
import io.pledgedesk.TestBrowser;
import io.pledgedesk.TestPeople;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Customer;
import io.pledgedesk.people.Team;
import io.pledgedesk.report.LiveFigures;
import io.pledgedesk.ticket.Status;
import io.pledgedesk.ticket.TicketChange;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Spam leaves queues, clocks and figures, and comes back whole when it was none. */
@QuarkusTest
@Tag("database")
class SpamTest {

    @Inject
    TestPeople people;

    @Inject
    Desk desk;

    @Inject
    LiveFigures live;

    @Inject
    SettableClock clock;

    private Team team;
    private Agent agent;
    private Customer sender;
    private TestBrowser browser;
    private long ticket;
    private String path;

    @Test
    void thePreviewOffersNoReplyToIt_norToAClosedOne() {
        browser.get(path + "/preview").then().body(containsString("#reply"));
        browser.submit(path + "/spam", Map.of()).then().statusCode(303);
        browser.get(path + "/preview")
                .then()
                .body(not(containsString("#reply")))
                .body(containsString("Spam"));
        browser.submit(path + "/spam/undo", Map.of()).then().statusCode(303);
        browser.get(path + "/preview").then().body(containsString("#reply"));
        desk.change(agent, ticket, TicketChange.NOTHING.withStatus(Status.CLOSED));
        browser.get(path + "/preview").then().body(not(containsString("#reply")));
    }

    @BeforeEach
    void aTicket() {
        team = people.team();
        agent = people.agent(team);
        sender = people.customer();
        browser = desk.browser(agent);
        desk.promise(team, Duration.ofHours(1));
        ticket = desk.ticket(sender, team, "Cheap watches", "Buy now");
        path = "/desk/tickets/" + ticket;
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    private void mark() {
        browser.submit(path + "/spam", Map.of()).then().statusCode(303);
    }

    private void unmark() {
        browser.submit(path + "/spam/undo", Map.of()).then().statusCode(303).header("Location", containsString(path));
    }

    private JsonPath sla() {
        return people.as(agent).get("/api/v1/tickets/" + ticket + "/sla").jsonPath();
    }

    private List<String> listed(String query) {
        return people.as(agent)
                .get("/api/v1/tickets?team=" + team.id + query)
                .jsonPath()
                .getList("items.id");
    }

    @Test
    void aMarkTakesATicketOutOfQueuesCountsAndFigures() {
        assertThat(live.of(team.id).open()).isEqualTo(1);
        mark();
        String id = Long.toString(ticket);
        assertThat(live.of(team.id).open()).isZero();
        assertThat(listed("")).doesNotContain(id);
        assertThat(listed("&q=watches")).doesNotContain(id);
        assertThat(listed("&spam=true")).containsExactly(id);
        browser.get("/desk/views/team-" + team.id).then().body(not(containsString("t-" + ticket)));
        browser.get("/desk/search?q=team:%22" + team.name.replace(" ", "%20") + "%22")
                .then()
                .body(not(containsString("t-" + ticket)));
        browser.get("/desk/views/spam").then().statusCode(200).body(containsString("id=\"t-" + ticket + "\""));
        browser.get("/desk/search?q=is:spam").then().body(containsString("id=\"t-" + ticket + "\""));
        people.as(agent).get("/api/v1/tickets?spam=perhaps").then().statusCode(400);
    }

    @Test
    void itsClocksEnd_andGoOnAsIfNothingHadBeenWhenTheMarkIsTakenAway() {
        String due = sla().getString("clocks[0].dueAt");
        clock.advance(Duration.ofMinutes(10));
        mark();
        assertThat(sla().getList("clocks.state")).containsOnly("cancelled");
        people.as(agent)
                .get("/api/v1/tickets/" + ticket)
                .then()
                .body("spam", equalTo(true))
                .body("sla.nextDueAt", nullValue());
        clock.advance(Duration.ofMinutes(20));
        unmark();
        assertThat(sla().getList("clocks.state")).containsOnly("running");
        assertThat(sla().getString("clocks[0].dueAt")).isEqualTo(due);
        assertThat(sla().getInt("clocks[0].elapsedSeconds")).isGreaterThanOrEqualTo(1_800);
        assertThat(listed("")).contains(Long.toString(ticket));
        browser.get(path)
                .then()
                .body(containsString("marked this ticket as spam"))
                .body(containsString("took the mark as spam away"));
    }

    @Test
    void whatHeldWhileItWasMarkedStaysTrue() {
        clock.advance(Duration.ofMinutes(10));
        mark();
        String during = clock.instant().plusSeconds(60).toString();
        clock.advance(Duration.ofMinutes(20));
        unmark();
        assertThat(people.as(agent)
                        .get("/api/v1/tickets/" + ticket + "/sla?at=" + during)
                        .jsonPath()
                        .getList("clocks.state"))
                .containsOnly("cancelled");
    }

    @Test
    void theSenderGetsNoAnswer_butNotesAreWritten() {
        mark();
        desk.send(browser, ticket, Map.of("kind", "reply", "reply", "Who are you?", "then", "open", "token", "s1"))
                .then()
                .statusCode(409)
                .body(containsString("Who are you?"))
                .body(containsString("marked as spam"));
        desk.send(browser, ticket, Map.of("kind", "note", "note", "Same as yesterday", "token", "s2"))
                .then()
                .statusCode(303);
        browser.get(path)
                .then()
                .statusCode(200)
                .body(containsString("This ticket is marked as spam."))
                .body(not(containsString("id=\"body-reply\"")));
    }

    @Test
    void whatTheSenderWritesNextOpensNothing() {
        desk.change(agent, ticket, TicketChange.NOTHING.withStatus(Status.SOLVED));
        mark();
        desk.answerOfCustomer(ticket, "Buy again");
        assertThat(desk.find(agent, ticket).status()).isEqualTo(Status.SOLVED);
    }

    @Test
    void nobodyTakesSpam() {
        mark();
        people.as(people.agent(team)).post("/api/v1/tickets/next");
        browser.submit(path + "/take", Map.of()).then().statusCode(303);
        assertThat(desk.find(agent, ticket).assigneeId()).isNull();
    }

    @Test
    void manyAreMarkedAtOnce_andBroughtBack() {
        long second = desk.ticket(sender, team, "Cheap pills", "Buy now");
        bulk("spam:yes").then().statusCode(303);
        assertThat(listed("&spam=true")).contains(Long.toString(ticket));
        bulk("spam:no").then().statusCode(303);
        assertThat(listed("")).contains(Long.toString(ticket), Long.toString(second));
        bulk("spam:perhaps").then().statusCode(422);
        bulk("spam").then().statusCode(200).body(containsString("Not spam"));
    }

    private io.restassured.response.Response bulk(String action) {
        return browser.submit("/desk/tickets/bulk", Map.of("id", Long.toString(ticket), "do", action));
    }

    @Test
    void programsMarkByPatch_evenWhatIsClosed_butNotWhatWasMerged() {
        desk.change(agent, ticket, TicketChange.NOTHING.withStatus(Status.CLOSED));
        patch(Map.of("spam", true)).then().statusCode(200).body("spam", equalTo(true));
        patch(Map.of("spam", true)).then().statusCode(200);
        patch(Map.of("spam", true, "subject", "x")).then().statusCode(409);
        patch(Map.of("spam", false)).then().statusCode(200).body("spam", equalTo(false));
        patch(Map.of("spam", "perhaps")).then().statusCode(400);
        long other = desk.ticket(team, "Merged", "x");
        people.as(agent)
                .contentType("application/json")
                .body(Map.of("into", Long.toString(desk.ticket(team, "Survivor", "x"))))
                .post("/api/v1/tickets/" + other + "/merge")
                .then()
                .statusCode(200);
        people.browser(agent)
                .submit("/desk/tickets/" + other + "/spam", Map.of())
                .then()
                .statusCode(409);
    }

    private io.restassured.response.Response patch(Map<String, ?> body) {
        return people.as(agent).contentType("application/json").body(body).patch("/api/v1/tickets/" + ticket);
    }

    @Test
    void customersLearnNothingOfIt_andLightAgentsDontMark() {
        mark();
        people.as(sender)
                .get("/api/v1/tickets")
                .then()
                .body("items.id", hasItem(Long.toString(ticket)))
                .body("items[0].spam", nullValue());
        people.as(sender)
                .get("/api/v1/tickets/" + ticket + "/events")
                .then()
                .body("items.type", not(hasItem("spamMarked")));
        people.browser(people.lightAgent(team))
                .submit(path + "/spam", Map.of())
                .then()
                .statusCode(403);
    }
}
