package io.pledgedesk.feedback;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.pledgedesk.SettableClock;
import io.pledgedesk.TestBrowser;
import io.pledgedesk.TestMail;
import io.pledgedesk.TestPeople;
import io.pledgedesk.TestViewers;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.channel.PrivateLinks;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.notification.Notifications;
import io.pledgedesk.notification.OutboxJob;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Team;
import io.pledgedesk.ticket.Channel;
import io.pledgedesk.ticket.Conversations;
import io.pledgedesk.ticket.NewMessage;
import io.pledgedesk.ticket.NewTicket;
import io.pledgedesk.ticket.Status;
import io.pledgedesk.ticket.StatusChoice;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.TicketChange;
import io.pledgedesk.ticket.TicketChanges;
import io.pledgedesk.ticket.Tickets;
import io.pledgedesk.ticket.Visibility;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("database")
class RatingTest {

    private static final Instant SOLVED = Instant.parse("2027-07-01T10:00:00Z");

    @Inject
    TestPeople people;

    @Inject
    SettableClock clock;

    @Inject
    Tickets tickets;

    @Inject
    TicketChanges changes;

    @Inject
    Conversations conversations;

    @Inject
    PrivateLinks links;

    @Inject
    Ratings ratings;

    @Inject
    Surveys surveys;

    @Inject
    SatisfactionFigures figures;

    @Inject
    Notifications notifications;

    @Inject
    OutboxJob outbox;

    TestMail mail;

    private final TestBrowser browser = new TestBrowser();
    private Team team;
    private Agent agent;
    private String email;

    @BeforeEach
    void somebodyWhoSolves() {
        clock.set(SOLVED);
        team = people.team();
        agent = people.agent(team);
        email = TestPeople.address("priya");
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void oneClickCounts_aCommentMayFollow_bothCanBeChanged() {
        Ticket ticket = solved();
        String page = links.path(ticket);
        read(page).then().body(containsString("How did we do?"));
        press(page, Map.of("score", "4")).then().statusCode(303);
        read(page).then().body(containsString("Thank you. You said: Good."));
        press(page, Map.of("score", "4", "comment", "Quick, <b>but</b> curt"))
                .then()
                .statusCode(303);
        press(page, Map.of("score", "5")).then().statusCode(303);
        assertThat(ratings.of(ticket.id())).hasValueSatisfying(rating -> {
            assertThat(rating.score()).isEqualTo(5);
            assertThat(rating.comment()).isEqualTo("Quick, <b>but</b> curt");
        });
        read(page).then().body(containsString("&lt;b&gt;but")).body(not(containsString("<b>but")));
        assertThat(count()).isEqualTo(new Satisfaction(1, 1, 0, 0));
    }

    @Test
    void aLowScoreMayHaveAReason_whichGoesWithTheScore() {
        Ticket ticket = solved();
        String page = links.path(ticket);
        press(page, Map.of("score", "4")).then().statusCode(303);
        read(page).then().body(not(containsString("What was the reason?")));
        press(page, Map.of("score", "2")).then().statusCode(303);
        read(page).then().body(containsString("What was the reason?"));
        press(page, Map.of("score", "2", "reason", "slow", "comment", "Three weeks"))
                .then()
                .statusCode(303);
        press(page, Map.of("score", "2", "reason", "")).then().statusCode(303);
        assertThat(ratings.of(ticket.id()).orElseThrow().reason()).isEqualTo(LowReason.SLOW);
        for (String wrong : List.of("x", "SLOW", "slow ")) {
            press(page, Map.of("score", "2", "reason", wrong)).then().statusCode(400);
        }
        read(page).then().body(containsString("value=\"slow\" checked")).body(containsString("We have this, too"));
        String feedback = people.browser(agent)
                .get("/desk/feedback?from=2027-06-20&to=2027-07-02")
                .then()
                .body(containsString("Why answers were low"))
                .body(containsString("2 of 5, It took too long"))
                .body(containsString("Three weeks"))
                .extract()
                .asString();
        assertThat(feedback).contains("reason=slow&amp;from=2027-06-20");
        people.browser(agent)
                .get("/desk/feedback/answers?question=csat&reason=slow&from=2027-06-20&to=2027-07-02")
                .then()
                .body(containsString("It took too long"))
                .body(containsString("#" + ticket.id()));
        people.browser(agent)
                .get("/desk/feedback/answers?question=csat&reason=tone&from=2027-06-20&to=2027-07-02")
                .then()
                .body(not(containsString("#" + ticket.id())));
        press(page, Map.of("score", "5")).then().statusCode(303);
        assertThat(ratings.of(ticket.id()).orElseThrow().reason()).isNull();
    }

    @Test
    void aLinkInAMailOnlyPreselects_howeverOftenItIsOpened() {
        Ticket ticket = solved();
        for (int i = 0; i < 3; i++) {
            read(links.path(ticket) + "?rate=1").then().statusCode(200).body(containsString("you chose “Very poor”"));
        }
        read(links.path(ticket) + "?rate=9").then().statusCode(200).body(not(containsString("you chose")));
        assertThat(ratings.of(ticket.id())).isEmpty();
        assertThat(count().answers()).isZero();
    }

    @Test
    void onlySolvedRequestsAreRated_andClosedOnesStayAsTheyAre() {
        Ticket ticket = solved();
        String page = links.path(ticket);
        for (String wrong : new String[] {"0", "6", "-1", "five", ""}) {
            press(page, Map.of("score", wrong)).then().statusCode(400);
        }
        press(page, Map.of()).then().statusCode(400);
        press(page, Map.of("score", "3", "comment", "x".repeat(5_001))).then().statusCode(400);
        press("/help/requests/nobodys", Map.of("score", "3")).then().statusCode(404);
        press(page, Map.of("score", "3")).then().statusCode(303);
        change(ticket, Status.OPEN);
        press(page, Map.of("score", "4")).then().statusCode(409);
        read(page).then().body(not(containsString("How did we do?")));
        change(ticket, Status.SOLVED);
        change(ticket, Status.CLOSED);
        press(page, Map.of("score", "4")).then().statusCode(409);
        read(page).then().body(containsString("You said: Fair."));
        Assertions.assertThatThrownBy(() -> ratings.rate(Long.MAX_VALUE, 3, null))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void agentsReadItOnTheTicket_aLowScoreIsToldOnce_customersSeeNoNote() {
        Ticket ticket = solved();
        press(links.path(ticket), Map.of("score", "1", "comment", "Nobody read what I wrote"))
                .then()
                .statusCode(303);
        press(links.path(ticket), Map.of("score", "2")).then().statusCode(303);
        Viewer viewer = TestViewers.of(agent);
        assertThat(notifications.list(viewer, true, 10, null).items())
                .filteredOn(told -> told.title().contains("rated"))
                .hasSize(1);
        people.as(agent)
                .get("/api/v1/tickets/" + ticket.id() + "/messages")
                .then()
                .body(containsString("Rated 1 of 5 by the customer: Very poor"))
                .body(containsString("Nobody read what I wrote"));
        read(links.path(ticket)).then().body(not(containsString("by the customer")));
    }

    @Test
    void customersAreAskedOnceAMonth_afterAnHour_ifAPersonHelped() {
        Ticket first = solved();
        Ticket second = solved();
        assertThat(letters()).isEmpty();
        clock.set(SOLVED.plus(Duration.ofMinutes(61)));
        surveys.ask();
        surveys.ask();
        assertThat(letters()).hasSize(1);
        String letter = letters().get(0);
        assertThat(letter).contains("Very good: ").contains("?rate=5#rating").contains(links.url(first));
        press(links.path(second), Map.of("score", "5")).then().statusCode(303);
        assertThat(count()).isEqualTo(new Satisfaction(1, 1, 1, 0));
        assertThat(count().responseRate()).isEqualByComparingTo("0");
        people.as(people.supervisor())
                .get("/api/v1/metrics/summary?team=" + team.id + "&from=2027-07-01T00:00:00Z&to=2027-07-02T00:00:00Z")
                .then()
                .statusCode(200)
                .body("csat.answers", org.hamcrest.Matchers.equalTo(1))
                .body("csat.positive", org.hamcrest.Matchers.equalTo(1));
    }

    @Test
    void whoDoesntWantToBeAskedIsNot() {
        Ticket ticket = solved();
        browser.post(links.path(ticket) + "/surveys", token(), Map.of("wanted", "no"))
                .then()
                .statusCode(303);
        read(links.path(ticket)).then().body(containsString("ask you any more"));
        clock.set(SOLVED.plus(Duration.ofMinutes(61)));
        surveys.ask();
        assertThat(letters()).isEmpty();
        browser.post(links.path(ticket) + "/surveys", token(), Map.of("wanted", "yes"))
                .then()
                .statusCode(303);
        surveys.ask();
        assertThat(letters()).hasSize(1);
    }

    private Ticket solved() {
        Ticket ticket = tickets.openForRequester(
                new NewTicket(
                        "Broken",
                        "It is",
                        new NewTicket.Requester(null, "Priya Raman", email),
                        null,
                        Channel.WEB,
                        null,
                        team.id,
                        null,
                        null,
                        null,
                        null),
                List.of());
        changes.change(TestViewers.of(agent), ticket.id(), TicketChange.NOTHING.withAssignee(agent.id), null);
        conversations.add(
                TestViewers.of(agent),
                ticket.id(),
                new NewMessage("Mended", Visibility.PUBLIC, StatusChoice.of(Status.SOLVED), List.of(), null));
        return tickets.find(ticket.id()).orElseThrow();
    }

    private void change(Ticket ticket, Status to) {
        changes.change(TestViewers.of(agent), ticket.id(), TicketChange.NOTHING.withStatus(to), null);
    }

    private Satisfaction count() {
        return figures.count(SatisfactionFigures.Of.team(team.id), SOLVED, SOLVED.plus(Duration.ofDays(1)));
    }

    /** The questions that came, among the answers of people. */
    private List<String> letters() {
        while (outbox.run() > 0) {
            // a batch at a time
        }
        return mail.receivedBy(email).stream()
                .map(RatingTest::text)
                .filter(text -> text.contains("#rating"))
                .toList();
    }

    private static String text(MimeMessage letter) {
        try {
            return letter.getContent().toString();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Response read(String page) {
        return given().get(page);
    }

    private Response press(String page, Map<String, String> fields) {
        return browser.post(page + "/rating", token(), fields);
    }

    private String token() {
        return TestBrowser.tokenIn(browser.get("/help/requests/new"));
    }
}
