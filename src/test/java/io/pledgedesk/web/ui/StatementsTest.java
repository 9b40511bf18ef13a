package io.pledgedesk.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.pledgedesk.TestBrowser;
import io.pledgedesk.TestPeople;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Team;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;

/** What the pages of the desk ask of the database: a number that grows with no list and no conversation. */
@QuarkusTest
class StatementsTest {

    private static final int QUEUE = 14;
    private static final int TICKET = 30;

    @Inject
    TestPeople people;

    @Inject
    Desk desk;

    @Inject
    EntityManagerFactory factory;

    @Test
    void aQueueCostsAsManyStatementsForFortyRowsAsForOne() {
        Team team = people.team();
        Agent agent = people.agent(team);
        TestBrowser browser = desk.browser(agent);
        String queue = "/desk/views/team-" + team.id;
        desk.ticket(team, "One", "x");
        long few = statements(browser, queue);
        for (int i = 0; i < 40; i++) {
            desk.change(
                    agent,
                    desk.ticket(team, "Row " + i, "x"),
                    io.pledgedesk.ticket.TicketChange.NOTHING.withAssignee(agent.id));
        }
        assertThat(statements(browser, queue)).isLessThanOrEqualTo(few + 1).isLessThanOrEqualTo(QUEUE);
    }

    @Test
    void aTicketCostsAsManyStatementsForALongConversationAsForAShortOne() {
        Team team = people.team();
        Agent agent = people.agent(team);
        TestBrowser browser = desk.browser(agent);
        long ticket = desk.ticket(team, "Long", "x");
        long few = statements(browser, "/desk/tickets/" + ticket);
        for (int i = 0; i < 30; i++) {
            desk.note(agent, ticket, "Note " + i);
        }
        assertThat(statements(browser, "/desk/tickets/" + ticket))
                .isLessThanOrEqualTo(few + 1)
                .isLessThanOrEqualTo(TICKET);
    }

    /** Of the second look: the first one signs in and fills what is remembered. */
    private long statements(TestBrowser browser, String path) {
        browser.get(path).then().statusCode(200);
        Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.clear();
        browser.get(path).then().statusCode(200);
        return statistics.getPrepareStatementCount();
    }
}
