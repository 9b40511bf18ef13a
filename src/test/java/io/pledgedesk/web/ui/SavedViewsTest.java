package io.pledgedesk.web.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.pledgedesk.SettableClock;
import io.pledgedesk.TestBrowser;
import io.pledgedesk.TestPeople;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Team;
import io.pledgedesk.people.Teams;
import io.pledgedesk.ticket.Priority;
import io.pledgedesk.ticket.TicketChange;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Views that people keep: what they show, how they group it, and how many tickets they hold. */
@QuarkusTest
@Tag("database")
class SavedViewsTest {

    @Inject
    TestPeople people;

    @Inject
    Teams teams;

    @Inject
    Desk desk;

    @Inject
    SettableClock clock;

    private Team team;
    private Agent agent;
    private TestBrowser browser;
    private long urgent;
    private long normal;

    @BeforeEach
    void twoTickets() {
        team = people.team();
        agent = people.agent(team);
        browser = people.browser(agent);
        desk.promise(team, Duration.ofHours(1));
        urgent = desk.ticket(team, "Urgent one", "x");
        normal = desk.ticket(team, "Normal one", "x");
        desk.change(
                agent,
                urgent,
                TicketChange.NOTHING.withPriority(Priority.URGENT).withTags(Set.of("vip")));
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    private String keep(Map<String, String> more) {
        Map<String, String> fields = new HashMap<>(
                Map.of("name", "Mine", "shared", "private", "base", "team-" + team.id, "query", "", "sort", "due"));
        fields.putAll(more);
        Response kept = browser.submit("/desk/saved-views", fields);
        kept.then().statusCode(303).header("Location", containsString("/desk/views/saved-"));
        return kept.header("Location").replaceFirst("^https?://[^/]+", "");
    }

    private static String rowOf(String page, long ticket) {
        Matcher row = Pattern.compile("(?s)<tr class=\"t-row[^>]*id=\"t-" + ticket + "\".*?</tr>")
                .matcher(page);
        assertThat(row.find()).isTrue();
        return row.group();
    }

    @Test
    void aListShowsTheColumnsThatItsAddressNames() {
        String page = browser.get("/desk/views/team-" + team.id + "?columns=team,priority,tags")
                .asString();
        assertThat(rowOf(page, urgent)).contains(team.name, "Urgent", "vip").doesNotContain("t-cust", "t-when");
        assertThat(browser.get("/desk/views/team-" + team.id).asString()).contains("t-cust", "t-when");
        browser.get("/desk/views/team-" + team.id + "?columns=password").then().statusCode(400);
        browser.get("/desk/views/team-" + team.id + "?group=moon").then().statusCode(400);
    }

    @Test
    void aViewKeepsItsColumnsAndGroups() {
        String href = keep(Map.of("columns", "priority,created", "group", "priority"));
        String page = browser.get(href).asString();
        assertThat(page).contains("<bdi>Urgent</bdi> <span class=\"num\">1</span>", "<bdi>Normal</bdi>");
        assertThat(rowOf(page, normal)).contains("t-more").doesNotContain("t-cust");
        assertThat(browser.get(href + "?group=sorted").asString()).doesNotContain("<bdi>Urgent</bdi> <span");
        browser.submit(
                        href.replace("/desk/views/saved-", "/desk/saved-views/"),
                        Map.of(
                                "name",
                                "Mine",
                                "shared",
                                "private",
                                "base",
                                "team-" + team.id,
                                "query",
                                "",
                                "sort",
                                "due",
                                "columns",
                                "tags",
                                "group",
                                "none"))
                .then()
                .statusCode(303);
        assertThat(rowOf(browser.get(href).asString(), urgent)).contains("vip");
    }

    @Test
    void theNavigationCountsWhatAViewHolds_andWhatIsLate() {
        String href = keep(Map.of("query", "priority:urgent"));
        assertThat(entry(href)).contains(">1<").doesNotContain("late");
        desk.change(agent, normal, TicketChange.NOTHING.withPriority(Priority.URGENT));
        assertThat(entry(href)).contains(">2<");
        String searching = keep(Map.of("name", "Words", "query", "watches"));
        assertThat(entry(searching)).doesNotContain(">0<");
    }

    @Test
    void lateTicketsOfAViewAreCountedInRed() {
        String href = keep(Map.of());
        clock.advance(Duration.ofHours(2));
        assertThat(entry(href)).contains("nav-late");
    }

    private String entry(String href) {
        String page = browser.get("/desk/views/mine").asString();
        Matcher entry = Pattern.compile("(?s)<a class=\"nav-a[^>]*href=\"" + Pattern.quote(href) + "\".*?</a>")
                .matcher(page);
        assertThat(entry.find()).isTrue();
        return entry.group();
    }

    @Test
    void aViewWhoseTeamIsGoneSaysSo_andCanBeRemoved() {
        Team gone = people.team();
        String queue = keep(Map.of("base", "team-" + gone.id));
        String query = keep(Map.of("name", "Query", "query", "team:\"" + gone.name + "\""));
        teams.delete(gone.id, teams.find(gone.id).orElseThrow().version);
        for (String href : new String[] {queue, query}) {
            browser.get(href)
                    .then()
                    .statusCode(422)
                    .body(containsString("Remove view"))
                    .body(not(containsString("t-row")));
        }
        browser.get(queue).then().body(containsString("a team that is gone"));
        browser.get("/desk/views/mine").then().statusCode(200);
        browser.submit(queue.replace("/desk/views/saved-", "/desk/saved-views/"), Map.of("act", "remove"))
                .then()
                .statusCode(303);
        browser.get(queue).then().statusCode(404);
    }

    @Test
    void nonsenseIsNotKept() {
        browser.submit(
                        "/desk/saved-views",
                        Map.of("name", "Bad", "base", "team-" + team.id, "sort", "due", "columns", "password"))
                .then()
                .statusCode(303);
        browser.get("/desk/views/mine").then().body(not(containsString(">Bad<")));
    }
}
