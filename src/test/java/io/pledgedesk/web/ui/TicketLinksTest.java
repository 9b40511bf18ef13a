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
import io.pledgedesk.people.Team;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tickets that have to do with each other. */
@QuarkusTest
@Tag("database")
class TicketLinksTest {

    @Inject
    TestPeople people;

    @Inject
    Desk desk;

    private Team team;
    private Agent agent;
    private Customer customer;
    private TestBrowser browser;
    private long one;
    private long other;

    @BeforeEach
    void twoTickets() {
        team = people.team();
        agent = people.agent(team);
        customer = people.customer();
        browser = people.browser(agent);
        one = desk.ticket(customer, team, "Webhook fails", "x");
        other = desk.ticket(team, "Signature <b>bug</b>", "x");
    }

    private Response form(Map<String, String> fields) {
        return browser.submit("/desk/tickets/" + one + "/links", fields);
    }

    private Response link(Agent by, long from, Object to) {
        return people.as(by)
                .contentType("application/json")
                .body(Map.of("ticketId", to.toString()))
                .post("/api/v1/tickets/" + from + "/links");
    }

    private List<String> linksOf(long ticket) {
        return people.as(agent)
                .get("/api/v1/tickets/" + ticket + "/links")
                .jsonPath()
                .getList("items.id");
    }

    @Test
    void aLinkIsSeenFromBothSides_andWrittenIntoBothHistories() {
        form(Map.of("other", " #" + other)).then().statusCode(303);
        browser.get("/desk/tickets/" + one)
                .then()
                .body(containsString("linked this ticket with #" + other))
                .body(containsString("#" + other + " Signature &lt;b&gt;bug"));
        browser.get("/desk/tickets/" + other).then().body(containsString("linked this ticket with #" + one));
        form(Map.of("unlink", Long.toString(other))).then().statusCode(303);
        assertThat(linksOf(one)).isEmpty();
        assertThat(linksOf(other)).isEmpty();
        browser.get("/desk/tickets/" + one).then().body(containsString("removed the link with #" + other));
    }

    @Test
    void whatCantBeLinkedIsSaid() {
        for (String wrong : new String[] {"", "abc", "#", Long.toString(one), "999999999", "-1", "9".repeat(30)}) {
            Response answer = form(Map.of("other", wrong));
            answer.then().statusCode(303);
            assertThat(answer.cookie("said")).as(wrong).isNotEmpty();
        }
        assertThat(linksOf(one)).isEmpty();
        long hidden = desk.ticket(people.restrictedTeam(), "Hidden", "x");
        link(agent, one, hidden).then().statusCode(400).body("violations[0].field", equalTo("ticketId"));
        link(agent, one, "abc").then().statusCode(400);
        link(agent, 999999999, other).then().statusCode(404);
    }

    @Test
    void programsLinkOnceHoweverOftenTheyAsk() {
        link(agent, one, other)
                .then()
                .statusCode(201)
                .header("Location", containsString("/links/" + other))
                .body("items.id", hasItem(Long.toString(other)));
        link(agent, one, other).then().statusCode(201);
        link(agent, other, one).then().statusCode(201);
        assertThat(linksOf(one)).containsExactly(Long.toString(other));
        people.as(agent)
                .delete("/api/v1/tickets/" + other + "/links/" + one)
                .then()
                .statusCode(204);
        assertThat(linksOf(one)).isEmpty();
    }

    @Test
    void readersSeeOnlyWhatTheyMay_andOnlyAgentsLink() {
        Team closed = people.restrictedTeam();
        Agent insider = people.agent(team, closed);
        long hidden = desk.ticket(closed, "Only for insiders", "x");
        link(insider, one, hidden).then().statusCode(201);
        assertThat(linksOf(one)).isEmpty();
        browser.get("/desk/tickets/" + one).then().body(not(containsString("Only for insiders")));
        link(people.lightAgent(team), one, other).then().statusCode(403);
        people.as(customer).get("/api/v1/tickets/" + one + "/links").then().statusCode(403);
    }

    @Test
    void theNarrowNavigationStaysNarrowWhenItsNumbersAreLoadedAnew() {
        String page = browser.get("/desk/tickets/" + one).asString();
        String address =
                page.replaceAll("(?s).*hx-get=\"(/desk/nav[^\"]*)\".*", "$1").replace("&amp;", "&");
        browser.get(address)
                .then()
                .statusCode(200)
                .body(not(containsString("nav-h")))
                .body(containsString("nav-a"));
        browser.get("/desk/nav").then().body(containsString("nav-h"));
    }
}
