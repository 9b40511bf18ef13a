package io.pledgedesk.feedback;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.pledgedesk.SettableClock;
import io.pledgedesk.TestBrowser;
import io.pledgedesk.TestMail;
import io.pledgedesk.TestOrders;
import io.pledgedesk.TestPeople;
import io.pledgedesk.TestViewers;
import io.pledgedesk.calendar.CalendarForm;
import io.pledgedesk.calendar.Calendars;
import io.pledgedesk.channel.PrivateLinks;
import io.pledgedesk.kernel.Actor;
import io.pledgedesk.notification.OutboxJob;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Customer;
import io.pledgedesk.people.Team;
import io.pledgedesk.people.Topic;
import io.pledgedesk.people.TopicDetails;
import io.pledgedesk.people.Topics;
import io.pledgedesk.sla.Policies;
import io.pledgedesk.sla.PolicyForm;
import io.pledgedesk.sla.condition.ConditionsForm;
import io.pledgedesk.ticket.Conversations;
import io.pledgedesk.ticket.NewMessage;
import io.pledgedesk.ticket.Status;
import io.pledgedesk.ticket.StatusChoice;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.TicketChange;
import io.pledgedesk.ticket.TicketChanges;
import io.pledgedesk.ticket.Tickets;
import io.pledgedesk.ticket.Visibility;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How easy it was, whether they would recommend us, and what becomes of low scores. */
@QuarkusTest
@Tag("database")
class ComplaintsTest {

    private static final Instant SOLVED = Instant.parse("2027-08-02T10:00:00Z");
    private static final Pattern LINK = Pattern.compile("/help/nps/([A-Za-z0-9_-]{43})");

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
    Surveys surveys;

    @Inject
    NpsSurveys nps;

    @Inject
    Complaints complaints;

    @Inject
    SatisfactionFigures figures;

    @Inject
    OutboxJob outbox;

    @Inject
    Calendars calendars;

    @Inject
    Policies policies;

    @Inject
    Topics topics;

    TestMail mail;

    private final TestBrowser reader = new TestBrowser();
    private Team team;
    private Agent agent;
    private Customer customer;

    @BeforeEach
    void somebodyWhoSolves() {
        clock.set(SOLVED);
        team = people.team();
        agent = people.agent(team);
        customer = people.customer();
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void theTwoQuestionsTakeTurns_andSevenIsVeryEasy() {
        Ticket first = solved();
        assertThat(surveys.questionOf(first)).isEqualTo(Question.CSAT);
        say(first, "score", "5");
        Ticket second = solved();
        String page = links.path(second);
        given().get(page)
                .then()
                .body(containsString("It was easy to get help"))
                .body(containsString("name=\"effort\" value=\"7\""));
        given().get(page + "?rate=6").then().statusCode(200);
        say(second, "effort", "6");
        given().get(page).then().body(containsString("6 of 7"));
        assertThat(surveys.questionOf(solved())).isEqualTo(Question.CSAT);
        assertThat(effort()).isEqualTo(new Effort(1, 6, 1, 0, 0));
        assertThat(satisfied()).isEqualTo(new Satisfaction(1, 1, 0, 0));
        people.as(people.supervisor())
                .get("/api/v1/metrics/summary?team=" + team.id + "&from=2027-08-01T00:00:00Z&to=2027-08-03T00:00:00Z")
                .then()
                .statusCode(200)
                .body("ces.answers", equalTo(1))
                .body("ces.average", equalTo(6.0f))
                .body("csat.answers", equalTo(1));
    }

    @Test
    void whatIsNoAnswerIsRefused() {
        Ticket ticket = solved();
        for (String bad : List.of("0", "8", "-1", "x", "", "99999999999")) {
            reader.submit(links.path(ticket) + "/rating", Map.of("effort", bad))
                    .then()
                    .statusCode(org.hamcrest.Matchers.allOf(
                            org.hamcrest.Matchers.greaterThanOrEqualTo(400), org.hamcrest.Matchers.lessThan(500)));
        }
        assertThat(effort().answers()).isZero();
    }

    @Test
    void aLowScoreHasAnOwnerAndATime_untilItIsMendedAndTold() {
        Ticket ticket = solved();
        say(ticket, "score", "1");
        reader.submit(links.path(ticket) + "/rating", Map.of("score", "1", "comment", "Nobody <b>read</b> it"));
        say(ticket, "score", "2");
        Complaint complaint = mine().get(0);
        assertThat(mine()).hasSize(1);
        assertThat(complaint.dueAt()).isEqualTo(SOLVED.plus(Duration.ofHours(24)));
        assertThat(complaint.comment()).isEqualTo("Nobody <b>read</b> it");
        TestBrowser browser = people.browser(agent);
        browser.get("/desk/feedback").then().statusCode(200).body(containsString("/desk/tickets/" + ticket.id()));
        people.browser(people.agent())
                .get("/desk/feedback")
                .then()
                .statusCode(200)
                .body(containsString("Nobody waits to be heard"))
                .body(not(containsString("/desk/tickets/" + ticket.id() + "\"")));
        String id = Long.toString(complaint.id());
        browser.submit("/desk/feedback/done", Map.of("id", id, "did", " "))
                .then()
                .statusCode(422);
        people.browser(people.agent())
                .submit("/desk/feedback/done", Map.of("id", id, "did", "Not mine"))
                .then()
                .statusCode(404);
        browser.submit("/desk/feedback/done", Map.of("id", id, "did", "Two people read now", "tell", "on"))
                .then()
                .statusCode(303);
        browser.submit("/desk/feedback/done", Map.of("id", id, "did", "Again", "tell", "on"))
                .then()
                .statusCode(303);
        assertThat(mine()).isEmpty();
        assertThat(letters("Two people read now")).hasSize(1);
        assertThat(letters("Again")).isEmpty();
    }

    @Test
    void aWorkingDayOfTheRequestsCalendarIsTimeToLookIntoIt_weekendsAreNot() {
        Instant friday = Instant.parse("2027-08-06T10:00:00Z");
        clock.set(friday);
        officeHoursFor(customer);
        say(solved(), "score", "1");
        assertThat(mine().get(0).dueAt()).isEqualTo(Instant.parse("2027-08-09T10:00:00Z"));
    }

    @Test
    void scoresOfAPersonAreSeenByThatPersonAndSupervisors() {
        Topic topic =
                topics.create(new TopicDetails("t" + System.nanoTime(), "Topic " + System.nanoTime(), null, "", ""));
        Ticket ticket = solved();
        changes.change(TestViewers.of(agent), ticket.id(), TicketChange.NOTHING.withTopic(topic.slug), null);
        say(ticket, "score", "4");
        for (SatisfactionFigures.By by : SatisfactionFigures.By.values()) {
            long id = Map.of(
                            SatisfactionFigures.By.TEAM, team.id,
                            SatisfactionFigures.By.AGENT, agent.id,
                            SatisfactionFigures.By.TOPIC, topic.id)
                    .get(by);
            Map<Long, SatisfactionFigures.Scores> scores = figures.by(by, SOLVED, SOLVED.plus(Duration.ofDays(1)));
            assertThat(scores.get(id).satisfaction()).isEqualTo(new Satisfaction(1, 1, 0, 0));
            assertThat(scores.get(id).effort()).isEqualTo(new Effort(0, 0, 0, 0, 0));
            assertThat(figures.by(by, SOLVED.plus(Duration.ofDays(1)), SOLVED.plus(Duration.ofDays(2))))
                    .doesNotContainKey(id);
        }
        people.browser(people.supervisor())
                .get("/desk/feedback")
                .then()
                .statusCode(200)
                .body(containsString("By agent"))
                .body(containsString("<bdi>" + topic.name + "</bdi>"));
        people.browser(agent)
                .get("/desk/feedback")
                .then()
                .statusCode(200)
                .body(containsString("How your customers find you"))
                .body(containsString("21–100%"))
                .body(not(containsString("By agent")));
        people.browser(people.agent()).get("/desk/feedback").then().body(not(containsString("21–100%")));
    }

    @Test
    void aSupervisorGivesItToSomebodyElse() {
        Ticket ticket = solved();
        say(ticket, "score", "2");
        Agent other = people.agent();
        long id = mine().get(0).id();
        TestBrowser supervisor = people.browser(people.supervisor());
        supervisor.get("/desk/feedback").then().statusCode(200).body(containsString("95% interval"));
        supervisor
                .submit("/desk/feedback/" + id + "/owner", Map.of("owner", Long.toString(other.id)))
                .then()
                .statusCode(303);
        assertThat(mine()).isEmpty();
        assertThat(complaints.open(TestViewers.of(other))).hasSize(1);
        for (String bad : List.of("", "x", "999999999", Long.toString(customer.id))) {
            supervisor
                    .submit("/desk/feedback/" + id + "/owner", Map.of("owner", bad))
                    .then()
                    .statusCode(422);
        }
    }

    @Test
    void whoWasHelpedIsAskedIfTheyWouldRecommendUs_atMostEvery90Days() {
        Ticket ticket = solved();
        changes.change(TestViewers.of(agent), ticket.id(), TicketChange.NOTHING.withStatus(Status.CLOSED), null);
        askAll();
        askAll();
        assertThat(letters("/help/nps/")).hasSize(1);
        String path = path(letters("/help/nps/").get(0));
        given().get(path).then().statusCode(200).body(containsString("value=\"10\""));
        given().head(path).then().statusCode(200);
        assertThat(nps.of(path.substring("/help/nps/".length())).score()).isNull();
        reader.submit(path, Map.of("score", "9")).then().statusCode(303);
        reader.submit(path, Map.of("score", "3", "comment", "Slow")).then().statusCode(303);
        assertThat(nps.of(path.substring("/help/nps/".length())).score()).isEqualTo(3);
        given().get(path).then().body(containsString("Your comment is with us."));
        reader.submit(path, Map.of("score", "2", "comment", "Slow, and rude"))
                .then()
                .statusCode(303);
        assertThat(complaints.open(TestViewers.of(people.supervisor())))
                .filteredOn(complaint -> complaint.customerId() == customer.id)
                .singleElement()
                .satisfies(complaint -> assertThat(complaint.comment()).isEqualTo("Slow, and rude"));
        for (String bad : List.of("11", "-1", "x", "")) {
            reader.submit(path, Map.of("score", bad)).then().statusCode(400);
        }
        given().get("/help/nps/" + "x".repeat(43)).then().statusCode(404);
        clock.set(SOLVED.plus(Duration.ofDays(31)));
        reader.submit(path, Map.of("score", "10")).then().statusCode(409);
        clock.set(SOLVED.plus(Duration.ofDays(91)));
        Ticket later = solved();
        changes.change(TestViewers.of(agent), later.id(), TicketChange.NOTHING.withStatus(Status.CLOSED), null);
        reader.submit(path + "/stop", Map.of()).then().statusCode(303);
        askAll();
        assertThat(letters("/help/nps/")).as("who doesn't want it").hasSize(1);
        surveys.welcome(customer.id, true);
        askAll();
        assertThat(letters("/help/nps/")).hasSize(2);
    }

    @Test
    void whoWaitsForSomethingIsNotAsked() {
        Ticket ticket = solved();
        changes.change(TestViewers.of(agent), ticket.id(), TicketChange.NOTHING.withStatus(Status.CLOSED), null);
        open();
        askAll();
        assertThat(letters("/help/nps/")).isEmpty();
    }

    @Test
    void theScoreHasAnIntervalAndItsRate() {
        Promotion counted = new Promotion(10, 5, 2, 40, 8);
        assertThat(counted.score()).isEqualByComparingTo("30");
        assertThat(counted.margin()).isEqualByComparingTo("48.41");
        assertThat(counted.responseRate()).isEqualByComparingTo("20");
        assertThat(new Promotion(0, 0, 0, 0, 0).score()).isNull();
        assertThat(new Promotion(0, 0, 0, 0, 0).margin()).isNull();
    }

    private void officeHoursFor(Customer asking) {
        CalendarForm office = new CalendarForm(
                "Office " + System.nanoTime(),
                "UTC",
                Stream.of("monday", "tuesday", "wednesday", "thursday", "friday")
                        .collect(Collectors.toMap(day -> day, day -> List.of(List.of("09:00", "17:00")))),
                List.of());
        Actor by = TestViewers.of(people.admin()).actor();
        policies.create(
                by,
                new PolicyForm(
                        "Promise " + asking.id,
                        -1,
                        true,
                        new ConditionsForm(
                                "all", List.of(new ConditionsForm.Rule("requester", "is", String.valueOf(asking.id)))),
                        Long.toString(calendars.create(by, office).id()),
                        List.of(new PolicyForm.Target("normal", "resolution", 8 * 60)),
                        null,
                        null,
                        null,
                        null));
    }

    private void askAll() {
        for (int i = 0; i < 20 && nps.ask() > 0; i++) {
            // Others are asked as well.
        }
    }

    private void say(Ticket ticket, String field, String score) {
        reader.submit(links.path(ticket) + "/rating", Map.of(field, score))
                .then()
                .statusCode(303);
    }

    private List<Complaint> mine() {
        return complaints.open(TestViewers.of(agent));
    }

    private Effort effort() {
        return figures.effort(SatisfactionFigures.Of.team(team.id), SOLVED, SOLVED.plus(Duration.ofDays(1)));
    }

    private Satisfaction satisfied() {
        return figures.count(SatisfactionFigures.Of.team(team.id), SOLVED, SOLVED.plus(Duration.ofDays(1)));
    }

    private static String path(String letter) {
        Matcher link = LINK.matcher(letter);
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private List<String> letters(String words) {
        for (int i = 0; i < 40 && outbox.run() > 0; i++) {
            // A batch at a time.
        }
        return mail.receivedBy(customer.email).stream()
                .map(ComplaintsTest::text)
                .filter(text -> text.contains(words))
                .toList();
    }

    private static String text(MimeMessage letter) {
        try {
            return letter.getContent().toString();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Ticket open() {
        return tickets.openForRequester(TestOrders.from(customer, team, null, "Broken", "It is"), List.of());
    }

    private Ticket solved() {
        Ticket ticket = open();
        changes.change(TestViewers.of(agent), ticket.id(), TicketChange.NOTHING.withAssignee(agent.id), null);
        conversations.add(
                TestViewers.of(agent),
                ticket.id(),
                new NewMessage("Mended", Visibility.PUBLIC, StatusChoice.of(Status.SOLVED), List.of(), null));
        return tickets.find(ticket.id()).orElseThrow();
    }
}
