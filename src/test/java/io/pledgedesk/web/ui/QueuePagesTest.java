package io.pledgedesk.web.ui;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.pledgedesk.TestBrowser;
import io.pledgedesk.TestPeople;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Customer;
import io.pledgedesk.people.Team;
import io.pledgedesk.ticket.Priority;
import io.pledgedesk.ticket.Status;
import io.pledgedesk.ticket.TicketChange;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("database")
class QueuePagesTest {

    private static final Pattern OLDER = Pattern.compile("href=\"([^\"]*after=[^\"]*)\" rel=\"next\"");

    @Inject
    TestPeople people;

    @Inject
    Desk desk;

    @Test
    void theDeskOpensAtTheQueueThatWasShownLast() {
        TestBrowser browser = desk.browser(people.agent());
        browser.get("/desk").then().statusCode(303).header("Location", containsString("/desk/views/waiting"));
        browser.get("/desk/views/mine?priority=urgent").then().statusCode(200);
        browser.get("/desk").then().header("Location", containsString("/desk/views/mine?priority=urgent"));
    }

    @Test
    void everyQueueHasAPage_andAnUnknownOneHasNone() {
        TestBrowser browser = desk.browser(people.agent());
        for (String slug :
                List.of("waiting", "first-reply", "unassigned", "mine", "all-open", "pending", "on-hold", "solved")) {
            browser.get("/desk/views/" + slug).then().statusCode(200).body(containsString("id=\"view-h\""));
        }
        browser.get("/desk/views/nonsense").then().statusCode(404);
        browser.get("/desk/views/team-999999999").then().statusCode(404);
        browser.get("/desk/views/team-x").then().statusCode(404);
    }

    @Test
    void aTeamsQueueHoldsItsUnsolvedTickets() {
        Team team = people.team();
        Agent agent = people.agent(team);
        long open = desk.ticket(team, "Printer on fire", "Smoke everywhere");
        long solved = desk.ticket(team, "Printer is cold", "No smoke");
        desk.change(agent, solved, TicketChange.NOTHING.withStatus(Status.SOLVED));

        desk.browser(agent)
                .get("/desk/views/team-" + team.id)
                .then()
                .statusCode(200)
                .body(containsString("Printer on fire"))
                .body(containsString("Smoke everywhere"))
                .body(containsString("href=\"/desk/tickets/" + open + "\""))
                .body(not(containsString("Printer is cold")));
    }

    @Test
    void filtersStandInTheAddress_andEachChipTakesOneOut() {
        Team team = people.team();
        Agent agent = people.agent(team);
        long urgent = desk.ticket(team, "Urgent thing", "x");
        desk.ticket(team, "Quiet thing", "x");
        desk.change(
                agent,
                urgent,
                TicketChange.NOTHING.withPriority(Priority.URGENT).withTags(Set.of("red")));
        TestBrowser browser = desk.browser(agent);
        String queue = "/desk/views/team-" + team.id;

        browser.get(queue + "?priority=urgent&tag=red")
                .then()
                .body(containsString("Urgent thing"))
                .body(not(containsString("Quiet thing")))
                .body(containsString("Priority: Urgent"))
                .body(containsString("href=\"" + queue + "?tag=red\""))
                .body(containsString("href=\"" + queue + "?priority=urgent\""));
        browser.get(queue + "?q=quiet").then().body(containsString("Quiet thing"));
        browser.get(queue + "?assignee=none").then().body(containsString("Quiet thing"));
        browser.get(queue + "?assignee=me")
                .then()
                .body(containsString("No ticket matches these filters"))
                .body(containsString("Remove a filter to see more"));
        browser.get(queue + "?team=999999999").then().statusCode(200).body(containsString("Team: Gone"));
    }

    @Test
    void whatAFormLeftOpenVanishesFromTheAddress() {
        TestBrowser browser = desk.browser(people.agent());
        browser.get("/desk/views/waiting?status=&priority=high&tag=&q=")
                .then()
                .statusCode(303)
                .header("Location", containsString("/desk/views/waiting?priority=high"));
    }

    @Test
    void aFilterThatMakesNoSenseIsToldKindly() {
        TestBrowser browser = desk.browser(people.agent());
        for (String wrong : List.of("status=asleep", "priority=9", "team=x", "sort=sideways", "after=zzz", "sla=red")) {
            browser.get("/desk/views/waiting?" + wrong)
                    .then()
                    .statusCode(400)
                    .contentType(containsString("text/html"))
                    .body(not(containsString("Exception")));
        }
    }

    @Test
    void olderTicketsFollowPageByPage_eachOnce() {
        Team team = people.team();
        Agent agent = people.agent(team);
        Customer customer = people.customer();
        List<Long> all = new ArrayList<>();
        for (int i = 0; i < 53; i++) {
            all.add(desk.ticket(customer, team, "Row " + i, "x"));
        }
        TestBrowser browser = desk.browser(agent);
        String first = browser.get("/desk/views/team-" + team.id).asString();
        Matcher older = OLDER.matcher(first);
        assertThat(older.find()).isTrue();
        Response second = browser.get(older.group(1).replace("&amp;", "&"));
        List<Long> seen = new ArrayList<>(rows(first));
        seen.addAll(rows(second.asString()));
        assertThat(seen).containsExactlyInAnyOrderElementsOf(all);
        second.then().body(containsString("Back to the first"));
    }

    @Test
    void aTicketOfARestrictedTeamIsInNobodyElsesQueue() {
        Team secret = people.restrictedTeam();
        Agent member = people.agent(secret);
        Agent outsider = people.agent();
        long hidden = desk.ticket(secret, "Payroll of the board", "x");

        desk.browser(member).get("/desk/views/team-" + secret.id).then().body(containsString("Payroll"));
        TestBrowser browser = desk.browser(outsider);
        browser.get("/desk/views/team-" + secret.id).then().statusCode(404);
        browser.get("/desk/search?q=Payroll").then().body(not(containsString("Payroll of the board")));
        browser.get("/desk/search?q=" + hidden).then().statusCode(200);
        browser.get("/desk/views/waiting").then().body(not(containsString(secret.name)));
    }

    @Test
    void onlyStaffSeeQueues() {
        given().redirects()
                .follow(false)
                .get("/desk/views/waiting")
                .then()
                .statusCode(303)
                .header("Location", containsString("/sign-in?next="));
        people.as(people.customer()).get("/desk/views/waiting").then().statusCode(403);
        people.as(people.customer()).get("/desk").then().statusCode(403);
        desk.browser(people.lightAgent())
                .get("/desk/views/waiting")
                .then()
                .statusCode(200)
                .body(not(containsString("action=\"/desk/next\"")))
                .body(not(containsString("id=\"bulk\"")));
    }

    @Test
    void whatPeopleWriteIsTextAndNothingElse() {
        Team team = people.team();
        Agent agent = people.agent(team);
        desk.ticket(team, "<script>alert(1)</script>", "\"><img src=x onerror=alert(2)> 👩‍👩‍👧 سلام");
        String page = desk.browser(agent).get("/desk/views/team-" + team.id).asString();
        assertThat(page)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .contains("👩‍👩‍👧 سلام")
                .doesNotContain("<script>alert")
                .doesNotContain("<img src=x");
    }

    @Test
    void theCountsInTheNavigationFollowAtOnce() {
        Team team = people.team();
        Agent agent = people.agent(team);
        TestBrowser browser = desk.browser(agent);
        assertThat(countOf(browser, team)).isEqualTo("0");
        desk.ticket(team, "One", "x");
        assertThat(countOf(browser, team)).isEqualTo("1");
    }

    @Test
    void aTicketIsTakenOutOfTheList_once() {
        Team team = people.team();
        Agent first = people.agent(team);
        Agent second = people.agent(team);
        long ticket = desk.ticket(team, "Take me", "x");
        TestBrowser browser = desk.browser(first);
        browser.get("/desk/views/team-" + team.id);
        browser.submit("/desk/tickets/take", Map.of("id", Long.toString(ticket)))
                .then()
                .statusCode(303)
                .header("Location", containsString("/desk/views/team-" + team.id));
        browser.get("/desk/views/mine").then().body(containsString("Ticket " + ticket + " is yours."));
        browser.get("/desk/views/mine").then().body(not(containsString("is yours.")));

        TestBrowser other = desk.browser(second);
        other.submit("/desk/tickets/take", Map.of("id", Long.toString(ticket)));
        other.get("/desk/views/mine").then().body(containsString("was faster"));
        assertThat(desk.find(first, ticket).assigneeId()).isEqualTo(first.id);
    }

    @Test
    void theNextTicketIsTheMostUrgentOfTheOwnTeams() {
        Team team = people.team();
        Agent agent = people.agent(team);
        long ticket = desk.ticket(team, "Next", "x");
        TestBrowser browser = desk.browser(agent);
        Response taken = browser.submit("/desk/next", Map.of());
        taken.then().statusCode(303).header("Location", containsString("/desk/tickets/"));
        desk.browser(people.lightAgent()).submit("/desk/next", Map.of()).then().statusCode(403);
        assertThat(desk.find(agent, ticket)).isNotNull();
    }

    @Test
    void aNumberLeadsToItsTicket_andWordsToAList() {
        Team team = people.team();
        Agent agent = people.agent(team);
        long ticket = desk.ticket(team, "Zebra crossing", "The stripes are gone");
        TestBrowser browser = desk.browser(agent);
        browser.get("/desk/search?q=" + ticket)
                .then()
                .statusCode(303)
                .header("Location", containsString("/desk/tickets/" + ticket));
        browser.get("/desk/search?q=stripes zebra").then().statusCode(200).body(containsString("Zebra crossing"));
        browser.get("/desk/search?q=qqqqqq").then().body(containsString("Nothing found for"));
        browser.get("/desk/search?q=99999999999999999999").then().statusCode(200);
        browser.get("/desk/palette?q=zebra").then().body(containsString("Zebra crossing"));
        browser.get("/desk/palette?q=").then().statusCode(200);
    }

    @Test
    void thePreviewIsAPartForScriptsAndAPageForEveryone() {
        Team team = people.team();
        Agent agent = people.agent(team);
        long ticket = desk.ticket(team, "Preview me", "The newest words");
        TestBrowser browser = desk.browser(agent);
        browser.get("/desk/tickets/" + ticket + "/preview").then().body(containsString("<html"));
        browser.request()
                .header("HX-Request", "true")
                .get("/desk/tickets/" + ticket + "/preview")
                .then()
                .body(not(containsString("<html")))
                .body(containsString("The newest words"));
        desk.browser(people.agent())
                .get("/desk/tickets/" + desk.ticket(people.restrictedTeam(), "No", "x") + "/preview")
                .then()
                .statusCode(404);
    }

    @Test
    void preferencesHoldForTheBrowser() {
        TestBrowser browser = desk.browser(people.agent());
        browser.submit(
                        "/desk/me",
                        Map.of("theme", "dark", "density", "compact", "shortcuts", "off", "zone", "Asia/Tokyo"))
                .then()
                .statusCode(303);
        browser.get("/desk/me")
                .then()
                .body(containsString("data-theme=\"dark\" data-density=\"compact\" data-shortcuts=\"off\""))
                .body(containsString("<option value=\"Asia/Tokyo\" selected>"));
        browser.submit("/desk/me", Map.of("theme", "\"><script>", "zone", "Mars/Base"))
                .then()
                .statusCode(303);
        browser.get("/desk/me")
                .then()
                .body(containsString("data-theme=\"dark\""))
                .body(containsString("Asia/Tokyo"));
    }

    private static String countOf(TestBrowser browser, Team team) {
        Matcher count = Pattern.compile(Pattern.quote(team.name) + "</span>.*?<span class=\"nav-n\">([^<]*)<")
                .matcher(browser.get("/desk/views/waiting").asString());
        assertThat(count.find()).isTrue();
        return count.group(1);
    }

    private static List<Long> rows(String page) {
        List<Long> ids = new ArrayList<>();
        Matcher row = Pattern.compile("id=\"t-([0-9]+)\"").matcher(page);
        while (row.find()) {
            ids.add(Long.valueOf(row.group(1)));
        }
        return ids;
    }
}
