package io.pledgedesk.web.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.pledgedesk.SettableClock;
import io.pledgedesk.TestBrowser;
import io.pledgedesk.TestPeople;
import io.pledgedesk.TestViewers;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Team;
import io.pledgedesk.ticket.Merging;
import io.pledgedesk.ticket.Status;
import io.pledgedesk.ticket.TicketChange;
import io.pledgedesk.ticket.work.LaterDispatch;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Replies go out at the time that their author chose, unless the customer writes first. */
@QuarkusTest
@Tag("database")
class LaterPagesTest {

    @Inject
    TestPeople people;

    @Inject
    Desk desk;

    @Inject
    LaterDispatch dispatch;

    @Inject
    Merging merging;

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
        desk.promise(team, Duration.ofHours(8));
        ticket = desk.ticket(team, "Later", "Please help");
        path = "/desk/tickets/" + ticket;
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    private Response plan(String text, Map<String, String> more) {
        Map<String, String> fields = new HashMap<>(
                Map.of("kind", "reply", "reply", text, "until", "hour", "afterwards", "pending", "token", "l" + text));
        fields.putAll(more);
        return browser.submit(path + "/later", fields);
    }

    private void planned(String text) {
        plan(text, Map.of()).then().statusCode(303).header("Location", containsString(path + "#later"));
    }

    private String action(String what) {
        Matcher action = Pattern.compile("action=\"(" + path + "/later/[0-9]+/" + what + ")\"")
                .matcher(browser.get(path).asString());
        assertThat(action.find()).isTrue();
        return action.group(1);
    }

    private List<String> sent() {
        return desk.bodies(agent, ticket);
    }

    @Test
    void aReplyWaitsForItsTime_andCountsWhenItGoesOut() {
        planned("In an hour");
        dispatch.sendDue();
        assertThat(sent()).doesNotContain("In an hour");
        browser.get(path)
                .then()
                .body(containsString("For later"))
                .body(containsString("In an hour"))
                .body(not(containsString("In an hour</textarea>")));
        clock.advance(Duration.ofMinutes(61));
        dispatch.sendDue();
        assertThat(sent()).contains("In an hour");
        assertThat(desk.find(agent, ticket).status()).isEqualTo(Status.PENDING);
        assertThat(people.as(agent)
                        .get("/api/v1/tickets/" + ticket + "/sla")
                        .jsonPath()
                        .getInt("clocks.find { it.metric == 'firstResponse' }.elapsedSeconds"))
                .isGreaterThanOrEqualTo(3_600);
        browser.get(path).then().body(not(containsString("For later")));
    }

    @Test
    void whenTheCustomerWritesFirstItIsADraftAgain_andItsAuthorIsTold() {
        planned("Too late");
        desk.answerOfCustomer(ticket, "It works again");
        clock.advance(Duration.ofHours(2));
        dispatch.sendDue();
        assertThat(sent()).doesNotContain("Too late");
        browser.get(path).then().body(containsString("Too late</textarea>"));
        people.as(agent)
                .get("/api/v1/notifications")
                .then()
                .body("items[0].title", containsString("your reply did not go out"));
    }

    @Test
    void notesAndColleaguesRepliesLeaveItAlone() {
        planned("Still planned");
        Agent other = people.agent(team);
        desk.note(other, ticket, "Between us");
        desk.reply(other, ticket, "A first word");
        people.browser(other)
                .get(path)
                .then()
                .body(containsString("Still planned"))
                .body(not(containsString(path + "/later/")))
                .body(containsString("For later"));
        clock.advance(Duration.ofHours(2));
        dispatch.sendDue();
        assertThat(sent()).contains("Still planned");
    }

    @Test
    void itsAuthorTakesItBack_orSendsItNow_nobodyElseDoes() {
        planned("Mine");
        String undo = action("undo");
        people.browser(people.agent(team)).submit(undo, Map.of()).then().statusCode(403);
        browser.submit(undo, Map.of()).then().statusCode(303);
        browser.get(path).then().body(containsString("Mine</textarea>"));
        browser.submit(undo, Map.of()).then().statusCode(303);
        planned("Mine, now");
        browser.submit(action("now"), Map.of()).then().statusCode(303);
        assertThat(sent()).contains("Mine, now").doesNotContain("Mine");
    }

    @Test
    void whatCantGoOutAtItsTimeComesBack() {
        planned("On a closed ticket");
        desk.change(agent, ticket, TicketChange.NOTHING.withStatus(Status.CLOSED));
        clock.advance(Duration.ofHours(2));
        dispatch.sendDue();
        assertThat(sent()).doesNotContain("On a closed ticket");
        people.as(agent)
                .get("/api/v1/notifications")
                .then()
                .body("items[0].title", containsString("your reply did not go out"));
    }

    @Test
    void wrongTimesAndTextsAreSaid_andNothingIsLost() {
        for (String at : new String[] {"", "soon", "2020-01-01T09:00", "2999-01-01T09:00"}) {
            plan("Kept text", Map.of("until", "at", "at", at))
                    .then()
                    .statusCode(422)
                    .body(containsString("Kept text</textarea>"));
        }
        plan("  ", Map.of()).then().statusCode(422);
        plan("Kept text", Map.of("kind", "note", "note", "Kept note")).then().statusCode(422);
        plan("Kept text", Map.of("afterwards", "gone")).then().statusCode(422);
        planned("First");
        plan("Second", Map.of()).then().statusCode(409).body(containsString("Second</textarea>"));
        people.browser(people.lightAgent(team))
                .submit(path + "/later", Map.of("kind", "reply", "reply", "x", "until", "hour", "token", "x"))
                .then()
                .statusCode(403);
    }

    @Test
    void aNewerMessageThanTheAuthorSawStopsThePlan() {
        String page = browser.get(path).asString();
        String seen = page.replaceAll("(?s).*name=\"afterMessage\" value=\"([0-9]+)\".*", "$1");
        desk.answerOfCustomer(ticket, "One more thing");
        plan("Overtaken", Map.of("afterMessage", seen))
                .then()
                .statusCode(409)
                .body(containsString("Overtaken</textarea>"));
    }

    @Test
    void onTwoNodesItGoesOutOnce() throws Exception {
        planned("Once");
        clock.advance(Duration.ofHours(2));
        var threads = Executors.newFixedThreadPool(4);
        try {
            threads.invokeAll(java.util.Collections.nCopies(8, (Callable<Integer>) dispatch::sendDue));
        } finally {
            threads.shutdown();
        }
        assertThat(sent().stream().filter("Once"::equals)).hasSize(1);
    }

    @Test
    void mergingAwayGivesItBack() {
        planned("For the merged one");
        merging.merge(TestViewers.of(agent), ticket, desk.ticket(team, "Survivor", "x"));
        clock.advance(Duration.ofHours(2));
        dispatch.sendDue();
        people.as(agent)
                .get("/api/v1/notifications")
                .then()
                .body("items[0].title", containsString("your reply did not go out"));
    }
}
