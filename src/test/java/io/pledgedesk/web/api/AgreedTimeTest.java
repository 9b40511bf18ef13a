package io.pledgedesk.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.pledgedesk.SettableClock;
import io.pledgedesk.TestBrowser;
import io.pledgedesk.TestMail;
import io.pledgedesk.TestPeople;
import io.pledgedesk.channel.PrivateLinks;
import io.pledgedesk.kernel.Actor;
import io.pledgedesk.notification.OutboxJob;
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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("database")
class AgreedTimeTest {

    private static final Instant START = Instant.parse("2027-05-04T10:00:00Z");

    @Inject
    TestPeople people;

    @Inject
    SettableClock clock;

    @Inject
    Policies policies;

    @Inject
    Tickets tickets;

    @Inject
    PrivateLinks links;

    @Inject
    OutboxJob outbox;

    TestMail mail;

    private Customer customer;
    private Agent agent;
    private Ticket ticket;

    @BeforeEach
    void aPromiseOfFourHours() {
        clock.set(START);
        customer = people.customer();
        agent = people.agent();
        ConditionsForm onlyThisCustomer = new ConditionsForm(
                "all", List.of(new ConditionsForm.Rule("requester", "is", String.valueOf(customer.id))));
        policies.create(
                Actor.SYSTEM,
                new PolicyForm(
                        "Promise " + customer.id,
                        -2,
                        true,
                        onlyThisCustomer,
                        null,
                        List.of(new PolicyForm.Target("normal", "resolution", 240)),
                        null,
                        null,
                        null,
                        null));
        ticket = open(customer);
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void theCustomerIsTold_andTheClockCountsOn() throws Exception {
        propose("2027-05-04T18:00:00Z", "The part comes at noon.")
                .statusCode(201)
                .body("outcome", equalTo("open"));
        sendMail();
        assertThat(mail.receivedBy(customer.email))
                .anySatisfy(each ->
                        assertThat(each.getSubject()).contains("new time").contains(ticket.reference()));
        sla("2027-05-04T15:00:00Z")
                .body("agreed.until", equalTo("2027-05-04T18:00:00Z"))
                .body("agreed.originalDueAt", equalTo("2027-05-04T14:00:00Z"))
                .body("agreed.outcome", equalTo("open"))
                .body("clocks[0].dueAt", equalTo("2027-05-04T14:00:00Z"))
                .body("clocks[0].breachedAt", equalTo("2027-05-04T14:00:00Z"));
        sla("2027-05-04T09:59:59Z").body("agreed", nullValue());
        sla("2027-05-04T18:00:00Z").body("agreed.outcome", equalTo("open"));
        sla("2027-05-04T18:00:01Z").body("agreed.outcome", equalTo("missed"));
    }

    @Test
    void solvedAtTheAgreedInstantIsInTime_thoughTheClockMissed() {
        propose("2027-05-04T18:00:00Z", "The part comes at noon.").statusCode(201);
        clock.set(Instant.parse("2027-05-04T18:00:00Z"));
        people.as(agent)
                .contentType("application/json")
                .body("{\"status\": \"solved\"}")
                .patch("/api/v1/tickets/" + ticket.id())
                .then()
                .statusCode(200);
        sla("2027-05-05T18:00:00Z").body("agreed.outcome", equalTo("met")).body("clocks[0].state", equalTo("missed"));
    }

    @Test
    void theCustomerDeclinesWithOneClick_lookingChangesNothing_andTheAgentHearsOfIt() {
        propose("2027-05-04T18:00:00Z", "The part comes at noon.").statusCode(201);
        String page = links.path(ticket);
        TestBrowser browser = new TestBrowser();
        browser.get(page)
                .then()
                .statusCode(200)
                .body(containsString("The part comes at noon."))
                .body(containsString("Decline this time"));
        browser.get(page + "/agreed-time/decline").then().statusCode(not(equalTo(200)));
        sla("2027-05-04T10:00:00Z").body("agreed.outcome", equalTo("open"));
        browser.get(page);
        browser.submit(page + "/agreed-time/decline", Map.of()).then().statusCode(303);
        browser.get(page).then().body(containsString("You declined")).body(not(containsString("Decline this time")));
        sla("2027-05-04T10:00:00Z").body("agreed.outcome", equalTo("declined"));
        people.as(agent).get("/api/v1/notifications").then().body("items.kind", hasItem("timeDeclined"));
        people.as(agent)
                .get("/api/v1/tickets/" + ticket.id() + "/events")
                .then()
                .body("items.type", hasItem("timeProposed"))
                .body("items.type", hasItem("timeDeclined"));
    }

    @Test
    void onlyTheRequesterDeclines_andOnlyAgentsPropose() {
        propose("2027-05-04T18:00:00Z", "The part comes at noon.").statusCode(201);
        String decline = "/api/v1/tickets/" + ticket.id() + "/agreed-times/decline";
        people.as(agent).post(decline).then().statusCode(403);
        people.as(people.customer()).post(decline).then().statusCode(404);
        people.as(customer).post(decline).then().statusCode(200).body("outcome", equalTo("declined"));
        people.as(customer)
                .contentType("application/json")
                .body("{\"until\": \"2027-05-04T18:00:00Z\", \"reason\": \"x\"}")
                .post("/api/v1/tickets/" + ticket.id() + "/agreed-times")
                .then()
                .statusCode(403);
        people.as(agent)
                .get("/api/v1/tickets/" + ticket.id() + "/agreed-times")
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void aPastOrMissingTimeAndNoReasonAreRefused_andNothingIsStored() {
        propose("2027-05-04T09:00:00Z", " ")
                .statusCode(400)
                .body("violations.field", hasItem("until"))
                .body("violations.field", hasItem("reason"));
        propose("2029-05-04T09:00:00Z", "Later").statusCode(400).body("violations.field", hasItem("until"));
        propose(null, "Later").statusCode(400).body("violations.field", hasItem("until"));
        propose("soon", "Later").statusCode(400);
        propose("2027-05-04T18:00:00Z", "x".repeat(2_001)).statusCode(400);
        sla("2027-05-04T10:00:00Z").body("agreed", nullValue());
    }

    @Test
    void whereNothingIsPromisedThereIsNothingToMove() {
        Ticket other = open(customer);
        people.as(agent)
                .contentType("application/json")
                .body("{\"status\": \"solved\"}")
                .patch("/api/v1/tickets/" + other.id())
                .then()
                .statusCode(200);
        ticket = other;
        propose("2027-05-04T18:00:00Z", "Later").statusCode(409);
        people.as(customer)
                .post("/api/v1/tickets/" + other.id() + "/agreed-times/decline")
                .then()
                .statusCode(409);
    }

    @Test
    void theAgentProposesOnThePage() {
        TestBrowser browser = people.browser(agent);
        String page = "/desk/tickets/" + ticket.id() + "/agreed-time";
        browser.get(page).then().statusCode(200).body(containsString("Propose another time"));
        browser.submit(page, Map.of("until", "never", "reason", "Why not"))
                .then()
                .statusCode(422);
        browser.get(page);
        browser.submit(page, Map.of("until", "2027-05-05T18:00", "reason", "The part comes at noon."))
                .then()
                .statusCode(303);
        browser.get("/desk/tickets/" + ticket.id())
                .then()
                .statusCode(200)
                .body(containsString("The part comes at noon."));
    }

    private ValidatableResponse propose(String until, String reason) {
        String time = until == null ? "null" : "\"" + until + "\"";
        return people.as(agent)
                .contentType("application/json")
                .body("{\"until\": " + time + ", \"reason\": \"" + reason + "\"}")
                .post("/api/v1/tickets/" + ticket.id() + "/agreed-times")
                .then();
    }

    private ValidatableResponse sla(String at) {
        return people.as(agent)
                .get("/api/v1/tickets/" + ticket.id() + "/sla?at=" + at)
                .then()
                .statusCode(200);
    }

    private void sendMail() {
        for (int i = 0; i < 20 && outbox.run() > 0; i++) {}
    }

    private Ticket open(Customer of) {
        NewTicket order =
                NewTicket.inbound("Where is my parcel", "?", new NewTicket.Requester(of.id, null, null), Channel.WEB);
        return tickets.openForRequester(order, List.of());
    }
}
