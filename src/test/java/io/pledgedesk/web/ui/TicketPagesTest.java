package io.pledgedesk.web.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.pledgedesk.TestBrowser;
import io.pledgedesk.TestPeople;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Customer;
import io.pledgedesk.people.Team;
import io.pledgedesk.ticket.Priority;
import io.pledgedesk.ticket.Status;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.TicketChange;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("database")
class TicketPagesTest {

    private static final Pattern AFTER = Pattern.compile("name=\"afterMessage\" value=\"([0-9]+)\"");

    @Inject
    TestPeople people;

    @Inject
    Desk desk;

    private Team team;
    private Agent agent;
    private TestBrowser browser;
    private long ticket;
    private String path;

    @BeforeEach
    void aTicket() {
        team = people.team();
        agent = people.agent(team);
        browser = desk.browser(agent);
        ticket = desk.ticket(team, "Webhook does not verify", "The header differs");
        path = "/desk/tickets/" + ticket;
    }

    @Test
    void thePageShowsTheConversationAndItsEvents() {
        desk.note(agent, ticket, "Looks like **gzip**");
        desk.reply(agent, ticket, "Thank you");
        browser.get(path)
                .then()
                .statusCode(200)
                .body(containsString("Webhook does not verify"))
                .body(containsString("The header differs"))
                .body(containsString("Internal note"))
                .body(containsString("<strong>gzip</strong>"))
                .body(containsString("Status is Open now"))
                .body(containsString("Send, wait on customer"));
    }

    @Test
    void aReplySetsTheStatusOfItsButton_andTheButtonIsRememberedForTheNextOne() {
        desk.send(browser, ticket, Map.of("kind", "reply", "reply", "Fixed.", "then", "solved"))
                .then()
                .statusCode(303)
                .header("Location", containsString(path + "#m"));
        assertThat(desk.find(agent, ticket).status()).isEqualTo(Status.SOLVED);
        assertThat(desk.bodies(agent, ticket)).containsExactly("The header differs", "Fixed.");
    }

    @Test
    void aNoteChangesNoStatus_andNeverReachesTheCustomer() {
        desk.send(browser, ticket, Map.of("kind", "note", "note", "Between us", "then", "solved"))
                .then()
                .statusCode(303);
        assertThat(desk.find(agent, ticket).status()).isEqualTo(Status.NEW);
        browser.get(path + "/print").then().statusCode(200).body(not(containsString("Between us")));
        browser.get(path + "/print?internal=1").then().body(containsString("Between us"));
    }

    @Test
    void aFormThatIsSentTwiceCountsOnce_andAnEditedOneIsAnother() {
        Map<String, String> form =
                Map.of("kind", "reply", "reply", "Once", "then", "open", "token", "double-" + ticket);
        String first = desk.send(browser, ticket, form).header("Location");
        assertThat(desk.send(browser, ticket, form).header("Location")).isEqualTo(first);
        desk.send(
                        browser,
                        ticket,
                        Map.of("kind", "reply", "reply", "Twice", "then", "open", "token", "double-" + ticket))
                .then()
                .statusCode(303);
        assertThat(desk.bodies(agent, ticket)).containsExactly("The header differs", "Once", "Twice");
    }

    @Test
    void whoWasOvertakenSendsNothing_seesTheNewMessage_andKeepsTheText() {
        String seen = find(AFTER, browser.get(path).asString());
        desk.answerOfCustomer(ticket, "It works again!");
        Response refused = desk.send(
                browser,
                ticket,
                Map.of("kind", "reply", "reply", "My long answer", "then", "open", "afterMessage", seen));
        refused.then()
                .statusCode(409)
                .body(containsString("My long answer"))
                .body(containsString("It works again!"))
                .body(containsString("Not sent yet"));
        assertThat(desk.bodies(agent, ticket)).hasSize(2);

        String now = find(AFTER, refused.asString());
        desk.send(browser, ticket, Map.of("kind", "reply", "reply", "My answer", "then", "open", "afterMessage", now))
                .then()
                .statusCode(303);
    }

    @Test
    void whatCanNotBeSentComesBackAsItWasTyped() {
        desk.send(browser, ticket, Map.of("kind", "reply", "reply", "  ", "then", "open"))
                .then()
                .statusCode(422)
                .body(containsString("Nothing was sent"));
        String tooLong = "x".repeat(100_001);
        desk.send(browser, ticket, Map.of("kind", "note", "note", tooLong))
                .then()
                .statusCode(422)
                .body(containsString(tooLong))
                .body(containsString("value=\"note\" checked"));
        desk.send(browser, ticket, Map.of("kind", "reply", "reply", "Kept", "then", "dance"))
                .then()
                .statusCode(422)
                .body(containsString("Kept"));
        assertThat(desk.bodies(agent, ticket)).hasSize(1);
    }

    @Test
    void whoseSessionEndsWhileWritingFindsTheTextInThePageThatSaysSo() {
        TestBrowser stranger = new TestBrowser().with("pledge", "ended");
        desk.send(stranger, ticket, Map.of("kind", "reply", "reply", "Written for an hour", "then", "open"))
                .then()
                .statusCode(401)
                .body(containsString("Written for an hour"))
                .body(containsString("You were signed out"))
                .body(containsString("action=\"" + path + "/replies\""));
        stranger.request()
                .header("HX-Request", "true")
                .get(path + "/live?since=0")
                .then()
                .statusCode(401)
                .header("HX-Retarget", equalTo("#toasts"))
                .header("HX-Redirect", org.hamcrest.Matchers.nullValue());
        assertThat(desk.bodies(agent, ticket)).hasSize(1);
    }

    @Test
    void markupOfOthersIsText() {
        desk.answerOfCustomer(
                ticket, "<script>alert(1)</script><img src=x onerror=alert(1)> javascript:alert(1) 🦊 مرحبا");
        desk.send(browser, ticket, Map.of("kind", "note", "note", "<b onclick=x>[a](javascript:alert(1))</b>"));
        String page = browser.get(path).asString();
        assertThat(page)
                .doesNotContain("<script>alert")
                .doesNotContain("<img src=x")
                .doesNotContain("href=\"javascript:")
                .contains("مرحبا");
        assertThat(page.replace("&lt;b onclick", "")).doesNotContain("<b onclick");
    }

    @Test
    void aFileGoesAlongAndComesBackAsADownload() {
        Response sent = browser.request()
                .header("Sec-Fetch-Site", "same-origin")
                .multiPart("_csrf", browser.token())
                .multiPart("kind", "note")
                .multiPart("note", "See the trace")
                .multiPart("files", "trace.html", "<script>alert(1)</script>".getBytes(), "text/html")
                .post(path + "/replies");
        sent.then().statusCode(303);
        Matcher file = Pattern.compile("href=\"(" + path + "/files/[0-9]+)\"")
                .matcher(browser.get(path).asString());
        assertThat(file.find()).isTrue();
        browser.get(file.group(1))
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("attachment"))
                .header("Content-Security-Policy", containsString("sandbox"))
                .header("X-Content-Type-Options", equalTo("nosniff"));
        desk.browser(people.agent()).get(path + "/files/999999").then().statusCode(404);
    }

    @Test
    void aFileOfARefusedTryWaitsForTheNextOne() {
        Response refused = browser.request()
                .header("Sec-Fetch-Site", "same-origin")
                .multiPart("_csrf", browser.token())
                .multiPart("kind", "reply")
                .multiPart("reply", " ")
                .multiPart("files", "trace.txt", "abc".getBytes(), "text/plain")
                .post(path + "/replies");
        refused.then().statusCode(422).body(containsString("trace.txt"));
        String kept = find(Pattern.compile("name=\"kept\" value=\"([0-9]+)\""), refused.asString());
        desk.send(browser, ticket, Map.of("kind", "reply", "reply", "Now", "then", "open", "kept", kept))
                .then()
                .statusCode(303);
        browser.get(path).then().body(containsString("trace.txt"));
    }

    @Test
    void lightAgentsReadAndWriteNotesOnly() {
        Agent light = people.lightAgent(team);
        TestBrowser theirs = desk.browser(light);
        theirs.get(path)
                .then()
                .statusCode(200)
                .body(containsString("Add note"))
                .body(not(containsString("Send, wait on customer")))
                .body(not(containsString("name=\"assignee\"")));
        desk.send(theirs, ticket, Map.of("kind", "note", "note", "Seen")).then().statusCode(303);
        desk.send(theirs, ticket, Map.of("kind", "reply", "reply", "Hello", "then", "open"))
                .then()
                .statusCode(403);
        theirs.submit(path, Map.of("priority", "urgent")).then().statusCode(403);
        theirs.submit(path + "/take", Map.of()).then().statusCode(403);
        theirs.get(path + "/merge").then().statusCode(403);
        assertThat(desk.bodies(agent, ticket)).containsExactly("The header differs", "Seen");
    }

    @Test
    void customersAndOutsidersSeeNothing() {
        people.as(people.customer()).get(path).then().statusCode(403);
        long hidden = desk.ticket(people.restrictedTeam(), "Hidden", "x");
        for (String what : new String[] {"", "/preview", "/print", "/live", "/merge", "/files/1"}) {
            browser.get("/desk/tickets/" + hidden + what).then().statusCode(404);
        }
        browser.submit("/desk/tickets/" + hidden, Map.of("priority", "urgent"))
                .then()
                .statusCode(404);
        desk.send(browser, hidden, Map.of("kind", "note", "note", "x")).then().statusCode(404);
        for (String odd : new String[] {"abc", "0", "-1", "99999999999999999999", "1%27--"}) {
            browser.get("/desk/tickets/" + odd).then().statusCode(404);
        }
    }

    @Test
    void aFieldOfTheDetailsIsSetByItsForm() {
        browser.submit(
                        path,
                        Map.of(
                                "was-priority", "normal",
                                "priority", "urgent",
                                "was-assignee", "",
                                "assignee", agent.id.toString(),
                                "was-status", "new",
                                "status", "new"))
                .then()
                .statusCode(303);
        Ticket changed = desk.find(agent, ticket);
        assertThat(changed.priority()).isEqualTo(Priority.URGENT);
        assertThat(changed.assigneeId()).isEqualTo(agent.id);
        assertThat(changed.status()).isEqualTo(Status.OPEN);
        browser.submit(path, Map.of("was-priority", "urgent", "priority", "extreme"))
                .then()
                .statusCode(400);
        browser.submit(path, Map.of("was-team", team.id.toString(), "team", "999999999"))
                .then()
                .statusCode(400);
    }

    @Test
    void onlyTheSameFieldSetByAnotherStandsInTheWay() {
        desk.change(agent, ticket, TicketChange.NOTHING.withPriority(Priority.HIGH));
        browser.submit(path, Map.of("was-priority", "normal", "priority", "low"))
                .then()
                .statusCode(409)
                .body(containsString("Priority is High by now"));
        assertThat(desk.find(agent, ticket).priority()).isEqualTo(Priority.HIGH);
        browser.submit(path, Map.of("was-status", "new", "status", "onHold"))
                .then()
                .statusCode(303);
        assertThat(desk.find(agent, ticket).status()).isEqualTo(Status.ON_HOLD);
    }

    @Test
    void aScriptGetsTheChangedPartsOnly() {
        browser.request()
                .header("Sec-Fetch-Site", "same-origin")
                .header("HX-Request", "true")
                .formParam("_csrf", browser.token())
                .formParam("was-priority", "normal")
                .formParam("priority", "urgent")
                .post(path)
                .then()
                .statusCode(200)
                .body(containsString("<hx-partial hx-target=\"#props\""))
                .body(not(containsString("<html")));
        browser.get(path + "/live?since=0")
                .then()
                .statusCode(200)
                .body(containsString("hx-target=\"#t-thread\""))
                .body(not(containsString("<html")));
    }

    @Test
    void tagsComeAndGo() {
        browser.submit(path + "/tags", Map.of("add", "Refund, VIP")).then().statusCode(303);
        assertThat(desk.find(agent, ticket).tags()).containsExactlyInAnyOrder("refund", "vip");
        browser.submit(path + "/tags", Map.of("without", "vip")).then().statusCode(303);
        assertThat(desk.find(agent, ticket).tags()).containsExactly("refund");
        browser.submit(path + "/tags", Map.of("add", "x".repeat(65))).then().statusCode(400);
        browser.submit(path + "/tags", Map.of("add", " ")).then().statusCode(303);
    }

    @Test
    void twoTicketsBecomeOne_andTheReaderSaysWhichGoesOn() {
        long other = desk.ticket(team, "The same again", "x");
        browser.get(path + "/merge").then().statusCode(200).body(containsString("Number of the other ticket"));
        browser.get(path + "/merge?with=abc").then().statusCode(422);
        browser.get(path + "/merge?with=" + ticket).then().statusCode(422);
        browser.get(path + "/merge?with=" + other)
                .then()
                .statusCode(200)
                .body(containsString("The same again"))
                .body(containsString("#" + other + " goes on, #" + ticket + " is closed"));
        browser.submit(path + "/merge", Map.of("with", "" + other, "keep", "1"))
                .then()
                .statusCode(400);
        browser.submit(path + "/merge", Map.of("with", "" + other, "keep", "" + other))
                .then()
                .statusCode(303)
                .header("Location", containsString("/desk/tickets/" + other));
        browser.get(path)
                .then()
                .body(containsString("This ticket was merged into another one."))
                .body(containsString("Merged into #" + other));
        desk.send(browser, ticket, Map.of("kind", "reply", "reply", "Too late", "then", "open"))
                .then()
                .statusCode(409)
                .body(containsString("Too late"));
    }

    @Test
    void aMessageOfTheCustomerBecomesATicketOfItsOwn() {
        desk.answerOfCustomer(ticket, "By the way, invoices are wrong too");
        String message = find(
                Pattern.compile("split\\?message=([0-9]+)\"(?![\\s\\S]*split\\?message)"),
                browser.get(path).asString());
        browser.get(path + "/split?message=" + message).then().statusCode(200).body(containsString("By the way"));
        browser.get(path + "/split?message=1").then().statusCode(400);
        Response split = browser.submit(path + "/split", Map.of("message", message));
        split.then().statusCode(303);
        String part = split.header("Location").replaceAll(".*/desk", "/desk");
        browser.get(part).then().body(containsString("By the way")).body(containsString("Split from #" + ticket));
    }

    @Test
    void pagesLeadToTheNeighboursInTheListThatTheReaderCameFrom() {
        long second = desk.ticket(team, "Second", "x");
        long third = desk.ticket(team, "Third", "x");
        browser.get("/desk/views/team-" + team.id + "?sort=createdAt");
        browser.get("/desk/tickets/" + second)
                .then()
                .body(containsString("2 of 3"))
                .body(containsString("href=\"/desk/tickets/" + ticket + "\" data-key=\"[\""))
                .body(containsString("href=\"/desk/tickets/" + third + "\" data-key=\"]\""))
                .body(containsString("/desk/views/team-" + team.id + "?sort=createdAt"));
    }

    @Test
    void longHistoriesAreReadFromTheirEnd() {
        for (int i = 0; i < 210; i++) {
            desk.note(agent, ticket, "Note number " + i + ".");
        }
        String newest = browser.get(path).asString();
        assertThat(newest).contains("Note number 209.").doesNotContain("Note number 3.");
        String earlier = find(Pattern.compile("href=\"(" + path + "\\?before=[^\"]+)\""), newest);
        browser.get(earlier)
                .then()
                .statusCode(200)
                .body(containsString("Note number 3."))
                .body(containsString("The header differs"))
                .body(not(containsString("id=\"reply\"")));
        browser.get(path + "?before=nonsense").then().statusCode(400);
    }

    @Test
    void whatIsNewSinceTheLastVisitIsMarked() {
        Customer customer = people.customer();
        long fresh = desk.ticket(customer, team, "Unread", "x");
        String queue = "/desk/views/team-" + team.id;
        browser.get(queue).then().body(containsString("t-unread\" id=\"t-" + fresh + "\""));
        assertThat(browser.get("/desk/tickets/" + fresh).asString()).doesNotContain("msg-new");
    }

    private static String find(Pattern pattern, String page) {
        Matcher found = pattern.matcher(page);
        assertThat(found.find()).as("%s in the page", pattern).isTrue();
        return found.group(1);
    }
}
