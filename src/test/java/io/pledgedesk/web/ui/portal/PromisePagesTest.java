package io.pledgedesk.web.ui.portal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.pledgedesk.SettableClock;
import io.pledgedesk.TestPeople;
import io.pledgedesk.TestViewers;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.escalation.EscalationRules;
import io.pledgedesk.escalation.RuleForm;
import io.pledgedesk.kernel.Actor;
import io.pledgedesk.people.TopicDetails;
import io.pledgedesk.people.Topics;
import io.pledgedesk.sla.Policies;
import io.pledgedesk.sla.PolicyForm;
import io.pledgedesk.sla.SlaSweep;
import io.pledgedesk.sla.condition.ConditionsForm;
import io.pledgedesk.ticket.Conversations;
import io.pledgedesk.ticket.NewMessage;
import io.pledgedesk.ticket.Status;
import io.pledgedesk.ticket.StatusChoice;
import io.pledgedesk.ticket.Tickets;
import io.pledgedesk.ticket.Visibility;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("database")
class PromisePagesTest {

    private static final Instant START = Instant.parse("2027-05-03T10:00:00Z");

    @Inject
    TestPeople people;

    @Inject
    SettableClock clock;

    @Inject
    Topics topics;

    @Inject
    Policies policies;

    @Inject
    EscalationRules rules;

    @Inject
    SlaSweep sweep;

    @Inject
    Tickets tickets;

    @Inject
    Conversations conversations;

    private String topic;
    private Viewer agent;

    @BeforeEach
    void aPromiseOfOneHourAndOfADay() {
        clock.set(START);
        sweep.run();
        agent = TestViewers.of(people.agent());
        topic = "promise-" + UUID.randomUUID().toString().substring(0, 13);
        topics.create(new TopicDetails(topic, "Topic " + topic, null));
        policies.create(
                Actor.SYSTEM,
                new PolicyForm(
                        "Promise " + topic,
                        -3,
                        true,
                        onlyThisTopic(),
                        null,
                        List.of(
                                new PolicyForm.Target("normal", "firstResponse", 60),
                                new PolicyForm.Target("normal", "resolution", 24 * 60)),
                        null,
                        null,
                        null,
                        null));
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void theFormSaysWhatSendingNowPromises() {
        assertThat(read("/help/requests/new?topic=" + topic))
                .contains("Send now and we reply by <time datetime=\"2027-05-03T11:00:00Z\">11:00 today</time>")
                .contains("We promise to solve it by <time datetime=\"2027-05-04T10:00:00Z\">tomorrow 10:00</time>.");
        assertThat(read("/help/requests/promise?topic=" + topic))
                .startsWith("<div class=\"promise")
                .contains("11:00 today")
                .doesNotContain("<html");
        given().get("/help/requests/promise?topic=nothing").then().statusCode(200);
    }

    @Test
    void theRequestSaysItsPromiseAsATimeOfDay() {
        String page = sent();
        assertThat(read(page))
                .contains("We will reply by <time datetime=\"2027-05-03T11:00:00Z\">11:00 today</time>")
                .contains("In 1 hour.")
                .contains("Promised by <time datetime=\"2027-05-04T10:00:00Z\">tomorrow 10:00</time>");
        given().cookie("tz", "Asia/Tokyo").get(page).then().body(org.hamcrest.Matchers.containsString("20:00 today"));
    }

    @Test
    void aMissedPromiseIsSaidAndExcused_andWhoWasTold() {
        people.supervisor();
        rules.create(new RuleForm(
                "Tell the leads of " + topic,
                true,
                "firstResponse",
                new RuleForm.When(null, null, 0),
                onlyThisTopic(),
                List.of(new RuleForm.Action("notify", List.of("supervisors"), null, null, null, null, null)),
                null));
        String page = sent();
        clock.set(START.plus(Duration.ofMinutes(72)));
        assertThat(read(page))
                .contains("We are late, and we are sorry")
                .contains("promise-late")
                .contains("We promised a reply by <time datetime=\"2027-05-03T11:00:00Z\">11:00 today</time>.")
                .contains("Late since")
                .contains("Nothing is needed from you.")
                .doesNotContain("team lead was told");
        sweep.run();
        assertThat(read(page))
                .contains("A team lead was told <time datetime=\"2027-05-03T11:00:01Z\">today at 11:00</time>.")
                .contains("Team lead informed <time datetime=\"2027-05-03T11:00:01Z\">11:00</time>");
    }

    @Test
    void aLateReplyStaysLate_andTheNextPromiseTakesItsPlace() {
        String page = sent();
        clock.set(START.plus(Duration.ofMinutes(72)));
        conversations.add(agent, ticketId(page), NewMessage.reply("Sorry for the wait."));
        assertThat(read(page))
                .contains("We will solve it by <time datetime=\"2027-05-04T10:00:00Z\">tomorrow 10:00</time>")
                .contains("1 reply, the first 12m late")
                .doesNotContain("promise-late");
        clock.set(START.plus(Duration.ofDays(1)).plusSeconds(60));
        assertThat(read(page)).contains("We promised to solve it by");
    }

    @Test
    void whileWeWaitForTheCustomerNothingIsLate() {
        String page = sent();
        clock.set(START.plus(Duration.ofMinutes(10)));
        conversations.add(
                agent,
                ticketId(page),
                new NewMessage("Which card?", Visibility.PUBLIC, StatusChoice.of(Status.PENDING), List.of(), null));
        clock.set(START.plus(Duration.ofDays(3)));
        sweep.run();
        assertThat(read(page)).contains("We are waiting for your answer").doesNotContain("promise-late");
        Portal.answer(page, Map.of("form", "w1", "body", "The blue one")).then().statusCode(303);
        assertThat(read(page)).contains("We will solve it by");
    }

    @Test
    void programsHearThePromiseToo() {
        Map<String, String> request = Map.of(
                "name", "Priya",
                "email", TestPeople.address("api"),
                "subject", "Charged twice",
                "description", "Two payments",
                "topic", topic);
        given().contentType("application/json")
                .body(request)
                .post("/api/v1/requests")
                .then()
                .statusCode(201)
                .body("promise.firstResponseBy", equalTo("2027-05-03T11:00:00Z"))
                .body("promise.resolutionBy", equalTo("2027-05-04T10:00:00Z"));
    }

    private String sent() {
        Map<String, String> form = Portal.request();
        form.put("topic", topic);
        return Portal.sent(form);
    }

    private static String read(String page) {
        return given().cookie("tz", "UTC")
                .get(page)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private long ticketId(String page) {
        return tickets.findByTrackingToken(page.substring("/help/requests/".length()))
                .orElseThrow()
                .id();
    }

    private ConditionsForm onlyThisTopic() {
        return new ConditionsForm("all", List.of(new ConditionsForm.Rule("topic", "is", topic)));
    }
}
