package io.pledgedesk.web.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pledgedesk.TestBrowser;
import io.pledgedesk.TestPeople;
import io.pledgedesk.TestViewers;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Cursor;
import io.pledgedesk.kernel.Page;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Team;
import io.pledgedesk.ticket.Priority;
import io.pledgedesk.ticket.Status;
import io.pledgedesk.ticket.StatusDetails;
import io.pledgedesk.ticket.Statuses;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.TicketChange;
import io.pledgedesk.view.ListShape.Grouping;
import io.pledgedesk.view.Sorting;
import io.pledgedesk.view.TicketFilter;
import io.pledgedesk.view.TicketList;
import io.pledgedesk.view.TicketOrder;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A list with headings is sorted by them first: over all its pages none comes twice. */
@QuarkusTest
@Tag("database")
class GroupedListTest {

    private static final int TICKETS = 16;
    private static final int PAGE = 5;

    @Inject
    TestPeople people;

    @Inject
    Desk desk;

    @Inject
    TicketList list;

    @Inject
    Statuses statuses;

    private final String tag = "g" + UUID.randomUUID();
    private Team team;
    private Agent agent;
    private Viewer viewer;

    @BeforeEach
    void mixedTickets() {
        team = people.team();
        agent = people.agent(team);
        viewer = TestViewers.of(people.supervisor());
        Agent other = people.agent(team);
        long own = statuses.create(new StatusDetails(Status.PENDING, tag, "", 1, false, false))
                .id();
        for (int i = 0; i < TICKETS; i++) {
            TicketChange change = TicketChange.NOTHING
                    .withTags(Set.of(tag))
                    .withPriority(Priority.values()[i % 4])
                    .withStatus(i % 3 == 0 ? Status.OPEN : Status.PENDING)
                    .withAssignee(i % 5 == 0 ? null : i % 2 == 0 ? agent.id : Long.valueOf(other.id));
            long ticket = desk.ticket(team, "Row " + i, "x");
            desk.change(agent, ticket, change);
            if (i % 3 == 1) {
                desk.change(
                        agent,
                        ticket,
                        TicketChange.NOTHING.withStatus(
                                statuses.book().find(own).orElseThrow().exactly()));
            }
        }
    }

    @Test
    void noHeadingComesTwice_andNoTicketIsMissing() {
        check(Grouping.ASSIGNEE, ticket -> ticket.assigneeId() == null ? null : agent.name, 2);
        check(Grouping.TEAM, Ticket::teamId, 1);
        check(Grouping.STATUS, ticket -> statuses.book().of(ticket).id(), 3);
        check(Grouping.PRIORITY, Ticket::priority, 4);
        check(Grouping.CUSTOMER, Ticket::requesterId, null);
    }

    private void check(Grouping grouping, Function<Ticket, Object> heading, Integer groups) {
        for (TicketOrder order : TicketOrder.values()) {
            List<Ticket> all = all(new Sorting(grouping, order));
            assertThat(new HashSet<>(all.stream().map(Ticket::id).toList())).hasSize(TICKETS);
            assertThat(all).hasSize(TICKETS);
            List<Object> headings = new ArrayList<>();
            for (Ticket ticket : all) {
                Object here = heading.apply(ticket);
                if (headings.isEmpty() || !Objects.equals(headings.get(headings.size() - 1), here)) {
                    headings.add(here);
                }
            }
            if (groups != null) {
                assertThat(headings).as(grouping + " " + order).hasSize(groups).doesNotHaveDuplicates();
            }
        }
    }

    private List<Ticket> all(Sorting sorting) {
        List<Ticket> all = new ArrayList<>();
        Cursor after = null;
        do {
            Page<Ticket> page = list.page(viewer, filters(), sorting, PAGE, after);
            all.addAll(page.items());
            after = Cursor.parse(page.next(), sorting.cursorParts());
        } while (after != null && all.size() <= TICKETS);
        return all;
    }

    private List<TicketFilter> filters() {
        return List.of(TicketFilter.ALL.withTag(tag));
    }

    @Test
    void urgentOnesAndNamesComeFirst_nobodyLast() {
        List<Ticket> byPriority = all(new Sorting(Grouping.PRIORITY, TicketOrder.DUE));
        assertThat(byPriority.get(0).priority()).isEqualTo(Priority.URGENT);
        assertThat(byPriority.get(TICKETS - 1).priority()).isEqualTo(Priority.LOW);
        List<Ticket> byAssignee = all(new Sorting(Grouping.ASSIGNEE, TicketOrder.DUE));
        assertThat(byAssignee.get(0).assigneeId()).isNotNull();
        assertThat(byAssignee.get(TICKETS - 1).assigneeId()).isNull();
    }

    @Test
    void aCursorOfAnotherGroupingIsRefused() {
        Sorting byTeam = new Sorting(Grouping.TEAM, TicketOrder.DUE);
        Cursor foreign = Cursor.parse(
                list.page(viewer, filters(), new Sorting(Grouping.STATUS, TicketOrder.DUE), PAGE, null)
                        .next(),
                byTeam.cursorParts());
        assertThatThrownBy(() -> list.page(viewer, filters(), byTeam, PAGE, foreign))
                .isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void thePageSaysHowManyAreInAGroup() {
        TestBrowser browser = people.browser(agent);
        String page = browser.get("/desk/views/team-" + team.id + "?group=priority")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        List<String> headings = Pattern.compile("scope=\"rowgroup\"><bdi>(\\w+)</bdi> <span class=\"num\">4<")
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(headings).containsExactly("Urgent", "High", "Normal", "Low");
        browser.get("/desk/views/team-" + team.id + "?group=priority&after=nonsense")
                .then()
                .statusCode(400);
    }
}
