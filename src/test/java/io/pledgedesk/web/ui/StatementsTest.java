package io.pledgedesk.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.pledgedesk.StatementLog;
import io.pledgedesk.TestBrowser;
import io.pledgedesk.TestPeople;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Customer;
import io.pledgedesk.people.Team;
import io.pledgedesk.ticket.TicketChange;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the hot paths ask of the database: a number that grows with no list and no conversation, and never unnoticed. */
@QuarkusTest
@Tag("database")
class StatementsTest {

    private static final int CREATE = 8;

    /** Of these nine are for the mail that brings it to the customer. */
    private static final int REPLY = 20;

    private static final int QUEUE = 12;
    private static final int TICKET = 33;

    /** Names of agents are read where there are agents; counts are remembered for a second. */
    private static final int PEOPLE = 2;

    @Inject
    TestPeople people;

    @Inject
    Desk desk;

    @Inject
    @PersistenceUnitExtension
    StatementLog log;

    @Test
    void openingATicketWithAPromiseTakesFewStatements() {
        Team team = people.team();
        desk.promise(team, Duration.ofHours(1));
        Agent agent = people.agent(team);
        Customer customer = people.customer();
        String token = people.bearer(agent);
        Runnable open = () -> RestAssured.given()
                .auth()
                .oauth2(token)
                .contentType("application/json")
                .body(Map.of(
                        "subject",
                        "Statements",
                        "description",
                        "How many are there?",
                        "team",
                        Long.toString(team.id),
                        "requester",
                        Map.of("name", customer.name, "email", customer.email)))
                .post("/api/v1/tickets")
                .then()
                .statusCode(201);
        open.run();
        expect(log.of(open), CREATE);
    }

    @Test
    void aReplyTakesAsManyStatementsOnALongConversationAsOnAShortOne() {
        Team team = people.team();
        desk.promise(team, Duration.ofHours(1));
        Agent agent = people.agent(team);
        long ticket = desk.ticket(team, "Reply", "x");
        desk.reply(agent, ticket, "Warm");
        String token = people.bearer(agent);
        Runnable reply = () -> RestAssured.given()
                .auth()
                .oauth2(token)
                .contentType("application/json")
                .body(Map.of("body", "Answer"))
                .post("/api/v1/tickets/" + ticket + "/messages")
                .then()
                .statusCode(201);
        reply.run();
        int few = log.of(reply).size();
        for (int i = 0; i < 20; i++) {
            desk.note(agent, ticket, "Note " + i);
        }
        expect(log.of(reply), Math.min(few, REPLY));
    }

    @Test
    void aQueueTakesAsManyStatementsForFortyRowsAsForOne() {
        Team team = people.team();
        Agent agent = people.agent(team);
        TestBrowser browser = desk.browser(agent);
        String queue = "/desk/views/team-" + team.id;
        desk.ticket(team, "One", "x");
        int few = statements(browser, queue).size();
        for (int i = 0; i < 40; i++) {
            desk.change(agent, desk.ticket(team, "Row " + i, "x"), TicketChange.NOTHING.withAssignee(agent.id));
        }
        expect(statements(browser, queue), Math.min(few + PEOPLE, QUEUE));
    }

    @Test
    void aTicketTakesAsManyStatementsForALongConversationAsForAShortOne() {
        Team team = people.team();
        desk.promise(team, Duration.ofHours(1));
        Agent agent = people.agent(team);
        TestBrowser browser = desk.browser(agent);
        long ticket = desk.ticket(team, "Long", "x");
        int few = statements(browser, "/desk/tickets/" + ticket).size();
        for (int i = 0; i < 30; i++) {
            desk.note(agent, ticket, "Note " + i);
        }
        expect(statements(browser, "/desk/tickets/" + ticket), Math.min(few + PEOPLE, TICKET));
    }

    private static void expect(List<String> asked, int atMost) {
        assertThat(asked.size())
                .as(() -> asked.size() + " statements: "
                        + asked.stream()
                                .map(sql -> sql.substring(0, Math.min(90, sql.length()))
                                        .replace("\n", " "))
                                .toList())
                .isLessThanOrEqualTo(atMost);
    }

    /** Of the second look: the first one signs in and fills what is remembered. */
    private List<String> statements(TestBrowser browser, String path) {
        browser.get(path).then().statusCode(200);
        return log.of(() -> browser.get(path).then().statusCode(200));
    }
}
