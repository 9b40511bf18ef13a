package io.pledgedesk.web.ui.portal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.pledgedesk.SettableClock;
import io.pledgedesk.TestPeople;
import io.pledgedesk.TestViewers;
import io.pledgedesk.calendar.CalendarForm;
import io.pledgedesk.calendar.Calendars;
import io.pledgedesk.kernel.Actor;
import io.pledgedesk.people.TopicDetails;
import io.pledgedesk.people.Topics;
import io.pledgedesk.sla.Policies;
import io.pledgedesk.sla.PolicyForm;
import io.pledgedesk.sla.condition.ConditionsForm;
import io.pledgedesk.ticket.Conversations;
import io.pledgedesk.ticket.NewMessage;
import io.pledgedesk.ticket.Tickets;
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

/** Berlin, in the week before Christmas 2027: the 24th is short, the 25th closed. */
@QuarkusTest
@Tag("database")
class ServicePagesTest {

    /** A Monday, 10:00 in Berlin. */
    private static final Instant MONDAY = Instant.parse("2027-12-20T09:00:00Z");

    @Inject
    SettableClock clock;

    @Inject
    Topics topics;

    @Inject
    Calendars calendars;

    @Inject
    Policies policies;

    @Inject
    TestPeople people;

    @Inject
    Tickets tickets;

    @Inject
    Conversations conversations;

    @Inject
    TrackRecord record;

    private String topic;

    @BeforeEach
    void aPromiseInOpeningHours() {
        clock.set(MONDAY);
        record.forget();
        topic = "level-" + UUID.randomUUID().toString().substring(0, 13);
        topics.create(new TopicDetails(topic, "Topic " + topic, null));
        long calendar = calendars.create(Actor.SYSTEM, office()).id();
        policies.create(
                Actor.SYSTEM,
                new PolicyForm(
                        "Secret contract " + topic,
                        -3,
                        true,
                        new ConditionsForm("all", List.of(new ConditionsForm.Rule("topic", "is", topic))),
                        Long.toString(calendar),
                        List.of(
                                new PolicyForm.Target("normal", "firstResponse", 30),
                                new PolicyForm.Target("normal", "resolution", 2 * 9 * 60)),
                        null,
                        null,
                        null,
                        null));
    }

    @AfterEach
    void realTime() {
        clock.reset();
        record.forget();
    }

    @Test
    void whatIsPromisedStandsThere_inWordsOfTheCalendar_withoutNamesOfPolicies() {
        assertThat(page())
                .contains("Topic " + topic)
                .contains("30 minutes")
                .contains("2 business days")
                .contains("no promise")
                .contains("Mon–Fri 09:00–18:00")
                .contains("In Europe/Berlin")
                .doesNotContain("Secret contract");
    }

    @Test
    void itSaysWhetherSomebodyIsThere_andTheDaysThatDiffer() {
        assertThat(page()).contains("We are open until <time datetime=\"2027-12-20T17:00:00Z\">18:00</time>.");
        assertThat(page()).contains("Fri 24 Dec").contains("Short day").contains("09:00–12:00");
        assertThat(page())
                .contains("Sat 25 Dec – Sun 26 Dec")
                .contains("Christmas")
                .contains("closed");
        clock.set(Instant.parse("2027-12-24T15:00:00Z"));
        assertThat(page())
                .contains("We are closed now, back <time datetime=\"2027-12-27T08:00:00Z\">Mon 27 Dec 09:00</time>.");
        assertThat(read("/help/requests/new?topic=" + topic))
                .contains("We are closed now, back <time datetime=\"2027-12-27T08:00:00Z\">Mon 27 Dec 09:00</time>.")
                .contains("Send now and we reply by <time datetime=\"2027-12-27T08:30:00Z\">Mon 27 Dec 09:30</time>");
    }

    @Test
    void theRecordCountsWhatWasKeptAndWhatWasMissed() {
        reply(Duration.ofMinutes(10));
        reply(Duration.ofMinutes(20));
        reply(Duration.ofMinutes(45));
        clock.set(MONDAY.plus(Duration.ofHours(2)));
        record.forget();
        assertThat(page())
                .containsPattern("First replies in time</th><td data-th=\"Last 30 days\"><b class=\"num\">\\d+%</b>")
                .contains("Half of all first replies of the last 30 days left within");
        TrackRecord.Figures figures = record.at(clock.instant());
        assertThat(figures.month().get("firstResponse").met()).isGreaterThanOrEqualTo(2);
        assertThat(figures.month().get("firstResponse").missed()).isGreaterThanOrEqualTo(1);
        assertThat(read("/help/requests/new")).contains("Kept, last 30 days").contains("All service levels");
    }

    @Test
    void theRecordIsCountedOnceInTenMinutes() {
        TrackRecord.Figures first = record.at(MONDAY);
        assertThat(record.at(MONDAY.plus(Duration.ofMinutes(9)))).isSameAs(first);
        assertThat(record.at(MONDAY.plus(Duration.ofMinutes(11)))).isNotSameAs(first);
    }

    private void reply(Duration after) {
        clock.set(MONDAY);
        Map<String, String> form = Portal.request();
        form.put("topic", topic);
        String page = Portal.sent(form);
        long id = tickets.findByTrackingToken(page.substring("/help/requests/".length()))
                .orElseThrow()
                .id();
        clock.set(MONDAY.plus(after));
        conversations.add(TestViewers.of(people.agent()), id, NewMessage.reply("Hello"));
    }

    private static String page() {
        return read("/help/service-levels");
    }

    private static String read(String path) {
        return given().cookie("tz", "Europe/Berlin")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static CalendarForm office() {
        List<List<String>> day = List.of(List.of("09:00", "18:00"));
        return new CalendarForm(
                "Office",
                "Europe/Berlin",
                Map.of("monday", day, "tuesday", day, "wednesday", day, "thursday", day, "friday", day),
                List.of(
                        new CalendarForm.ExceptionDay(
                                "2027-12-24", null, null, null, "Short day", List.of(List.of("09:00", "12:00"))),
                        new CalendarForm.ExceptionDay(null, "2027-12-25", "2027-12-26", null, "Christmas", null)));
    }
}
