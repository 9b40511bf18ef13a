package io.pledgedesk.web.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.pledgedesk.TestBrowser;
import io.pledgedesk.TestPeople;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Team;
import io.pledgedesk.ticket.Priority;
import io.pledgedesk.ticket.Status;
import io.pledgedesk.ticket.TicketChange;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("database")
class BulkPagesTest {

    @Inject
    TestPeople people;

    @Inject
    Desk desk;

    private Agent agent;
    private TestBrowser browser;
    private long one;
    private long two;

    @BeforeEach
    void twoTickets() {
        Team team = people.team();
        agent = people.agent(team);
        browser = desk.browser(agent);
        one = desk.ticket(team, "One", "x");
        two = desk.ticket(team, "Two", "x");
    }

    @Test
    void aChangeIsAskedForOnAPageAndThenDoneToAll() {
        send(List.of(one, two), "priority", null)
                .then()
                .statusCode(200)
                .body(containsString("Change 2 tickets"))
                .body(containsString("name=\"id\" value=\"" + two + "\""))
                .body(containsString("Urgent"));
        Response done = send(List.of(one, two), "priority", "urgent");
        done.then().statusCode(303);
        browser.with("said", done.cookie("said"))
                .get("/desk/views/waiting")
                .then()
                .body(containsString("2 tickets: priority is Urgent."));
        assertThat(desk.find(agent, one).priority()).isEqualTo(Priority.URGENT);
        assertThat(desk.find(agent, two).priority()).isEqualTo(Priority.URGENT);
    }

    @Test
    void everyKindOfChangeWorks() {
        send(List.of(one), "assign:me", null).then().statusCode(303);
        assertThat(desk.find(agent, one).assigneeId()).isEqualTo(agent.id);
        send(List.of(one), "assign:none", null).then().statusCode(303);
        assertThat(desk.find(agent, one).assigneeId()).isNull();
        send(List.of(one), "assign", agent.id.toString()).then().statusCode(303);
        send(List.of(one), "status", "onHold").then().statusCode(303);
        assertThat(desk.find(agent, one).status()).isEqualTo(Status.ON_HOLD);
        send(List.of(one), "tag", "Refund").then().statusCode(303);
        assertThat(desk.find(agent, one).tags()).containsExactly("refund");
        Team other = people.team();
        send(List.of(one), "team", other.id.toString()).then().statusCode(303);
        assertThat(desk.find(agent, one).teamId()).isEqualTo(other.id);
    }

    @Test
    void whatOneTicketRefusesDoesNotHoldBackTheRest() {
        desk.change(agent, one, TicketChange.NOTHING.withStatus(Status.CLOSED));
        long hidden = desk.ticket(people.restrictedTeam(), "Hidden", "x");
        send(List.of(one, two, hidden), "status", "pending")
                .then()
                .statusCode(200)
                .body(containsString("2 tickets stay as they were"))
                .body(containsString("1 ticket: status is Waiting on customer."))
                .body(containsString("#" + one))
                .body(containsString("This ticket is closed."))
                .body(not(containsString("Hidden")));
        assertThat(desk.find(agent, two).status()).isEqualTo(Status.PENDING);
    }

    @Test
    void nonsenseIsToldAndChangesNothing() {
        browser.submit("/desk/tickets/bulk", Map.of("do", "status")).then().statusCode(303);
        send(List.of(one), "status", "asleep").then().statusCode(422);
        send(List.of(one), "tag", "a,b").then().statusCode(422).body(containsString("no comma"));
        send(List.of(one), "assign", "999999999").then().statusCode(200).body(containsString("no such active agent"));
        send(List.of(one), "explode", "now").then().statusCode(400);
        send(List.of(one), "explode", null).then().statusCode(400);
        browser.submit("/desk/tickets/bulk", Map.of("do", "status", "id", "abc"))
                .then()
                .statusCode(400);
        assertThat(desk.find(agent, one).status()).isEqualTo(Status.NEW);
        desk.browser(people.lightAgent())
                .submit("/desk/tickets/bulk", Map.of("do", "status", "id", "" + one))
                .then()
                .statusCode(403);
    }

    private Response send(List<Long> ids, String action, String value) {
        var form = browser.request()
                .header("Sec-Fetch-Site", "same-origin")
                .formParam("_csrf", browser.token())
                .formParam("id", ids)
                .formParam("do", action);
        if (value != null) {
            form.formParam("value", value);
        }
        return form.post("/desk/tickets/bulk");
    }
}
