package io.pledgedesk.web.api;

import static io.pledgedesk.report.ASmallWeek.monday;
import static io.pledgedesk.report.ASmallWeek.tuesday;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.pledgedesk.SettableClock;
import io.pledgedesk.TestOrders;
import io.pledgedesk.TestPeople;
import io.pledgedesk.TestViewers;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Customer;
import io.pledgedesk.people.Team;
import io.pledgedesk.report.ASmallWeek;
import io.pledgedesk.report.Live;
import io.pledgedesk.report.LiveFigures;
import io.pledgedesk.ticket.Channel;
import io.pledgedesk.ticket.Conversations;
import io.pledgedesk.ticket.Direction;
import io.pledgedesk.ticket.NewMessage;
import io.pledgedesk.ticket.NewTicket;
import io.pledgedesk.ticket.PhoneCall;
import io.pledgedesk.ticket.PhoneCalls;
import io.pledgedesk.ticket.Priority;
import io.pledgedesk.ticket.Status;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.TicketChange;
import io.pledgedesk.ticket.TicketChanges;
import io.pledgedesk.ticket.Tickets;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("database")
class MetricsResourceTest {

    @Inject
    ASmallWeek week;

    @Inject
    TestPeople people;

    @Inject
    LiveFigures liveFigures;

    @Inject
    SettableClock clock;

    @Inject
    Tickets tickets;

    @Inject
    TicketChanges changes;

    @Inject
    Conversations conversations;

    @Inject
    PhoneCalls calls;

    private ASmallWeek.Traces traces;

    @BeforeEach
    void aWeek() {
        traces = week.live();
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void countsWhatCameAndWhatWasDone_withoutTheTicketThatWasMergedAway() {
        summary(monday("00:00"), tuesday("10:00"))
                .body("created", equalTo(4))
                .body("solved", equalTo(3))
                .body("reopened", equalTo(1))
                .body("oneTouch", equalTo(1))
                .body("solvedWithoutReply", equalTo(1))
                .body("backlog", equalTo(2))
                .body("reopenedPercent", equalTo(33.33f))
                .body("firstContact", equalTo(2))
                .body("promised", equalTo(2))
                .body("allKept", equalTo(1))
                .body("allKeptPercent", equalTo(50f));
    }

    @Test
    void spamIsInNoFigure_andComesBackWhenTheMarkIsTakenAway() {
        clock.set(tuesday("10:00"));
        changes.change(TestViewers.of(traces.supervisor()), traces.a().id(), TicketChange.NOTHING.withSpam(true), null);
        summary(monday("00:00"), tuesday("10:00"))
                .body("created", equalTo(3))
                .body("solved", equalTo(2))
                .body("oneTouch", equalTo(0))
                .body("firstResponse.count", equalTo(2))
                .body("resolution.count", equalTo(1))
                .body("attainment.firstResponse.met", equalTo(1));
        measures().body("measured", equalTo(2));
        clock.set(tuesday("10:30"));
        changes.change(
                TestViewers.of(traces.supervisor()), traces.a().id(), TicketChange.NOTHING.withSpam(false), null);
        summary(monday("00:00"), tuesday("10:00")).body("created", equalTo(4)).body("oneTouch", equalTo(1));
    }

    @Test
    void measuresHowLongWhoWasWaitedFor() {
        clock.set(monday("15:00"));
        inPeriod()
                .get("/api/v1/metrics/measures")
                .then()
                .statusCode(200)
                .body("measured", equalTo(3))
                .body("measures.firstSolution.median", equalTo(3_600))
                .body("measures.firstSolution.businessMedian", equalTo(3_600))
                .body("measures.withUs.average", equalTo((3_600 + 18_000 + 600) / 3))
                .body("measures.waitingForCustomer.median", equalTo(0))
                .body("measures.handovers.median", equalTo(0))
                .body("measures.effort.p90", equalTo(2))
                .body("daysToClear.open", greaterThanOrEqualTo(0))
                .body("stuck.tickets", greaterThanOrEqualTo(0));
    }

    @Test
    void whatIsOpenForLongWithoutAnyProgressIsStuck() {
        clock.set(tuesday("10:00"));
        measures().body("stuck.tickets", equalTo(0));
        clock.set(Instant.parse("2025-06-09T10:00:00Z"));
        measures()
                .body("stuck.tickets", equalTo(2))
                .body("stuck.noProgress", equalTo(2))
                .body("daysToClear.open", equalTo(2))
                .body("daysToClear.solved", equalTo(3));
    }

    @Test
    void whereNothingWasPromisedThereIsNoBusinessTime() {
        Team team = people.team();
        clock.set(tuesday("12:00"));
        Ticket ticket = tickets.openForRequester(
                TestOrders.from(people.customer(), team, Priority.NORMAL, "Nobody promised", "Please"), List.of());
        clock.set(tuesday("13:00"));
        changes.change(
                TestViewers.of(traces.supervisor()), ticket.id(), TicketChange.NOTHING.withStatus(Status.SOLVED), null);
        asSupervisor()
                .queryParam("team", team.id)
                .queryParam("from", tuesday("12:00").toString())
                .queryParam("to", tuesday("14:00").toString())
                .get("/api/v1/metrics/measures")
                .then()
                .statusCode(200)
                .body("measured", equalTo(1))
                .body("measures.requesterWait.median", equalTo(3_600))
                .body("measures.requesterWait.businessMedian", nullValue());
    }

    @Test
    void aCallToTheCustomerIsTheFirstReply_alsoWhereNothingWasPromised() {
        Agent agent = traces.supervisor();
        clock.set(tuesday("12:00"));
        Ticket ticket = tickets.openForRequester(
                TestOrders.from(people.customer(), traces.team(), Priority.LOW, "Call me", "Please"), List.of());
        clock.set(tuesday("12:20"));
        calls.log(TestViewers.of(agent), ticket.id(), new PhoneCall(Direction.OUTBOUND, 3, "", ""));
        clock.set(tuesday("13:00"));
        between(tuesday("12:00"), tuesday("13:00"))
                .get(path())
                .then()
                .body("firstResponse.count", equalTo(1))
                .body("firstResponse.median", equalTo(1_200));
    }

    @Test
    void whereAnAgentWroteFirst_theCustomerWaitsFromTheirOwnFirstMessageOn() {
        Agent agent = traces.supervisor();
        Customer customer = people.customer();
        clock.set(tuesday("14:00"));
        Ticket ticket = tickets.open(
                TestViewers.of(agent),
                new NewTicket(
                        "Your parcel",
                        "It is late",
                        new NewTicket.Requester(customer.id, null, null),
                        Priority.LOW,
                        Channel.EMAIL,
                        Direction.OUTBOUND,
                        traces.team().id,
                        null,
                        null,
                        Set.of(),
                        null));
        clock.set(tuesday("15:00"));
        conversations.add(TestViewers.of(customer), ticket.id(), NewMessage.reply("Where is it"));
        clock.set(tuesday("15:10"));
        conversations.add(TestViewers.of(agent), ticket.id(), NewMessage.reply("In Oslo"));
        clock.set(tuesday("16:00"));
        between(tuesday("14:00"), tuesday("16:00"))
                .get(path())
                .then()
                .body("firstResponse.count", equalTo(1))
                .body("firstResponse.median", equalTo(600));
    }

    @Test
    void theBacklogOfThePastComesFromTheHistory() {
        summary(monday("00:00"), monday("10:06")).body("backlog", equalTo(3));
        summary(monday("00:00"), monday("13:00")).body("backlog", equalTo(1));
        summary(monday("00:00"), monday("15:10")).body("backlog", equalTo(0));
        summary(monday("00:00"), monday("15:31")).body("backlog", equalTo(1));
    }

    @Test
    void measuresFirstRepliesInCalendarAndInBusinessTime() {
        summary(monday("00:00"), tuesday("10:00"))
                .body("firstResponse.count", equalTo(3))
                .body("firstResponse.average", equalTo(22500))
                .body("firstResponse.median", equalTo(5400))
                .body("firstResponse.p90", equalTo(49320))
                .body("firstResponse.businessAverage", equalTo(3300))
                .body("firstResponse.businessMedian", equalTo(2700))
                .body("firstResponse.businessP90", equalTo(4860));
    }

    @Test
    void measuresNextRepliesAndResolutions_alsoWhereNothingWasPromised() {
        summary(monday("00:00"), tuesday("10:00"))
                .body("nextResponse.count", equalTo(1))
                .body("nextResponse.median", equalTo(1200))
                .body("resolution.count", equalTo(2))
                .body("resolution.average", equalTo(2100))
                .body("resolution.p90", equalTo(3300))
                .body("resolution.businessAverage", equalTo(3600));
    }

    @Test
    void judgesPromisesInThePeriodInWhichTheyFellDue() {
        summary(monday("00:00"), tuesday("10:00"))
                .body("attainment.firstResponse.met", equalTo(2))
                .body("attainment.firstResponse.missed", equalTo(1))
                .body("attainment.firstResponse.percent", equalTo(66.67f))
                .body("attainment.nextResponse.met", equalTo(1))
                .body("attainment.nextResponse.running", equalTo(1))
                .body("attainment.resolution.met", equalTo(1))
                .body("attainment.resolution.running", equalTo(1));
        summary(tuesday("00:00"), tuesday("10:00"))
                .body("attainment.firstResponse.met", equalTo(1))
                .body("attainment.firstResponse.missed", equalTo(0))
                .body("attainment.resolution.percent", nullValue());
    }

    @Test
    void nothingIsNotZeroPercent() {
        summary(monday("00:00"), monday("01:00"))
                .body("created", equalTo(0))
                .body("firstResponse.count", equalTo(0))
                .body("firstResponse.median", nullValue())
                .body("attainment.firstResponse.percent", nullValue())
                .body("csat.answers", equalTo(0))
                .body("csat.percent", nullValue())
                .body("ces.answers", equalTo(0))
                .body("nps.answers", equalTo(0));
    }

    @Test
    void narrowsByPriorityChannelAndAgent() {
        inPeriod().queryParam("priority", "low").get(path()).then().body("created", equalTo(1));
        inPeriod().queryParam("channel", "email").get(path()).then().body("created", equalTo(0));
        inPeriod().queryParam("agent", traces.agent().id).get(path()).then().body("created", equalTo(0));
    }

    @Test
    void showsTheLastThirtyDaysUnlessAskedOtherwise() {
        asSupervisor()
                .queryParam("team", traces.team().id)
                .get(path())
                .then()
                .statusCode(200)
                .body("created", equalTo(0))
                .body("backlog", equalTo(2));
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        for (String wrong : new String[] {
            "from=yesterday", "to=2025-06-02", "priority=huge", "channel=pigeon", "team=all", "agent=-1"
        }) {
            asSupervisor()
                    .get(path() + "?" + wrong)
                    .then()
                    .statusCode(400)
                    .body("violations", hasSize(1))
                    .body("violations[0].field", equalTo(wrong.substring(0, wrong.indexOf('='))));
        }
        between(monday("10:00"), monday("10:00")).get(path()).then().statusCode(400);
        between(monday("10:00").minusSeconds(3 * 365 * 86_400L), monday("10:00"))
                .get(path())
                .then()
                .statusCode(400);
    }

    @Test
    void onlySupervisorsSeeFigures() {
        RestAssured.get(path()).then().statusCode(401);
        people.as(people.customer()).get(path()).then().statusCode(403);
        people.as(traces.agent()).get(path()).then().statusCode(403);
        people.as(traces.agent()).get("/api/v1/metrics/live").then().statusCode(403);
        people.as(people.admin()).get("/api/v1/metrics/live").then().statusCode(200);
    }

    @Test
    void saysHowTheTeamStandsNow() {
        clock.set(tuesday("11:45"));
        Live live = liveFigures.of(traces.team().id);
        assertThat(live.open()).isEqualTo(2);
        assertThat(live.unassigned()).isEqualTo(2);
        assertThat(live.breached()).isEqualTo(1);
        assertThat(live.dueWithin15()).isZero();
        assertThat(live.dueWithin60()).isEqualTo(1);
        assertThat(live.oldestUnassignedAt()).isEqualTo(monday("10:00"));
        clock.set(tuesday("12:15"));
        assertThat(liveFigures.of(traces.team().id).dueWithin15()).isEqualTo(1);
        clock.set(tuesday("12:31"));
        assertThat(liveFigures.of(traces.team().id).breached()).isEqualTo(2);
    }

    @Test
    void liveFiguresAreServed() {
        asSupervisor()
                .queryParam("team", traces.team().id)
                .get("/api/v1/metrics/live")
                .then()
                .statusCode(200)
                .body("open", equalTo(2))
                .body("breached", equalTo(2))
                .body("unassigned", equalTo(2))
                .body("sweepLagSeconds", greaterThanOrEqualTo(0));
        asSupervisor().get("/api/v1/metrics/live?team=mine").then().statusCode(400);
    }

    private ValidatableResponse measures() {
        return inPeriod().get("/api/v1/metrics/measures").then().statusCode(200);
    }

    private static String path() {
        return "/api/v1/metrics/summary";
    }

    private RequestSpecification asSupervisor() {
        return people.as(traces.supervisor());
    }

    private RequestSpecification inPeriod() {
        return between(monday("00:00"), tuesday("10:00"));
    }

    private RequestSpecification between(Instant from, Instant to) {
        return asSupervisor()
                .queryParam("team", traces.team().id)
                .queryParam("from", from.toString())
                .queryParam("to", to.toString());
    }

    private ValidatableResponse summary(Instant from, Instant to) {
        return between(from, to).get(path()).then().statusCode(200);
    }
}
