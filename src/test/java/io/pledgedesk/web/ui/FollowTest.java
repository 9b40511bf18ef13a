package io.pledgedesk.web.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.pledgedesk.TestBrowser;
import io.pledgedesk.TestPeople;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Customer;
import io.pledgedesk.people.Team;
import io.pledgedesk.ticket.Status;
import io.pledgedesk.ticket.TicketChange;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever follows a ticket hears what others do on it. */
@QuarkusTest
@Tag("database")
class FollowTest {

    @Inject
    TestPeople people;

    @Inject
    Desk desk;

    private Team team;
    private Agent agent;
    private Agent worker;
    private Customer customer;
    private TestBrowser browser;
    private long ticket;
    private String path;

    @BeforeEach
    void aTicket() {
        team = people.team();
        agent = people.agent(team);
        worker = people.agent(team);
        customer = people.customer();
        browser = people.browser(agent);
        ticket = desk.ticket(customer, team, "Following", "Please help");
        path = "/desk/tickets/" + ticket;
    }

    private List<String> told(Agent who) {
        return people.as(who).get("/api/v1/notifications").jsonPath().getList("items.title");
    }

    private void follow() {
        browser.submit(path + "/follow", Map.of()).then().statusCode(303);
    }

    @Test
    void everyStepOfOthersIsTold_ownOnesAreNot() {
        follow();
        browser.get(path).then().body(containsString("You follow it")).body(containsString("Stop following"));
        desk.answerOfCustomer(ticket, "Hello?");
        desk.note(worker, ticket, "Looking");
        desk.reply(worker, ticket, "We are on it");
        desk.change(worker, ticket, TicketChange.NOTHING.withStatus(Status.ON_HOLD));
        desk.change(worker, ticket, TicketChange.NOTHING.withAssignee(worker.id));
        desk.change(worker, ticket, TicketChange.NOTHING.withTags(java.util.Set.of("quiet")));
        desk.note(agent, ticket, "My own note");
        assertThat(told(agent))
                .hasSize(5)
                .allMatch(title -> title.startsWith("#" + ticket + " Following: "))
                .anyMatch(title -> title.endsWith("Test Customer wrote"))
                .anyMatch(title -> title.endsWith(worker.name + " added a note"))
                .anyMatch(title -> title.endsWith(worker.name + " replied"))
                .anyMatch(title -> title.endsWith("it is on hold now"))
                .anyMatch(title -> title.endsWith(worker.name + " has it now"));
        assertThat(told(worker)).isEmpty();
    }

    @Test
    void oneStepIsToldOnce_byItsMostTellingPart() {
        follow();
        desk.change(worker, ticket, TicketChange.NOTHING.withStatus(Status.SOLVED));
        desk.answerOfCustomer(ticket, "No, it does not work");
        assertThat(told(agent)).hasSize(2).first().asString().endsWith("Test Customer wrote");
    }

    @Test
    void whoStopsHearsNoMore() {
        follow();
        follow();
        browser.submit(path + "/follow/undo", Map.of()).then().statusCode(303);
        browser.submit(path + "/follow/undo", Map.of()).then().statusCode(303);
        desk.answerOfCustomer(ticket, "Anybody?");
        assertThat(told(agent)).isEmpty();
        browser.get(path).then().body(not(containsString("You follow it")));
        assertThat(desk.find(agent, ticket).isFollowed()).isFalse();
    }

    @Test
    void whoMayNoLongerSeeItHearsNothing() {
        follow();
        Team closed = people.restrictedTeam();
        Agent insider = people.agent(closed, team);
        desk.change(insider, ticket, TicketChange.NOTHING.withTeam(closed.id));
        desk.answerOfCustomer(ticket, "A secret");
        assertThat(told(agent)).isEmpty();
        browser.submit(path + "/follow", Map.of()).then().statusCode(404);
    }

    @Test
    void programsAndLightAgentsFollow_customersDont() {
        Agent light = people.lightAgent(team);
        people.as(light).put("/api/v1/tickets/" + ticket + "/follow").then().statusCode(204);
        desk.answerOfCustomer(ticket, "Hello?");
        assertThat(told(light)).hasSize(1);
        browser.get("/desk/search?q=is:followed").then().body(not(containsString("id=\"t-" + ticket)));
        people.browser(light).get("/desk/search?q=is:followed").then().body(containsString("id=\"t-" + ticket + "\""));
        people.as(light).delete("/api/v1/tickets/" + ticket + "/follow").then().statusCode(204);
        people.as(customer).put("/api/v1/tickets/" + ticket + "/follow").then().statusCode(403);
        people.as(light).put("/api/v1/tickets/99999999/follow").then().statusCode(404);
    }
}
