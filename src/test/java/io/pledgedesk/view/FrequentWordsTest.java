package io.pledgedesk.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.pledgedesk.TestDatabase;
import io.pledgedesk.TestOrders;
import io.pledgedesk.TestPeople;
import io.pledgedesk.TestViewers;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.people.Customer;
import io.pledgedesk.people.Team;
import io.pledgedesk.ticket.NewTicket;
import io.pledgedesk.ticket.Priority;
import io.pledgedesk.ticket.Tickets;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A word that many tickets hold is counted among so many of the newest that it takes no time, and the rest is “or more”. */
@QuarkusTest
@Tag("database")
class FrequentWordsTest {

    private static final int TICKETS = 12;

    @Inject
    TestPeople people;

    @Inject
    Tickets tickets;

    @Inject
    TicketList list;

    private final String word = "w" + UUID.randomUUID().toString().replace("-", "");
    private Viewer viewer;
    private Team team;

    @BeforeEach
    void manyTicketsWithTheWord() {
        team = people.team();
        viewer = TestViewers.of(people.agent(team));
        Customer customer = people.customer();
        for (int i = 0; i < TICKETS; i++) {
            NewTicket order = TestOrders.from(customer, team, Priority.NORMAL, "Row " + i, "It says " + word);
            tickets.open(viewer, order, Map.of());
        }
    }

    @Test
    void fewEnoughAreCountedExactly() {
        assertThat(list.count(viewer, filters(word), 999)).hasToString("12");
        assertThat(list.count(viewer, filters(word.substring(0, 20) + " says"), 999))
                .hasToString("12");
        assertThat(list.count(viewer, filters(word), TICKETS)).hasToString("12");
        assertThat(list.count(viewer, filters(word), 5)).hasToString("5+");
        assertThat(list.count(viewer, filters(word + "nobody"), 999)).hasToString("0");
    }

    @Test
    void ofMoreThanCanBeLookedAtTheCountIsTheLeast() {
        String expected = TestDatabase.isPostgres() ? "4+" : "12";
        assertThat(list.count(viewer, filters(word), 999, 4)).hasToString(expected);
        assertThat(list.count(viewer, filters(word), 999, TICKETS + 1)).hasToString("12");
    }

    private List<TicketFilter> filters(String text) {
        return List.of(TicketFilter.ALL.withTeams(Set.of(team.id)), TicketFilter.ALL.withWords(text));
    }
}
