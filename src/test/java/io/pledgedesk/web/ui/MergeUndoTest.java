package io.pledgedesk.web.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.pledgedesk.SettableClock;
import io.pledgedesk.TestBrowser;
import io.pledgedesk.TestPeople;
import io.pledgedesk.TestViewers;
import io.pledgedesk.channel.PrivateLinks;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Customer;
import io.pledgedesk.people.CustomerDetails;
import io.pledgedesk.people.Customers;
import io.pledgedesk.people.Organization;
import io.pledgedesk.people.Team;
import io.pledgedesk.report.LiveFigures;
import io.pledgedesk.ticket.Merging;
import io.pledgedesk.ticket.Status;
import io.pledgedesk.ticket.TicketChange;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A merge shows what was said on both tickets, and for an hour it can be taken back whole. */
@QuarkusTest
@Tag("database")
class MergeUndoTest {

    @Inject
    TestPeople people;

    @Inject
    Desk desk;

    @Inject
    Customers customers;

    @Inject
    Merging merging;

    @Inject
    PrivateLinks links;

    @Inject
    LiveFigures live;

    @Inject
    SettableClock clock;

    private Team team;
    private Agent agent;
    private Customer customer;
    private TestBrowser browser;
    private long source;
    private long survivor;

    @BeforeEach
    void twoTickets() {
        team = people.team();
        agent = people.agent(team);
        customer = people.customer();
        browser = desk.browser(agent);
        desk.promise(team, Duration.ofHours(1));
        source = desk.ticket(customer, team, "Printer", "The printer is on fire");
        survivor = desk.ticket(customer, team, "Printer again", "It still burns");
        desk.note(agent, source, "Smells of smoke");
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    private void merge() {
        merging.merge(TestViewers.of(agent), source, survivor);
    }

    private static String path(long ticket) {
        return "/desk/tickets/" + ticket;
    }

    private List<String> states(long ticket) {
        return people.as(agent)
                .get("/api/v1/tickets/" + ticket + "/sla")
                .jsonPath()
                .getList("clocks.state");
    }

    @Test
    void theSurvivorShowsWhatWasSaidOnTheOther_asTheOthers() {
        merge();
        String page =
                browser.get(path(survivor)).then().statusCode(200).extract().asString();
        assertThat(page)
                .contains("The printer is on fire", "Smells of smoke", "It still burns")
                .contains("Written on #" + source + ", which was merged into this ticket");
        assertThat(page.indexOf("The printer is on fire")).isLessThan(page.indexOf("It still burns"));
        people.as(agent).get("/api/v1/tickets/" + survivor + "/messages").then().body("items.size()", equalTo(1));
        browser.get(path(survivor) + "/print").then().body(containsString("The printer is on fire"));
    }

    @Test
    void whatSomebodyElseWroteIsNotSignedWithTheSurvivorsOrganisation() {
        Organization own = people.organization();
        Customer employee = customers.create(new CustomerDetails("Greta", TestPeople.address("greta"), own.id));
        long hers = desk.ticket(employee, team, "Invoices", "Could you send them to accounting?");
        merging.merge(TestViewers.of(agent), source, hers);
        String page = browser.get(path(hers)).asString();
        assertThat(page.split("<span>" + own.name + "</span>", -1)).hasSize(2);
    }

    @Test
    void aChainOfMergesShowsAllOfIt() {
        merge();
        long last = desk.ticket(customer, team, "Printer, third time", "Third");
        merging.merge(TestViewers.of(agent), survivor, last);
        browser.get(path(last))
                .then()
                .body(containsString("The printer is on fire"))
                .body(containsString("It still burns"));
    }

    @Test
    void aReplyOnTheSurvivorIsNotOvertakenByWhatWasMerged() {
        desk.answerOfCustomer(source, "Hurry");
        merge();
        String page = browser.get(path(survivor)).asString();
        String last = page.replaceAll("(?s).*name=\"afterMessage\" value=\"([0-9]+)\".*", "$1");
        desk.send(
                        browser,
                        survivor,
                        Map.of(
                                "kind",
                                "reply",
                                "reply",
                                "On our way",
                                "then",
                                "open",
                                "token",
                                "m1",
                                "afterMessage",
                                last))
                .then()
                .statusCode(303);
    }

    @Test
    void theCustomerReadsBothOnOnePage_butNobodyElsesTicket() {
        merge();
        String page = links.path(desk.find(agent, survivor));
        RestAssured.given()
                .get(page)
                .then()
                .statusCode(200)
                .body(containsString("The printer is on fire"))
                .body(not(containsString("Smells of smoke")));
        long foreign = desk.ticket(team, "Somebody else's", "A secret");
        merging.merge(TestViewers.of(agent), foreign, survivor);
        RestAssured.given().get(page).then().body(not(containsString("A secret")));
        browser.get(path(survivor)).then().body(containsString("A secret"));
    }

    @Test
    void whatAReaderMayNotSeeIsNotShownByAMerge() {
        Team closed = people.restrictedTeam();
        Agent insider = people.agent(closed, team);
        long hidden = desk.ticket(customer, closed, "Hidden", "Only for insiders");
        merging.merge(TestViewers.of(insider), hidden, survivor);
        browser.get(path(survivor)).then().body(not(containsString("Only for insiders")));
        people.browser(insider).get(path(survivor)).then().body(containsString("Only for insiders"));
    }

    @Test
    void undoneWithinAnHourItNeverHappened() {
        desk.change(agent, source, TicketChange.NOTHING.withStatus(Status.OPEN));
        String due = dueOf(source);
        clock.advance(Duration.ofMinutes(5));
        merge();
        assertThat(states(source)).containsOnly("cancelled");
        int open = live.of(team.id).open();
        clock.advance(Duration.ofMinutes(20));
        browser.get(path(source)).then().body(containsString("Undo the merge"));
        browser.submit(path(source) + "/merge/undo", Map.of())
                .then()
                .statusCode(303)
                .header("Location", containsString(path(source)));
        assertThat(desk.find(agent, source).status()).isEqualTo(Status.OPEN);
        assertThat(desk.find(agent, source).mergedIntoId()).isNull();
        assertThat(states(source)).containsOnly("running");
        assertThat(dueOf(source)).isEqualTo(due);
        assertThat(live.of(team.id).open()).isEqualTo(open + 1);
        browser.get(path(survivor))
                .then()
                .body(not(containsString("The printer is on fire")))
                .body(containsString("took the merge with #" + source + " back"));
        desk.reply(agent, source, "Still ours");
    }

    private String dueOf(long ticket) {
        return people.as(agent)
                .get("/api/v1/tickets/" + ticket + "/sla")
                .jsonPath()
                .getString("clocks[0].dueAt");
    }

    @Test
    void afterAnHour_twice_orWhenTheSurvivorWentOn_itIsRefused() {
        undo(source).then().statusCode(409);
        merge();
        long last = desk.ticket(customer, team, "Last", "x");
        merging.merge(TestViewers.of(agent), survivor, last);
        undo(source).then().statusCode(409).body("detail", containsString("merged into ticket " + last));
        undo(survivor).then().statusCode(200).body("status", equalTo("new"));
        undo(source).then().statusCode(200).body("mergedInto", nullValue());
        undo(source).then().statusCode(409);
        merge();
        clock.advance(Duration.ofMinutes(61));
        undo(source).then().statusCode(409).body("detail", containsString("one hour"));
        browser.get(path(source)).then().body(not(containsString("Undo the merge")));
    }

    @Test
    void onlyAgentsWhoSeeBothUndoIt() {
        merge();
        people.browser(people.lightAgent(team))
                .submit(path(source) + "/merge/undo", Map.of())
                .then()
                .statusCode(403);
        people.as(customer)
                .post("/api/v1/tickets/" + source + "/merge/undo")
                .then()
                .statusCode(403);
        undo(999_999_999L).then().statusCode(404);
    }

    private io.restassured.response.Response undo(long ticket) {
        return people.as(agent).post("/api/v1/tickets/" + ticket + "/merge/undo");
    }
}
