package io.pledgedesk.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.pledgedesk.SettableClock;
import io.pledgedesk.TestMail;
import io.pledgedesk.TestPeople;
import io.pledgedesk.channel.mail.MailDesk;
import io.pledgedesk.notification.OutboxJob;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Team;
import io.pledgedesk.sla.SlaSweep;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What customers are told when a promise is missed. */
@QuarkusTest
@Tag("database")
class LateNoticeTest {

    TestMail mail;

    @Inject
    TestPeople people;

    @Inject
    SettableClock clock;

    @Inject
    SlaSweep sweep;

    @Inject
    OutboxJob outbox;

    @Inject
    LateNotices notices;

    private final List<Long> switched = new ArrayList<>();

    @AfterEach
    void reset() {
        clock.reset();
        var left = notices.policies();
        left.removeAll(switched);
        notices.switchOnFor(left);
    }

    private String policyFor(Team team) {
        String id = people.as(people.supervisor())
                .contentType("application/json")
                .body(Map.of(
                        "name",
                        "Late " + MailDesk.unique(),
                        "position",
                        0,
                        "conditions",
                        Map.of(
                                "match",
                                "all",
                                "rules",
                                List.of(Map.of("field", "team", "operator", "is", "value", team.id.toString()))),
                        "targets",
                        List.of(Map.of("priority", "normal", "metric", "firstResponse", "minutes", 60))))
                .post("/api/v1/sla-policies")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
        switched.add(Long.valueOf(id));
        return id;
    }

    private String ticket(Team team, String from) {
        return people.as(people.agent(team))
                .contentType("application/json")
                .body(Map.of(
                        "subject",
                        "Slow",
                        "description",
                        "Please help.",
                        "team",
                        team.id.toString(),
                        "requester",
                        Map.of("name", "Ann", "email", from)))
                .post("/api/v1/tickets")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
    }

    private ValidatableResponse switchOn(Agent by, List<String> policies) {
        return people.as(by)
                .contentType("application/json")
                .body(Map.of("policyIds", policies))
                .put("/api/v1/late-notices")
                .then();
    }

    private List<MimeMessage> sentTo(String address) {
        for (int i = 0; i < 20 && outbox.run() > 0; i++) {
            // Everything that is due leaves.
        }
        return mail.receivedBy(address);
    }

    private void sweepAt(Instant at) {
        clock.set(at);
        for (int i = 0; i < 50 && sweep.run() > 0; i++) {
            // Everything that is due is looked at.
        }
    }

    @Test
    void whoeverStillWaitsIsToldOnceThatTheAnswerIsLate() throws MessagingException {
        Team team = people.team();
        String policy = policyFor(team);
        switchOn(people.supervisor(), List.of(policy)).statusCode(200).body("policyIds", hasItem(policy));
        String from = TestPeople.address("late");
        Instant start = Instant.parse("2031-03-03T10:00:00Z");
        clock.set(start);
        ticket(team, from);
        sweepAt(start.plusSeconds(3_600));
        assertThat(sentTo(from)).isEmpty();
        sweepAt(start.plusSeconds(3_601));
        sweepAt(start.plusSeconds(9_000));
        List<MimeMessage> sent = sentTo(from);
        assertThat(sent).hasSize(1);
        assertThat(sent.get(0).getSubject()).startsWith("We are late with your request");
        assertThat(sent.get(0).getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void nobodyIsToldUnderOtherPolicies() {
        Team team = people.team();
        policyFor(team);
        String from = TestPeople.address("untold");
        Instant start = Instant.parse("2031-03-04T10:00:00Z");
        clock.set(start);
        ticket(team, from);
        sweepAt(start.plusSeconds(9_000));
        assertThat(sentTo(from)).isEmpty();
    }

    @Test
    void onlySupervisorsSwitchAndOnlyPoliciesThatThereAre() {
        switchOn(people.agent(), List.of()).statusCode(403);
        switchOn(people.supervisor(), List.of("999999999"))
                .statusCode(400)
                .body("violations[0].field", equalTo("policyIds"));
        people.as(people.supervisor())
                .contentType("application/json")
                .body("{}")
                .put("/api/v1/late-notices")
                .then()
                .statusCode(400);
    }
}
