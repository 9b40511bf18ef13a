package io.pledgedesk.web.api;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.pledgedesk.SettableClock;
import io.pledgedesk.TestPeople;
import io.pledgedesk.calendar.CalendarForm;
import io.pledgedesk.calendar.Calendars;
import io.pledgedesk.kernel.Actor;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Customer;
import io.pledgedesk.sla.Policies;
import io.pledgedesk.sla.PolicyForm;
import io.pledgedesk.sla.condition.ConditionsForm;
import io.pledgedesk.ticket.Channel;
import io.pledgedesk.ticket.NewTicket;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.Tickets;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("database")
class ChangePreviewTest {

    /** A Monday, an hour after opening. */
    private static final Instant OPENED = Instant.parse("2026-11-23T09:00:00Z");

    @Inject
    TestPeople people;

    @Inject
    SettableClock clock;

    @Inject
    Calendars calendars;

    @Inject
    Policies policies;

    @Inject
    Tickets tickets;

    private Agent supervisor;
    private String calendar;
    private String policy;
    private Ticket ticket;

    @BeforeEach
    void anOpenTicketThatIsDueInFourHours() {
        supervisor = people.supervisor();
        Customer customer = people.customer();
        clock.set(OPENED.minus(Duration.ofDays(1)));
        calendar = Long.toString(calendars
                .create(
                        Actor.SYSTEM,
                        new CalendarForm(
                                "Office", "UTC", Map.of("monday", List.of(List.of("08:00", "16:00"))), List.of()))
                .id());
        policy =
                Long.toString(policies.create(Actor.SYSTEM, policyFor(customer)).id());
        clock.set(OPENED);
        ticket = tickets.openForRequester(
                NewTicket.inbound("Help", "Please", new NewTicket.Requester(customer.id, null, null), Channel.WEB),
                List.of());
        clock.set(OPENED.plus(Duration.ofHours(2)));
    }

    @AfterEach
    void realTime() {
        policies.delete(Long.parseLong(policy), before -> {});
        clock.reset();
    }

    @Test
    void aTighterPolicyMovesAndBreaks_onlyWhenMeantForOpenTickets() {
        String body = "{'targets': [{'priority': 'normal', 'metric': 'firstResponse', 'minutes': 60}]}";
        preview("/sla-policies/" + policy + "/preview?applyTo=open", body)
                .statusCode(200)
                .body("moved", equalTo(1))
                .body("becomeLate", equalTo(1))
                .body("tickets[0].id", equalTo(Long.toString(ticket.id())))
                .body("tickets[0].metric", equalTo("firstResponse"))
                .body("tickets[0].dueAt", equalTo("2026-11-23T13:00:00Z"))
                .body("tickets[0].newDueAt", equalTo("2026-11-23T10:00:00Z"))
                .body("tickets[0].becomesLate", equalTo(true));
        preview("/sla-policies/" + policy + "/preview", body)
                .statusCode(200)
                .body("moved", equalTo(0))
                .body("tickets.size()", equalTo(0));
    }

    @Test
    void aCalendarThatClosesEarlierMovesToTheNextOpening() {
        preview("/calendars/" + calendar + "/preview", "{'weekly': {'monday': [['08:00', '12:00']]}}")
                .statusCode(200)
                .body("moved", equalTo(1))
                .body("becomeLate", equalTo(0))
                .body("tickets[0].newDueAt", equalTo("2026-11-30T09:00:00Z"));
        preview("/calendars/" + calendar + "/preview?applyTo=new", "{'weekly': {'monday': [['08:00', '12:00']]}}")
                .statusCode(200)
                .body("moved", equalTo(0));
        preview("/calendars/" + calendar + "/preview", "{'name': 'Bureau'}")
                .statusCode(200)
                .body("moved", equalTo(0));
    }

    @Test
    void takingTheTargetAwayLeavesNothingDue() {
        preview("/sla-policies/" + policy + "/preview?applyTo=open", "{'targets': []}")
                .statusCode(200)
                .body("moved", equalTo(1))
                .body("tickets[0].newDueAt", nullValue());
    }

    @Test
    void nothingIsStored() {
        preview("/calendars/" + calendar + "/preview", "{'name': 'Other'}").statusCode(200);
        people.as(supervisor)
                .get("/api/v1/calendars/" + calendar)
                .then()
                .body("name", equalTo("Office"))
                .body("version", equalTo(1));
    }

    @Test
    void badPreviewsAreRefusedAsTheChangeWouldBe() {
        preview("/calendars/" + calendar + "/preview", "{'timeZone': 'Nowhere'}")
                .statusCode(400)
                .body("violations[0].field", equalTo("timeZone"));
        preview("/calendars/" + calendar + "/preview?applyTo=some", "{}").statusCode(400);
        preview("/calendars/0/preview", "{}").statusCode(404);
        preview("/sla-policies/" + policy + "/preview", "{'warnAtPercent': 0}").statusCode(400);
        preview("/sla-policies/" + policy + "/preview", "[]").statusCode(400);
        preview("/sla-policies/0/preview", "{}").statusCode(404);
        people.as(people.agent())
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/calendars/" + calendar + "/preview")
                .then()
                .statusCode(403);
    }

    private ValidatableResponse preview(String path, String body) {
        return people.as(supervisor)
                .contentType("application/json")
                .body(body.replace('\'', '"'))
                .post("/api/v1" + path)
                .then();
    }

    private PolicyForm policyFor(Customer customer) {
        return new PolicyForm(
                "Preview " + customer.id,
                Integer.valueOf(-2),
                true,
                new ConditionsForm(
                        "all", List.of(new ConditionsForm.Rule("requester", "is", Long.toString(customer.id)))),
                calendar,
                List.of(new PolicyForm.Target("normal", "firstResponse", 240)),
                null,
                null,
                null,
                null);
    }
}
