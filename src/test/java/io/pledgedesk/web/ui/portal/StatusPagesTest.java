package io.pledgedesk.web.ui.portal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.pledgedesk.TestPeople;
import io.pledgedesk.TestViewers;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Edit;
import io.pledgedesk.people.Agent;
import io.pledgedesk.ticket.Conversations;
import io.pledgedesk.ticket.NewMessage;
import io.pledgedesk.ticket.Status;
import io.pledgedesk.ticket.StatusChoice;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.TicketChange;
import io.pledgedesk.ticket.TicketChanges;
import io.pledgedesk.ticket.Tickets;
import io.pledgedesk.ticket.Visibility;
import io.pledgedesk.web.ui.portal.Portal.File;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("database")
class StatusPagesTest {

    @Inject
    TestPeople people;

    @Inject
    Tickets tickets;

    @Inject
    Conversations conversations;

    @Inject
    TicketChanges changes;

    @Test
    void aWrongTokenIsAPageThatTellsNothing() {
        String page = Portal.sent(Portal.request());
        String forged = page.substring(0, page.length() - 4) + "AAAA";
        for (String path :
                new String[] {forged, "/help/requests/x", "/help/requests/%00", page + "x", "/help/requests/1001"}) {
            given().urlEncodingEnabled(false)
                    .get(path)
                    .then()
                    .statusCode(404)
                    .body(containsString("There is nothing here"));
        }
        Portal.answer(forged, Map.of("body", "hello")).then().statusCode(404);
        Portal.renewLink(forged).then().statusCode(404);
    }

    @Test
    void thePageShowsTheAnswer_byFirstName_andNeverANote() {
        String page = Portal.sent(Portal.request());
        Viewer ana = agent();
        conversations.add(ana, ticket(page).id(), NewMessage.note("Looks like fraud"));
        conversations.add(ana, ticket(page).id(), NewMessage.reply("Hello, I see **both** payments."));
        assertThat(Portal.text(page))
                .contains("Test, Pledge")
                .contains("I see <strong>both</strong> payments.")
                .contains("1 reply")
                .contains("step-now\" aria-current=\"step\"><b>Being worked on</b>")
                .doesNotContain("Test agent")
                .doesNotContain("fraud");
    }

    @Test
    void aReplyIsAdded_once() {
        String page = Portal.sent(Portal.request());
        Map<String, String> reply = Map.of("form", "token-1", "body", "It happened again.\nLine two.");
        String location = Portal.answer(page, reply, File.of("b.txt", "bank"))
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        assertThat(location).isEqualTo(page);
        Portal.answer(page, reply, File.of("b.txt", "bank")).then().statusCode(303);
        String text = Portal.text(page);
        assertThat(text.split("It happened again", -1)).hasSize(2);
        assertThat(text).contains("b.txt");
    }

    @Test
    void anEmptyReplyIsAskedForWords() {
        String page = Portal.sent(Portal.request());
        Portal.answer(page, Map.of("body", "  \n "))
                .then()
                .statusCode(422)
                .body(containsString("Write what you want to add"));
        Portal.answer(page, Map.of("body", "x".repeat(100_001))).then().statusCode(422);
        Portal.answer(page, Map.of("form", "only-a-file"), File.of("c.txt", "c"))
                .then()
                .statusCode(303);
    }

    @Test
    void theCustomerSolves_andWritingAgainOpens() {
        String page = Portal.sent(Portal.request());
        Portal.answer(page, Map.of("form", "s1", "solve", "1")).then().statusCode(303);
        assertThat(ticket(page).status()).isEqualTo(Status.SOLVED);
        assertThat(Portal.text(page))
                .contains("Solved <time")
                .contains("Still something wrong?")
                .doesNotContain("My problem is solved");
        Portal.answer(page, Map.of("form", "s2", "body", "Not quite")).then().statusCode(303);
        assertThat(ticket(page).status()).isEqualTo(Status.OPEN);
        Portal.answer(page, Map.of("form", "s3", "body", "Now it is", "solve", "1"))
                .then()
                .statusCode(303);
        assertThat(ticket(page).status()).isEqualTo(Status.SOLVED);
    }

    @Test
    void anAnswerToAClosedRequestGoesOnInANewOne() {
        String page = Portal.sent(Portal.request());
        close(page);
        assertThat(Portal.text(page)).contains("we go on in a new request");
        String next = Portal.answer(page, Map.of("form", "c1", "body", "One more thing"))
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        assertThat(next).startsWith("/help/requests/").isNotEqualTo(page);
        assertThat(Portal.text(next)).contains("One more thing");
    }

    @Test
    void waitingForTheCustomerIsSaid() {
        String page = Portal.sent(Portal.request());
        conversations.add(
                agent(),
                ticket(page).id(),
                new NewMessage("Which card?", Visibility.PUBLIC, StatusChoice.of(Status.PENDING), List.of(), null));
        assertThat(Portal.text(page)).contains("We are waiting for your answer");
    }

    @Test
    void anAssigneeIsSaidByFirstNameAndTeam() {
        String page = Portal.sent(Portal.request());
        Agent agent = people.agent();
        changes.change(
                TestViewers.of(agent),
                ticket(page).id(),
                TicketChange.NOTHING.withAssignee(agent.id).withTeam(people.team().id),
                null);
        assertThat(Portal.text(page))
                .contains("Test from Team")
                .contains("is on it.")
                .doesNotContain(agent.name);
    }

    @Test
    void aNewLinkRevokesTheOldOne() {
        String page = Portal.sent(Portal.request());
        String location =
                Portal.renewLink(page).then().statusCode(303).extract().header("Location");
        given().get(page).then().statusCode(404);
        given().get(location).then().statusCode(200).body(containsString("new private link"));
    }

    @Test
    void aFileIsReachedByTheLinkOfItsRequestOnly() {
        String one = Portal.sent(Portal.request(), File.of("mine.txt", "mine"));
        String other = Portal.sent(Portal.request());
        String text = Portal.text(one);
        String link = text.substring(text.indexOf(one + "/files/")).split("\"")[0];
        given().get(link).then().statusCode(200).body(equalTo("mine")).header("Cache-Control", "no-store");
        given().get(link.replace(one, other)).then().statusCode(404);
        given().get(one + "/files/abc").then().statusCode(404);
        given().get(one + "/files/99999999").then().statusCode(404);
    }

    @Test
    void progressIsAFragmentOfThePage() {
        String page = Portal.sent(Portal.request());
        String fragment =
                given().get(page + "/progress").then().statusCode(200).extract().asString();
        assertThat(fragment)
                .contains("class=\"promise\"")
                .contains("class=\"steps\"")
                .doesNotContain("<html");
        assertThat(Portal.text(page)).contains(fragment.strip());
    }

    @Test
    void timesAreSaidInTheVisitorsZone() {
        String page = Portal.sent(Portal.request());
        given().cookie("tz", "Pacific/Auckland").get(page).then().body(containsString("All times in Pacific/Auckland"));
        given().cookie("tz", "Pacific%2FAuckland")
                .get(page)
                .then()
                .body(containsString("All times in Pacific/Auckland"));
        given().cookie("tz", "<script>").get(page).then().statusCode(200);
    }

    @Test
    void preferencesAreKeptInCookies_andLeadBackToHelpPagesOnly() {
        Portal.browser()
                .formParam("tz", "Asia/Tokyo")
                .formParam("theme", "dark")
                .formParam("from", "/help/requests/new")
                .post("/help/preferences")
                .then()
                .statusCode(303)
                .cookie("tz", "Asia/Tokyo")
                .cookie("theme", "dark")
                .header("Location", "/help/requests/new");
        for (String elsewhere :
                List.of("https://evil.example", "//evil.example", "/\\evil", "/desk", "/help/../desk")) {
            Portal.browser()
                    .formParam("tz", "No/Where")
                    .formParam("from", elsewhere)
                    .post("/help/preferences")
                    .then()
                    .statusCode(303)
                    .header("Location", "/help");
        }
    }

    private Viewer agent() {
        return TestViewers.of(people.agent());
    }

    private Ticket ticket(String page) {
        return tickets.findByTrackingToken(page.substring("/help/requests/".length()))
                .orElseThrow();
    }

    private void close(String page) {
        changes.change(
                agent(),
                ticket(page).id(),
                new TicketChange(
                        Edit.keep(),
                        Edit.to(StatusChoice.of(Status.CLOSED)),
                        Edit.keep(),
                        Edit.keep(),
                        Edit.keep(),
                        Edit.keep(),
                        Edit.keep()),
                null);
    }
}
