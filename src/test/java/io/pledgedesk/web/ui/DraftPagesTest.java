package io.pledgedesk.web.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.pledgedesk.SettableClock;
import io.pledgedesk.TestBrowser;
import io.pledgedesk.TestPeople;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Team;
import io.pledgedesk.sla.SlaSweep;
import io.pledgedesk.ticket.Status;
import io.pledgedesk.ticket.TicketChange;
import io.pledgedesk.ticket.work.Dispatch;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is typed is kept; what is sent can be taken back for a few seconds. */
@QuarkusTest
@Tag("database")
class DraftPagesTest {

    @Inject
    TestPeople people;

    @Inject
    Desk desk;

    @Inject
    Dispatch dispatch;

    @Inject
    SlaSweep sweep;

    @Inject
    SettableClock clock;

    private Team team;
    private Agent agent;
    private TestBrowser browser;
    private long ticket;
    private String path;

    @BeforeEach
    void aTicket() {
        team = people.team();
        agent = people.agent(team);
        browser = people.browser(agent);
        ticket = desk.ticket(team, "Drafts", "Please help");
        path = "/desk/tickets/" + ticket;
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    private Response save(TestBrowser of, String kind, String text) {
        return of.submit(path + "/draft/" + kind, Map.of(kind, text));
    }

    private String lastMessage() {
        return people.as(agent)
                .get("/api/v1/tickets/" + ticket + "/messages")
                .jsonPath()
                .getString("items[-1].id");
    }

    private void send(String text) {
        desk.send(browser, ticket, Map.of("kind", "reply", "reply", text, "then", "pending", "token", "t" + text))
                .then()
                .statusCode(303)
                .header("Location", containsString(path + "#held"));
    }

    private String undo() {
        Matcher action = Pattern.compile("action=\"(" + path + "/held/[0-9]+/undo)\"")
                .matcher(browser.get(path).asString());
        assertThat(action.find()).isTrue();
        return action.group(1);
    }

    @Test
    void replyAndNoteAreTwoDrafts_whichAnotherBrowserFinds() {
        save(browser, "reply", "Dear customer").then().statusCode(200).body(containsString("Draft saved"));
        save(browser, "note", "Between us").then().statusCode(200);
        people.browser(agent)
                .get(path)
                .then()
                .body(containsString("value=\"reply\" checked"))
                .body(not(containsString("value=\"note\" checked")))
                .body(containsString("Dear customer</textarea>"))
                .body(containsString("Between us</textarea>"));
        people.browser(people.agent(team)).get(path).then().body(not(containsString("Dear customer")));
        save(browser, "reply", "  ").then().statusCode(200);
        browser.get(path).then().body(not(containsString("Dear customer"))).body(containsString("Between us"));
    }

    @Test
    void aDraftThatComesLateFromAFormThatWasSentIsDropped() {
        send("Sent");
        browser.submit(path + "/draft/reply", Map.of("reply", "Sen", "token", "tSent"))
                .then()
                .statusCode(200);
        browser.get(path).then().body(not(containsString("Sen</textarea>")));
        browser.submit(path + "/draft/reply", Map.of("reply", "Next", "token", "fresh"))
                .then()
                .statusCode(200);
        browser.get(path).then().body(containsString("Next</textarea>"));
    }

    @Test
    void whatWasTypedIntoTheOtherOneStays() {
        desk.send(browser, ticket, Map.of("kind", "note", "note", "Noted", "reply", "Half a reply"))
                .then()
                .statusCode(303);
        assertThat(desk.bodies(agent, ticket)).contains("Noted").doesNotContain("Half a reply");
        browser.get(path).then().body(containsString("Half a reply</textarea>"));
    }

    @Test
    void draftsAreRefusedToWhoMayNotWriteThem() {
        TestBrowser light = people.browser(people.lightAgent(team));
        save(light, "reply", "x").then().statusCode(404);
        save(light, "note", "x").then().statusCode(200);
        save(browser, "poem", "x").then().statusCode(404);
        save(browser, "reply", "x".repeat(100_001)).then().statusCode(413);
        Team hidden = people.restrictedTeam();
        String secret = "/desk/tickets/" + desk.ticket(hidden, "Secret", "x") + "/draft/note";
        browser.submit(secret, Map.of("note", "x")).then().statusCode(404);
    }

    @Test
    void twoWindowsThatBeginAtOnceLoseNothing() throws Exception {
        browser.token();
        List<Callable<Integer>> saves = List.of(
                () -> save(people.browser(agent), "reply", "One").statusCode(),
                () -> save(people.browser(agent), "reply", "Two").statusCode(),
                () -> save(people.browser(agent), "reply", "Three").statusCode());
        var pool = Executors.newFixedThreadPool(3);
        for (Future<Integer> saved : pool.invokeAll(saves)) {
            assertThat(saved.get()).isEqualTo(200);
        }
        pool.shutdown();
    }

    @Test
    void aReplyWaitsAndThenCountsAtTheClick() {
        Instant clicked = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        clock.set(clicked);
        send("In ten seconds");
        assertThat(desk.bodies(agent, ticket)).doesNotContain("In ten seconds");
        browser.get(path).then().body(containsString("Not sent yet")).body(containsString("Undo"));
        people.browser(people.agent(team))
                .get(path)
                .then()
                .body(containsString("Not sent yet"))
                .body(not(containsString("Undo")));
        clock.set(clicked.plusSeconds(9));
        dispatch.sendDue();
        assertThat(desk.bodies(agent, ticket)).doesNotContain("In ten seconds");
        clock.set(clicked.plusSeconds(10));
        dispatch.sendDue();
        dispatch.sendDue();
        assertThat(desk.bodies(agent, ticket)).containsOnlyOnce("In ten seconds");
        assertThat(desk.find(agent, ticket).agentWroteAt()).isEqualTo(clicked);
        assertThat(desk.find(agent, ticket).updatedAt()).isEqualTo(clicked.plusSeconds(10));
        assertThat(desk.find(agent, ticket).status()).isEqualTo(Status.PENDING);
    }

    @Test
    void aReplyThatIsTakenBackNeverHappened_andItsTextIsADraftAgain() {
        send("Oh no");
        String undo = undo();
        people.browser(people.agent(team)).submit(undo, Map.of()).then().statusCode(403);
        save(browser, "reply", "Begun since").then().statusCode(200);
        browser.submit(undo, Map.of()).then().statusCode(303).header("Location", equalTo(path + "#reply"));
        browser.get(path).then().body(containsString("Oh no\n\nBegun since</textarea>"));
        clock.set(Instant.now().plusSeconds(60));
        dispatch.sendDue();
        assertThat(desk.bodies(agent, ticket)).doesNotContain("Oh no");
        browser.submit(undo, Map.of()).then().statusCode(303);
        browser.get(path).then().body(containsString("It was too late"));
    }

    @Test
    void aReplyGoesOutBeforeAnythingElseHappens() {
        Instant clicked = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        clock.set(clicked);
        send("Before you close it");
        clock.set(clicked.plusSeconds(3));
        desk.change(agent, ticket, TicketChange.NOTHING.withStatus(Status.CLOSED));
        assertThat(desk.bodies(agent, ticket)).contains("Before you close it");
        assertThat(desk.find(agent, ticket).agentWroteAt()).isEqualTo(clicked);
        assertThat(desk.find(agent, ticket).closedAt()).isEqualTo(clicked.plusSeconds(3));
    }

    @Test
    void whatTheCustomerWritesMeanwhileIsNotAnsweredByIt() {
        Instant clicked = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        clock.set(clicked);
        send("To the first question");
        clock.set(clicked.plusSeconds(4));
        desk.answerOfCustomer(ticket, "A second question");
        clock.set(clicked.plusSeconds(60));
        dispatch.sendDue();
        assertThat(desk.bodies(agent, ticket)).containsSubsequence("To the first question", "A second question");
        assertThat(desk.find(agent, ticket).status()).isEqualTo(Status.OPEN);
        assertThat(desk.find(agent, ticket).agentWroteAt()).isEqualTo(clicked);
    }

    @Test
    void whoWritesOnIsNotToldOfTheirOwnReply() {
        send("Answered");
        desk.send(browser, ticket, Map.of("kind", "note", "note", "Called them, too", "afterMessage", lastMessage()))
                .then()
                .statusCode(303);
        assertThat(desk.bodies(agent, ticket)).containsSubsequence("Answered", "Called them, too");
    }

    @Test
    void aChangeOfOneselfWhileTheReplyWaitsIsNotStale() {
        int seen = desk.find(agent, ticket).version();
        send("Answered");
        people.as(agent)
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"" + seen + "\"")
                .body("{\"priority\": \"high\"}")
                .patch("/api/v1/tickets/" + ticket)
                .then()
                .statusCode(200);
        assertThat(desk.bodies(agent, ticket)).contains("Answered");
    }

    @Test
    void twoAgentsDoNotReplyAtOnce() {
        send("First");
        TestBrowser other = people.browser(people.agent(team));
        desk.send(other, ticket, Map.of("kind", "reply", "reply", "Second", "then", "open"))
                .then()
                .statusCode(409)
                .body(containsString("has just replied"))
                .body(containsString("Second</textarea>"));
    }

    @Test
    void waitingNeverCostsAPromise() {
        desk.promise(team, Duration.ofMinutes(10));
        Instant opened = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        clock.set(opened);
        ticket = desk.ticket(team, "Due soon", "x");
        path = "/desk/tickets/" + ticket;
        Instant due = opened.plus(Duration.ofMinutes(10));
        clock.set(due);
        send("Just in time");
        clock.set(due.plusSeconds(1));
        sweep.run();
        assertThat(desk.bodies(agent, ticket)).contains("Just in time");
        clock.set(due.plusSeconds(60));
        sweep.run();
        assertThat(desk.find(agent, ticket).due().state()).isNotEqualTo("breached");
        assertThat(desk.find(agent, ticket).agentWroteAt()).isEqualTo(due);
    }
}
