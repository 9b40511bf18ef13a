package io.pledgedesk.web.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.pledgedesk.TestBrowser;
import io.pledgedesk.TestPeople;
import io.pledgedesk.macro.MacroForm;
import io.pledgedesk.macro.Macros;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Customer;
import io.pledgedesk.people.Team;
import io.pledgedesk.ticket.Priority;
import io.pledgedesk.ticket.Status;
import io.pledgedesk.ticket.StatusChoice;
import io.pledgedesk.ticket.TicketChange;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One macro for many tickets, with what became of each. */
@QuarkusTest
@Tag("database")
class BulkMacroTest {

    @Inject
    TestPeople people;

    @Inject
    Desk desk;

    @Inject
    Macros macros;

    private Team team;
    private Agent agent;
    private TestBrowser browser;
    private long one;
    private long two;

    @BeforeEach
    void twoTickets() {
        team = people.team();
        agent = people.agent(team);
        browser = people.browser(agent);
        one = desk.ticket(team, "One", "x");
        two = desk.ticket(team, "Two", "x");
    }

    private long macro(String reply, Status status, Priority priority) {
        return macros.create(new MacroForm(
                        "Outage over",
                        team.id,
                        reply,
                        StatusChoice.orNull(status, null),
                        priority,
                        null,
                        false,
                        Set.of()))
                .id();
    }

    private Response send(List<Long> ids, Map<String, String> fields) {
        var form = browser.request()
                .header("Sec-Fetch-Site", "same-origin")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("_csrf", browser.token())
                .formParam("id", ids)
                .formParams(fields);
        return form.post("/desk/tickets/bulk/macro");
    }

    @Test
    void aReplyIsShownBeforeItGoesOut_andGoesOutOnceToEach() {
        long macro = macro("Hello, #{{ticket.number}} **works** again.", Status.SOLVED, null);
        send(List.of(one, two), Map.of())
                .then()
                .statusCode(200)
                .body(containsString("Use a macro on 2 tickets"))
                .body(containsString("Outage over"));
        Response sure = send(List.of(one, two), Map.of("macro", "" + macro));
        sure.then()
                .statusCode(200)
                .body(containsString("Send this reply on 2 tickets?"))
                .body(containsString("<strong>works</strong>"));
        assertThat(desk.bodies(agent, one)).hasSize(1);
        Matcher token = Pattern.compile("name=\"token\" value=\"([0-9a-f]+)\"").matcher(sure.asString());
        assertThat(token.find()).isTrue();
        Map<String, String> sent = Map.of("macro", "" + macro, "token", token.group(1));
        send(List.of(one, two), sent).then().statusCode(303);
        send(List.of(one, two), sent).then().statusCode(303);
        assertThat(desk.bodies(agent, one)).containsExactly("x", "Hello, #" + one + " **works** again.");
        assertThat(desk.bodies(agent, two)).containsExactly("x", "Hello, #" + two + " **works** again.");
        assertThat(desk.find(agent, two).status()).isEqualTo(Status.SOLVED);
    }

    @Test
    void withoutAReplyItIsDoneAtOnce_andWhatRefusesIsSaid() {
        desk.change(agent, two, TicketChange.NOTHING.withStatus(Status.CLOSED));
        long macro = macro("", null, Priority.URGENT);
        send(List.of(one, two, 99_999_999L), Map.of("macro", "" + macro))
                .then()
                .statusCode(200)
                .body(containsString("2 tickets stay as they were"))
                .body(containsString("1 ticket: “Outage over” was used."))
                .body(containsString("This ticket is closed."));
        assertThat(desk.find(agent, one).priority()).isEqualTo(Priority.URGENT);
    }

    @Test
    void nonsenseIsRefused() {
        send(List.of(), Map.of()).then().statusCode(303);
        send(List.of(one), Map.of("macro", "abc")).then().statusCode(400);
        send(List.of(one), Map.of("macro", "99999999")).then().statusCode(404);
        people.browser(people.lightAgent(team))
                .submit("/desk/tickets/bulk/macro", Map.of("id", "" + one))
                .then()
                .statusCode(403);
        long foreign = macros.create(new MacroForm("Others'", people.team().id, "x", null, null, null, false, Set.of()))
                .id();
        send(List.of(one), Map.of("macro", "" + foreign)).then().statusCode(404);
    }

    @Test
    void programsDoTheSame() {
        Customer customer = people.customer();
        long macro = macro("Works again.", Status.SOLVED, Priority.HIGH);
        long closed = desk.ticket(customer, team, "Closed", "x");
        desk.change(agent, closed, TicketChange.NOTHING.withStatus(Status.CLOSED));
        people.as(agent)
                .contentType("application/json")
                .body(Map.of("ids", List.of("" + one, "" + closed), "macro", "" + macro))
                .post("/api/v1/tickets/bulk")
                .then()
                .statusCode(200)
                .body("results[0].ok", equalTo(true))
                .body("results[1].ok", equalTo(false))
                .body("results[1].problem.code", not(equalTo(null)));
        assertThat(desk.bodies(agent, one)).contains("Works again.");
        assertThat(desk.find(agent, one).priority()).isEqualTo(Priority.HIGH);
    }
}
