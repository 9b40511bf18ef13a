package io.pledgedesk.web.ui;

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
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The language of the search box, views that are kept, lists that leave as files. */
@QuarkusTest
@Tag("database")
class SearchPagesTest {

    @Inject
    TestPeople people;

    @Inject
    Desk desk;

    private Team team;
    private Agent agent;
    private TestBrowser browser;
    private String mark;
    private long open;
    private long urgent;

    @BeforeEach
    void twoTickets() {
        team = people.team();
        agent = people.agent(team);
        browser = people.browser(agent);
        mark = "mark" + UUID.randomUUID().toString().substring(0, 8);
        Customer customer = people.customer();
        open = desk.ticket(customer, team, "Printer " + mark, "The blue light blinks twice");
        urgent = desk.ticket(customer, team, "Scanner " + mark, "The red light is on");
        desk.change(
                agent,
                urgent,
                TicketChange.NOTHING
                        .withPriority(Priority.URGENT)
                        .withAssignee(agent.id)
                        .withTags(Set.of("vip"))
                        .withStatus(Status.PENDING));
    }

    private Response search(String words) {
        return browser.request().queryParam("q", words).get("/desk/search");
    }

    private void finds(String words, long yes, long no) {
        search(words + " " + mark)
                .then()
                .statusCode(200)
                .body(containsString("id=\"t-" + yes + "\""))
                .body(not(containsString("id=\"t-" + no + "\"")));
    }

    @Test
    void theBoxStillHoldsWhatWasSearched() {
        search("\"no such\" <b>")
                .then()
                .statusCode(200)
                .body(containsString("value=\"&quot;no such&quot; &lt;b&gt;\""));
        browser.get("/desk/views/mine").then().body(containsString("type=\"search\" value=\"\""));
    }

    @Test
    void everyKeyNarrows() {
        finds("status:pending", urgent, open);
        finds("-status:pending", open, urgent);
        finds("status:new,open", open, urgent);
        finds("priority:urgent", urgent, open);
        finds("assignee:me", urgent, open);
        finds("assignee:" + agent.email, urgent, open);
        finds("assignee:none", open, urgent);
        finds("tag:vip", urgent, open);
        finds("-tag:vip", open, urgent);
        finds("team:\"" + team.name + "\" is:unassigned", open, urgent);
        finds("\"blue light\"", open, urgent);
        finds("created:<1d updated:<1h printer", open, urgent);
        finds("sla:none -priority:urgent", open, urgent);
        finds("is:unanswered status:new", open, urgent);
        search("created:>2d " + mark).then().statusCode(200).body(not(containsString("id=\"t-" + open)));
        search("sla:<2h " + mark).then().statusCode(200).body(not(containsString("id=\"t-" + open)));
        search("light \"light blue\" " + mark).then().statusCode(200).body(not(containsString("id=\"t-" + open)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status:foo",
                "sla:<2x",
                "due:soon",
                "created:yesterday",
                "assignee:nobody-is-called-so",
                "is:blue",
                "priority:9",
                "team:\"no such team\""
            })
    void whatAKeyCanNotMeanIsSaidOnThePage(String words) {
        search(words).then().statusCode(422).body(containsString("can&#39;t be understood"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "error:42",
                "\"never closed",
                "a:b:c -",
                ":::",
                "--status:open",
                "%",
                "!_",
                "\\",
                "status:",
                "https://example.com/x?y=1",
                "مرحبا",
                "💥",
                "' or 1=1 --",
                "tag:\"\""
            })
    void anythingElseIsText(String words) {
        search(words).then().statusCode(200);
    }

    @Test
    void theBoxCompletesKeysAndValues() {
        browser.get("/desk/complete?q=stat").then().statusCode(200).body(containsString("value=\"status:\""));
        browser.get("/desk/complete?q=vpn -status:p").then().body(containsString("value=\"vpn -status:pending\""));
        browser.get("/desk/complete?q=tag:vi").then().body(containsString("value=\"tag:vip\""));
        browser.get("/desk/complete?q=assignee:" + agent.email.substring(0, 12))
                .then()
                .body(containsString("value=\"assignee:" + agent.email));
        browser.get("/desk/complete").then().statusCode(200);
    }

    @Test
    void aKeptViewHoldsWhatWasAskedFor_forWhomItIsMeant() {
        Response saved = browser.submit(
                "/desk/saved-views",
                Map.of(
                        "name", "Vips " + mark,
                        "shared", "team:" + team.id,
                        "base", "all-open",
                        "query", "tag:vip team:#" + team.id,
                        "sort", "due"));
        saved.then().statusCode(303).header("Location", containsString("/desk/views/saved-"));
        String path = saved.header("Location");
        String change = "/desk/saved-views/" + path.substring(path.lastIndexOf('-') + 1);
        browser.get(path)
                .then()
                .statusCode(200)
                .body(containsString("Vips " + mark))
                .body(containsString("id=\"t-" + urgent))
                .body(not(containsString("id=\"t-" + open + "\"")));
        TestBrowser colleague = people.browser(people.agent(team));
        colleague.get("/desk/views/waiting").then().body(containsString("Vips " + mark));
        colleague.get(path).then().statusCode(200);
        colleague.submit(change, Map.of("act", "remove")).then().statusCode(403);
        people.browser(people.agent()).get(path).then().statusCode(404);
        browser.submit(change, Map.of("act", "remove")).then().statusCode(303);
        browser.get(path).then().statusCode(404);
    }

    @Test
    void viewsAreRefusedThatNobodyMayMakeOrUnderstand() {
        Map<String, String> everyone =
                Map.of("name", "All", "shared", "everyone", "base", "waiting", "query", "", "sort", "due");
        browser.submit("/desk/saved-views", everyone).then().statusCode(403);
        people.browser(people.lightAgent(team))
                .submit("/desk/saved-views", everyone)
                .then()
                .statusCode(403);
        browser.submit("/desk/saved-views", Map.of("name", " ", "base", "waiting", "sort", "due"))
                .then()
                .statusCode(303)
                .header("Location", not(containsString("saved-")));
        String broken = browser.submit(
                        "/desk/saved-views",
                        Map.of("name", "Broken", "base", "waiting", "query", "assignee:gone-for-good", "sort", "due"))
                .header("Location");
        browser.get(broken).then().statusCode(422).body(containsString("gone-for-good"));
        browser.get("/desk/views/waiting").then().statusCode(200);
    }

    @Test
    void aListLeavesAsAFileWithExactlyItsRows_andNoFormulas() {
        desk.ticket(team, "=HYPERLINK(\"http://evil.example\") " + mark, "x");
        String csv = browser.get("/desk/export/views/team-" + team.id + "?status=new")
                .then()
                .statusCode(200)
                .header("Content-Type", containsString("text/csv"))
                .header("Content-Disposition", containsString("attachment"))
                .extract()
                .asString();
        assertThat(csv)
                .startsWith("\"Number\",\"Subject\"")
                .contains("Printer " + mark)
                .doesNotContain("Scanner " + mark);
        assertThat(csv).contains("\"'=HYPERLINK");
        browser.get("/desk/export/search?q=tag:vip " + mark)
                .then()
                .statusCode(200)
                .body(containsString("Scanner " + mark));
        people.browser(people.lightAgent(team))
                .get("/desk/export/views/waiting")
                .then()
                .statusCode(403);
    }
}
