package io.pledgedesk.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.pledgedesk.SettableClock;
import io.pledgedesk.TestBrowser;
import io.pledgedesk.TestPeople;
import io.pledgedesk.TestViewers;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Customer;
import io.pledgedesk.people.Team;
import io.pledgedesk.ticket.Channel;
import io.pledgedesk.ticket.NewTicket;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.TicketChange;
import io.pledgedesk.ticket.TicketChanges;
import io.pledgedesk.ticket.Tickets;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From each score to exactly the answers behind it. */
@QuarkusTest
@Tag("database")
class GivenAnswersTest {

    private static final Instant NOW = Instant.parse("2029-03-05T10:00:00Z");
    private static final Instant ASKED = NOW.minus(Duration.ofDays(2));

    @Inject
    TestPeople people;

    @Inject
    SettableClock clock;

    @Inject
    Tickets tickets;

    @Inject
    TicketChanges changes;

    @Inject
    PastRatings past;

    @Inject
    EntityManager entities;

    private Team team;
    private Agent agent;
    private Customer customer;
    private Ticket good;
    private Ticket easy;
    private Ticket silent;
    private Ticket old;
    private Ticket spam;

    @BeforeEach
    void answersOfAllKinds() {
        clock.set(NOW);
        team = people.team();
        agent = people.agent(team);
        customer = people.customer();
        good = said(Question.CSAT, 5, "=Quick", ASKED);
        easy = said(Question.CES, 6, "", ASKED);
        silent = ticket();
        past.ask(silent.id(), Question.CSAT, ASKED);
        old = said(Question.CSAT, 4, "Long ago", NOW.minus(Duration.ofDays(60)));
        spam = said(Question.CSAT, 1, "Buy now", ASKED);
        QuarkusTransaction.requiringNew().run(() -> entities.createQuery("update Ticket set spamAt = ?1 where id = ?2")
                .setParameter(1, NOW)
                .setParameter(2, spam.id())
                .executeUpdate());
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void theNumberOfAnswersLeadsToThem_andTheRateToWhoeverWasAsked() {
        TestBrowser supervisor = people.browser(people.supervisor());
        String page = supervisor
                .get("/desk/feedback")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(rows(supervisor, link(page, "question=csat&amp;team=" + team.id)))
                .containsExactly(good.id());
        assertThat(rows(supervisor, link(page, "question=ces&amp;agent=" + agent.id)))
                .containsExactly(easy.id());
        assertThat(rows(supervisor, link(page, "question=csat&amp;of=asked&amp;team=" + team.id)))
                .containsExactlyInAnyOrder(good.id(), silent.id());
        String longer = supervisor
                .get("/desk/feedback?from=2028-12-01&to=2029-03-05")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(rows(supervisor, link(longer, "question=csat&amp;team=" + team.id)))
                .containsExactly(good.id(), old.id());
    }

    @Test
    void theFileHasARowATicket_andRunsNothing() {
        String file = people.browser(people.supervisor())
                .get("/desk/feedback/answers.csv?question=csat&of=asked&team=" + team.id)
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("csat-2029-02-04-2029-03-05.csv"))
                .extract()
                .asString();
        assertThat(file.lines()).hasSize(3);
        assertThat(file)
                .contains("\"ticket\",\"subject\",\"team\",\"agent\",\"topic\",\"customer\"")
                .contains(good.id() + ",\"Broken\",\"" + team.name + "\",\"" + agent.name + "\",," + customer.id)
                .contains(",5,,\"'=Quick\",2029-03-03T10:00:00Z,2029-03-03T11:00:00Z")
                .contains(silent.id() + ",")
                .contains(",,\"\",2029-03-03T10:00:00Z,\r\n");
    }

    @Test
    void anAgentSeesTheirOwnOnly_whateverTheAddressAsksFor() {
        TestBrowser another = people.browser(people.agent(team));
        String asked = "/desk/feedback/answers?question=csat&agent=" + agent.id;
        another.get(asked).then().statusCode(200).body(not(containsString("#" + good.id())));
        another.get(asked.replace("answers", "answers.csv"))
                .then()
                .statusCode(200)
                .body(not(containsString("Quick")));
        people.browser(agent)
                .get("/desk/feedback/answers?question=csat")
                .then()
                .statusCode(200)
                .body(containsString("#" + good.id()))
                .body(not(containsString("Buy now")));
        another.get("/desk/feedback/answers?question=nps").then().statusCode(403);
        people.browser(people.lightAgent()).get(asked).then().statusCode(403);
    }

    @Test
    void whoWouldRecommendUsIsNamed_withoutATicket() {
        QuarkusTransaction.requiringNew().run(() -> {
            NpsSurvey survey = new NpsSurvey();
            survey.customerId = customer.id;
            survey.tokenHash = "of " + customer.id;
            survey.askedAt = ASKED;
            survey.answeredAt = ASKED.plusSeconds(60);
            survey.score = 9;
            survey.comment = "Gladly";
            entities.persist(survey);
        });
        TestBrowser supervisor = people.browser(people.supervisor());
        supervisor
                .get("/desk/feedback/answers?question=nps")
                .then()
                .statusCode(200)
                .body(containsString("/desk/people/" + customer.id))
                .body(containsString("9 of 10"))
                .body(containsString("Gladly"));
        supervisor
                .get("/desk/feedback/answers.csv?question=nps&of=asked")
                .then()
                .statusCode(200)
                .body(containsString(customer.id + ",\"" + customer.name + "\",9,,\"Gladly\""));
    }

    @Test
    void whatIsNoQuestionIsRefused() {
        TestBrowser supervisor = people.browser(people.supervisor());
        for (String bad : List.of(
                "",
                "?question=",
                "?question=x",
                "?question=csat&team=x",
                "?question=csat&from=today",
                "?question=csat&from=2029-03-05&to=2029-03-01",
                "?question=nps&from=1990-01-01")) {
            supervisor.get("/desk/feedback/answers" + bad).then().statusCode(400);
            supervisor.get("/desk/feedback/answers.csv" + bad).then().statusCode(400);
        }
        supervisor.get("/desk/feedback?from=x").then().statusCode(400);
    }

    private Ticket said(Question question, int score, String comment, Instant askedAt) {
        Ticket ticket = ticket();
        past.answer(
                ticket.id(),
                new Rating(question, score, null, comment, askedAt.plus(Duration.ofHours(1))),
                askedAt,
                "Looked into it");
        return ticket;
    }

    private Ticket ticket() {
        Ticket ticket = tickets.openForRequester(
                new NewTicket(
                        "Broken",
                        "It is",
                        new NewTicket.Requester(customer.id, null, null),
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
        return ticket;
    }

    private static String link(String page, String asking) {
        var link = Pattern.compile("href=\"(/desk/feedback/answers\\?" + Pattern.quote(asking) + "&amp;from=[^\"]+)\"")
                .matcher(page);
        assertThat(link.find()).as(asking).isTrue();
        return link.group(1).replace("&amp;", "&");
    }

    private static List<Long> rows(TestBrowser reader, String address) {
        String list = reader.get(address).then().statusCode(200).extract().asString();
        return Pattern.compile("href=\"/desk/tickets/(\\d+)\"")
                .matcher(list)
                .results()
                .map(hit -> Long.valueOf(hit.group(1)))
                .toList();
    }
}
