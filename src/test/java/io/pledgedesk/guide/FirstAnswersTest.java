package io.pledgedesk.guide;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.pledgedesk.TestBrowser;
import io.pledgedesk.TestMail;
import io.pledgedesk.TestPeople;
import io.pledgedesk.TestViewers;
import io.pledgedesk.notification.OutboxJob;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Customer;
import io.pledgedesk.ticket.Conversations;
import io.pledgedesk.ticket.NewMessage;
import io.pledgedesk.ticket.Status;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.Tickets;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A guide answers before a person does, says so, and stops nothing. */
@QuarkusTest
@Tag("database")
class FirstAnswersTest {

    private static final String LABEL = "Automatic answer";

    @Inject
    TestPeople people;

    @Inject
    OutboxJob outbox;

    TestMail mail;

    @Inject
    Guides guides;

    @Inject
    GuideVotes votes;

    @Inject
    Tickets tickets;

    @Inject
    Conversations conversations;

    private final String one = word();
    private final String two = word();
    private final String email = TestPeople.address("asks");
    private final TestBrowser reader = new TestBrowser();
    private Agent agent;
    private Guide guide;

    @BeforeEach
    void aGuide() {
        agent = people.agent();
        guide = guides.create(
                TestViewers.of(agent),
                new GuideText(
                        "The " + one + " and the " + two,
                        "Both",
                        "Turn **it** off, see [more](/help/guides)",
                        null,
                        Audience.PUBLIC),
                null,
                new Release.Now());
    }

    @Test
    void whatFitsIsOffered_labelled_andStopsNothing() {
        String page = asked("My " + one + " broke the " + two);
        given().get(page)
                .then()
                .body(containsString(LABEL))
                .body(containsString("A person reads your request in any case"))
                .body(containsString("<strong>it</strong>"));
        Ticket ticket = ticket(page);
        assertThat(ticket.status()).isEqualTo(Status.NEW);
        assertThat(ticket.agentWroteAt()).isNull();
    }

    @Test
    void theMailThatItArrivedHoldsIt_labelled_withTheWayToAPerson() throws Exception {
        String page = asked("My " + one + " broke the " + two);
        MimeMessage sent = acknowledgement();
        assertThat(sent.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(TestMail.texts(sent)).hasSize(2).allSatisfy(text -> assertThat(text)
                .contains(LABEL + ": " + guide.title())
                .contains("A person reads your request in any case")
                .contains("/help/guides/" + guide.id())
                .contains(page + "#first-answer"));
        assertThat(TestMail.texts(sent))
                .anyMatch(text -> text.contains("Turn <strong>it</strong> off"))
                .noneMatch(text -> text.contains("](/help") || text.contains("href=\"/help"));
    }

    @Test
    void nothingFits_andTheMailSaysNothingOfIt() throws Exception {
        asked("Only " + one);
        assertThat(TestMail.texts(acknowledgement())).noneMatch(text -> text.contains(LABEL));
    }

    @Test
    void agentsSeeWhatWasOfferedAndWhetherItHelped() {
        String page = asked(one + " " + two);
        long id = ticket(page).id();
        people.as(agent)
                .get("/api/v1/tickets/" + id + "/events")
                .then()
                .body("items.findAll { it.type == 'guideOffered' }.data.title", contains(guide.title()))
                .body("items.findAll { it.type == 'guideOffered' }.actor.kind", contains("system"));
        say(page, "no");
        say(page, "no");
        people.inBrowser(agent)
                .get("/desk/tickets/" + id)
                .then()
                .body(containsString("was offered automatically"))
                .body(containsString("wants a person"));
        people.as(agent)
                .get("/api/v1/tickets/" + id + "/events")
                .then()
                .body("items.findAll { it.type == 'guideJudged' }.data.helped", contains(false));
    }

    @Test
    void aRequesterReadsNothingOfItInTheHistory() {
        Customer asker = people.customer();
        Ticket ticket = ticket(askedBy(asker.email, one + " " + two));
        people.as(asker)
                .get("/api/v1/tickets/" + ticket.id() + "/events")
                .then()
                .statusCode(200)
                .body("items.type", not(hasItem("guideOffered")));
    }

    @Test
    void oneWordIsNotEnough_norIsAGuideForStaff() {
        assertThat(text(asked("Only " + one))).doesNotContain(LABEL);
        guides.save(
                TestViewers.of(agent),
                guide.id(),
                guide.version(),
                new GuideText(guide.title(), "Both", "Secret", null, Audience.INTERNAL),
                new Release.Now());
        assertThat(text(asked(one + " " + two))).doesNotContain(LABEL);
    }

    @Test
    void whoIsHelpedSolvesTheirRequest_once() {
        String page = asked(one + " " + two);
        say(page, "yes");
        say(page, "yes");
        assertThat(ticket(page).status()).isEqualTo(Status.SOLVED);
        assertThat(votes.tallies().get(guide.id())).isEqualTo(new GuideVotes.Tally(1, 0, 0));
        assertThat(text(page)).contains("Your request is solved");
    }

    @Test
    void oneClickLeadsToAPerson() {
        String page = asked(one + " " + two);
        say(page, "no");
        assertThat(ticket(page).status()).isEqualTo(Status.NEW);
        assertThat(text(page)).contains("A person answers you").doesNotContain("Turn <strong>");
    }

    @Test
    void onceAPersonHasAnsweredItIsGone() {
        String page = asked(one + " " + two);
        conversations.add(TestViewers.of(agent), ticket(page).id(), NewMessage.reply("Hello"));
        given().get(page).then().body(not(containsString(LABEL)));
    }

    @Test
    void nothingOfferedNothingSaid() {
        String page = asked("Something else");
        reader.submit(page + "/first-answer", Map.of("helped", "yes")).then().statusCode(404);
        reader.submit("/help/requests/" + "x".repeat(43) + "/first-answer", Map.of("helped", "yes"))
                .then()
                .statusCode(404);
    }

    private void say(String page, String helped) {
        reader.submit(page + "/first-answer", Map.of("helped", helped)).then().statusCode(303);
    }

    private MimeMessage acknowledgement() {
        for (int i = 0; i < 20 && outbox.run() > 0; i++) {
            // Everything that is due leaves.
        }
        return mail.receivedBy(email).get(0);
    }

    private String asked(String subject) {
        return askedBy(email, subject);
    }

    private static String askedBy(String email, String subject) {
        String url = given().contentType(ContentType.JSON)
                .body(Map.of("name", "A", "email", email, "subject", subject, "description", "Please"))
                .post("/api/v1/requests")
                .then()
                .statusCode(201)
                .extract()
                .path("trackingUrl");
        return url.replaceAll("^https?://[^/]+", "");
    }

    private Ticket ticket(String page) {
        return tickets.findByTrackingToken(page.substring("/help/requests/".length()))
                .orElseThrow();
    }

    private static String text(String page) {
        return given().get(page).then().statusCode(200).extract().asString();
    }

    private static String word() {
        return "w" + UUID.randomUUID().toString().replace("-", "").substring(0, 14);
    }
}
