package io.pledgedesk.web.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.pledgedesk.TestBrowser;
import io.pledgedesk.TestPeople;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Customer;
import io.pledgedesk.people.PhoneNumbers;
import io.pledgedesk.people.Team;
import io.pledgedesk.ticket.Status;
import io.pledgedesk.ticket.TicketChange;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Calls: who called, how long, and that only our own call answers the customer. */
@QuarkusTest
@Tag("database")
class PhoneCallsTest {

    @Inject
    TestPeople people;

    @Inject
    Desk desk;

    @Inject
    PhoneNumbers numbers;

    private final String digits = Long.toString(ThreadLocalRandom.current().nextLong(100_000_000L, 999_999_999L));
    private Team team;
    private Agent agent;
    private TestBrowser browser;

    @BeforeEach
    void aDesk() {
        team = people.team();
        desk.promise(team, Duration.ofHours(1));
        agent = people.agent(team);
        browser = people.browser(agent);
    }

    @Test
    void ourCallStopsTheFirstReply_theCustomersDoesNot() {
        long ticket = desk.ticket(team, "Call me", "Please");
        log(ticket, "inbound", "3", "", "Asked again").then().statusCode(303);
        state(ticket, "running");
        log(ticket, "outbound", "12", "+49 30 " + digits, "Explained it").then().statusCode(303);
        state(ticket, "met");
        people.as(agent).get("/api/v1/tickets/" + ticket).then().body("status", equalTo("open"));
        people.as(agent).get("/api/v1/tickets/" + ticket + "/events").then().body("items.type", hasItem("callLogged"));
        browser.get("/desk/tickets/" + ticket)
                .then()
                .statusCode(200)
                .body(containsString("called the customer at +49 30 " + digits + ", 12 min"))
                .body(containsString("Explained it"));
    }

    @Test
    void whatWasSaidIsForAgentsOnly() {
        Customer customer = people.customer();
        long ticket = desk.ticket(team, "Private", "x");
        log(ticket, "outbound", "1", "", "He was angry").then().statusCode(303);
        people.as(agent)
                .get("/api/v1/tickets/" + ticket + "/messages")
                .then()
                .body("items.find { it.body == 'He was angry' }.visibility", equalTo("internal"));
        assertThat(customer).isNotNull();
    }

    @Test
    void aCallerIsFoundByTheEndOfTheNumber_orByName() {
        Customer customer = people.customer();
        numbers.learn(customer.id, PhoneNumbers.check("+49 (30) " + digits, "number"));
        numbers.learn(customer.id, "+49 (30) " + digits);
        assertThat(numbers.customers("0" + digits, 5))
                .extracting(found -> found.id)
                .containsExactly(customer.id);
        assertThat(numbers.customers("1234", 5)).isEmpty();
        assertThat(numbers.customers("%%%%%%", 5)).isEmpty();
        browser.get("/desk/tickets/new?find=030/" + digits)
                .then()
                .statusCode(200)
                .body(containsString("requester=" + customer.id));
        browser.get("/desk/tickets/new?find=" + customer.email).then().body(containsString("requester=" + customer.id));
        browser.get("/desk/tickets/new?requester=" + customer.id).then().body(containsString("+49 (30) " + digits));
    }

    @Test
    void aTicketIsOpenedWithItsCall() {
        Map<String, String> form = new HashMap<>(Map.of(
                "email",
                TestPeople.address("caller"),
                "name",
                "A Caller",
                "subject",
                "By phone",
                "description",
                "It beeps",
                "channel",
                "phone",
                "direction",
                "inbound",
                "priority",
                "normal",
                "minutes",
                "7"));
        form.put("number", "030 " + digits);
        form.put("team", Long.toString(team.id));
        form.put("token", "t-" + digits);
        String page = browser.submit("/desk/tickets/new", form)
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        browser.get(page).then().body(containsString("took a call from 030 " + digits + ", 7 min"));
        assertThat(numbers.customers(digits, 5)).hasSize(1);
        form.put("minutes", "many");
        form.put("token", "u-" + digits);
        browser.submit("/desk/tickets/new", form).then().statusCode(422).body(containsString("value=\"many\""));
    }

    @Test
    void badCallsAreRefused_byFieldAndByState() {
        long ticket = desk.ticket(team, "Bad", "x");
        for (List<String> bad : List.of(
                List.of("sideways", "1", ""),
                List.of("inbound", "-1", ""),
                List.of("inbound", "1441", ""),
                List.of("inbound", "99999999999", ""),
                List.of("inbound", "1", "call me"),
                List.of("inbound", "1", "123"))) {
            log(ticket, bad.get(0), bad.get(1), bad.get(2), "kept text")
                    .then()
                    .statusCode(422)
                    .body(containsString("kept text"));
        }
        people.browser(people.lightAgent(team))
                .submit("/desk/tickets/" + ticket + "/calls", form("outbound", "1", "", ""))
                .then()
                .statusCode(403);
        desk.change(agent, ticket, TicketChange.NOTHING.withStatus(Status.CLOSED));
        log(ticket, "outbound", "1", "", "").then().statusCode(422);
        browser.get("/desk/tickets/" + ticket).then().body(not(containsString("/calls\"")));
        browser.get("/desk/tickets/99999999/calls").then().statusCode(404);
    }

    private void state(long ticket, String state) {
        people.as(agent)
                .get("/api/v1/tickets/" + ticket)
                .then()
                .body("sla.clocks.find { it.metric == 'firstResponse' }.state", equalTo(state));
    }

    private io.restassured.response.Response log(
            long ticket, String direction, String minutes, String number, String note) {
        return browser.submit("/desk/tickets/" + ticket + "/calls", form(direction, minutes, number, note));
    }

    private static Map<String, String> form(String direction, String minutes, String number, String note) {
        return Map.of("direction", direction, "minutes", minutes, "number", number, "note", note);
    }
}
