package io.pledgedesk.web.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.pledgedesk.SettableClock;
import io.pledgedesk.TestBrowser;
import io.pledgedesk.TestPeople;
import io.pledgedesk.TestViewers;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Team;
import io.pledgedesk.ticket.Status;
import io.pledgedesk.ticket.TakeNext;
import io.pledgedesk.ticket.TicketChange;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who is there, what sleeps, who was named. */
@QuarkusTest
@Tag("database")
class AtHandPagesTest {

    @Inject
    TestPeople people;

    @Inject
    Desk desk;

    @Inject
    TakeNext takeNext;

    @Inject
    SettableClock clock;

    private Team team;
    private Agent agent;
    private Agent other;
    private TestBrowser browser;
    private TestBrowser others;
    private long ticket;
    private String path;

    @BeforeEach
    void aTicket() {
        team = people.team();
        agent = people.agent(team);
        other = people.agent(team);
        browser = people.browser(agent);
        others = people.browser(other);
        ticket = desk.ticket(team, "At hand", "Please help");
        path = "/desk/tickets/" + ticket;
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    private void says(TestBrowser who, String doing) {
        who.submit(path + "/presence", Map.of("doing", doing)).then().statusCode(doing.equals("gone") ? 204 : 200);
    }

    @Test
    void whoeverOpensATicketSeesWhoWritesOnIt_untilTheyLeave() {
        says(others, "replying");
        browser.get(path).then().body(containsString("is writing a reply"));
        browser.get("/desk/views/team-" + team.id).then().body(containsString("is replying"));
        others.get(path).then().body(not(containsString("is writing a reply")));
        says(others, "noting");
        browser.submit(path + "/presence", Map.of("doing", "looking"))
                .then()
                .body(containsString("is writing an internal note"));
        says(others, "gone");
        browser.get(path).then().body(not(containsString("is writing")));
    }

    @Test
    void whoShowsNoSignOfLifeIsGone() {
        says(others, "replying");
        clock.set(Instant.now().plus(Duration.ofSeconds(50)));
        browser.get(path).then().body(not(containsString("is writing a reply")));
    }

    @Test
    void nobodyIsGivenATicketThatSomeoneElseHasOpen_orThatTheyPutOff() {
        says(others, "looking");
        assertThat(takeNext.take(TestViewers.of(agent))).isNotEqualTo(java.util.Optional.of(ticket));
        says(others, "gone");
        browser.submit(path + "/snooze", Map.of("until", "hour")).then().statusCode(303);
        assertThat(takeNext.take(TestViewers.of(agent))).isNotEqualTo(java.util.Optional.of(ticket));
    }

    @Test
    void whoGivesATicketBackSaysWhy_andIsNotGivenItAgainForADay() {
        clock.set(Instant.parse("2001-01-01T10:00:00Z"));
        desk.promise(team, Duration.ofHours(1));
        long urgent = desk.ticket(team, "Late for years", "Please help");
        clock.reset();
        assertThat(takeNext.take(TestViewers.of(agent))).contains(urgent);
        browser.get("/desk/tickets/" + urgent).then().body(containsString("Skip, and take the next one"));

        browser.submit("/desk/tickets/" + urgent + "/skip", Map.of("reason", "knowledge"))
                .then()
                .statusCode(303);
        browser.get("/desk/tickets/" + urgent)
                .then()
                .body(containsString("Given back. It needs somebody who knows more about it."))
                .body(not(containsString("Skip, and take the next one")));
        assertThat(takeNext.take(TestViewers.of(agent))).isNotEqualTo(java.util.Optional.of(urgent));
        clock.set(Instant.now().plus(Duration.ofHours(25)));
        assertThat(takeNext.take(TestViewers.of(agent))).contains(urgent);
    }

    @Test
    void onlyAnOwnUnsolvedTicketIsGivenBack_andOnlyForAReasonOfTheList() {
        String skip = path + "/skip";
        browser.submit(skip, Map.of("reason", "time")).then().statusCode(409);
        browser.submit(path + "/take", Map.of()).then().statusCode(303);
        browser.submit(skip, Map.of("reason", "boredom")).then().statusCode(400);
        others.submit(skip, Map.of("reason", "time")).then().statusCode(409);
        desk.change(agent, ticket, TicketChange.NOTHING.withStatus(Status.SOLVED));
        browser.submit(skip, Map.of("reason", "time")).then().statusCode(409);
    }

    @Test
    void presenceIsHiddenWithTheTicket() {
        TestBrowser stranger = people.browser(people.agent());
        long secret = desk.ticket(people.restrictedTeam(), "Secret", "x");
        stranger.submit("/desk/tickets/" + secret + "/presence", Map.of("doing", "looking"))
                .then()
                .statusCode(404);
    }

    @Test
    void aSnoozedTicketLeavesItsAgentsListsAndComesBackAtItsTime() {
        String waiting = "/desk/views/waiting?team=" + team.id;
        browser.submit(path + "/snooze", Map.of("until", "hour")).then().statusCode(303);
        browser.get(waiting).then().body(not(containsString("id=\"t-" + ticket)));
        browser.get("/desk/views/snoozed").then().body(containsString("id=\"t-" + ticket));
        others.get(waiting).then().body(containsString("id=\"t-" + ticket));
        clock.set(Instant.now().plus(Duration.ofMinutes(61)));
        people.browser(agent).get(waiting).then().body(containsString("id=\"t-" + ticket));
    }

    @Test
    void aSnoozedTicketComesBackWhenTheCustomerWrites_andWhenItsPromiseFallsDue() {
        desk.promise(team, Duration.ofMinutes(10));
        long promised = desk.ticket(team, "Promised", "x");
        String waiting = "/desk/views/waiting?team=" + team.id;
        browser.submit(path + "/snooze", Map.of("until", "tomorrow")).then().statusCode(303);
        browser.submit("/desk/tickets/" + promised + "/snooze", Map.of("until", "tomorrow"))
                .then()
                .statusCode(303);
        clock.set(Instant.now().plusSeconds(5));
        desk.answerOfCustomer(ticket, "Are you there?");
        browser.get(waiting)
                .then()
                .body(containsString("id=\"t-" + ticket))
                .body(not(containsString("id=\"t-" + promised)));
        clock.set(Instant.now().plus(Duration.ofMinutes(11)));
        browser.get(waiting).then().body(containsString("id=\"t-" + promised));
    }

    @Test
    void aSnoozeIsTakenBack_andNonsenseIsRefused() {
        browser.submit(path + "/snooze", Map.of("until", "at", "at", "2199-01-01T00:00"))
                .then()
                .statusCode(303);
        browser.submit(path + "/snooze", Map.of("until", "at", "at", "yesterday"))
                .then()
                .statusCode(303);
        browser.get("/desk/views/snoozed").then().body(not(containsString("id=\"t-" + ticket)));
        browser.submit(path + "/snooze", Map.of("until", "monday")).then().statusCode(303);
        browser.get(path).then().body(containsString("Snoozed until"));
        browser.submit(path + "/snooze/undo", Map.of()).then().statusCode(303);
        browser.get(path).then().body(not(containsString("Snoozed until")));
        people.browser(people.lightAgent(team))
                .submit(path + "/snooze", Map.of("until", "hour"))
                .then()
                .statusCode(403);
    }

    @Test
    void aNoteThatNamesAnAgentReachesThem() {
        String handle = other.email.substring(0, other.email.indexOf('@'));
        desk.note(
                agent, ticket, "Can you look, @" + handle + "? Not @" + agent.email + " and not nobody@else.example.");
        others.get("/desk/views/mentions").then().body(containsString("id=\"t-" + ticket));
        others.get("/desk/notifications").then().body(containsString("mentioned you"));
        browser.get("/desk/views/mentions").then().body(not(containsString("id=\"t-" + ticket)));
    }

    @Test
    void draftsHaveAListOfTheirOwn() {
        browser.get("/desk/views/drafts").then().body(containsString("You have no drafts"));
        browser.submit(path + "/draft/note", Map.of("note", "Begun")).then().statusCode(200);
        browser.get("/desk/views/drafts").then().body(containsString("id=\"t-" + ticket));
        others.get("/desk/views/drafts").then().body(not(containsString("id=\"t-" + ticket)));
    }
}
