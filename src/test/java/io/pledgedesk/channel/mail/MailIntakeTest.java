package io.pledgedesk.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.pledgedesk.SettableClock;
import io.pledgedesk.TestPeople;
import io.pledgedesk.mail.Mailboxes;
import io.pledgedesk.people.Agent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Mail that comes twice, at once, too often, too large or broken on purpose. */
@QuarkusTest
@Tag("database")
class MailIntakeTest {

    @Inject
    MailDesk desk;

    @Inject
    TestPeople people;

    @Inject
    SettableClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private static String mail(String from, String id, String text) {
        return "From: " + from + "\r\nMessage-ID: <" + id + "@example.org>\r\nSubject: Test\r\n\r\n" + text;
    }

    @Test
    void theSameMailTwiceIsOneTicket() {
        Mailboxes.Created box = desk.mailbox();
        String mail = mail(TestPeople.address("twice"), MailDesk.unique(), "Hello");
        JsonPath first = MailDesk.bring(box, mail);
        JsonPath second = MailDesk.bring(box, "Received: from c by d\r\n" + mail.replace("\r\n", "\n"));
        assertThat(second.getString("outcome")).isEqualTo("duplicate");
        assertThat(second.getString("reason")).isEqualTo("sameMail");
        assertThat(second.getString("ticketId")).isEqualTo(first.getString("ticketId"));
        assertThat(second.getString("intakeId")).isEqualTo(first.getString("intakeId"));
        people.as(people.admin())
                .get("/api/v1/mail/intake/" + first.getString("intakeId"))
                .then()
                .body("repeats", equalTo(1))
                .body("outcome", equalTo("created"));
    }

    @Test
    void anUsedMessageIdWithOtherWordsIsAnotherMail() {
        Mailboxes.Created box = desk.mailbox();
        String from = TestPeople.address("reuse");
        String id = MailDesk.unique();
        JsonPath first = MailDesk.bring(box, mail(from, id, "One"));
        JsonPath second = MailDesk.bring(box, mail(from, id, "Two"));
        assertThat(second.getString("outcome")).isEqualTo("created");
        assertThat(second.getString("ticketId")).isNotEqualTo(first.getString("ticketId"));
    }

    @Test
    void twoMailboxesEachTakeTheSameMail() {
        String mail = mail(TestPeople.address("both"), MailDesk.unique(), "Hello");
        JsonPath first = MailDesk.bring(desk.mailbox(), mail);
        JsonPath second = MailDesk.bring(desk.mailbox(), mail);
        assertThat(second.getString("outcome")).isEqualTo("created");
        assertThat(second.getString("ticketId")).isNotEqualTo(first.getString("ticketId"));
    }

    @Test
    void twelveAtOnceAreOneTicket() throws Exception {
        Mailboxes.Created box = desk.mailbox();
        String from = TestPeople.address("race");
        String mail = mail(from, MailDesk.unique(), "Hello");
        ExecutorService threads = Executors.newFixedThreadPool(12);
        try {
            List<Future<JsonPath>> answers = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                answers.add(threads.submit(() -> MailDesk.bring(box, mail)));
            }
            List<String> outcomes = new ArrayList<>();
            for (Future<JsonPath> answer : answers) {
                outcomes.add(answer.get().getString("outcome"));
            }
            assertThat(outcomes).containsOnlyOnce("created");
            assertThat(outcomes.stream().filter("duplicate"::equals)).hasSize(11);
        } finally {
            threads.shutdownNow();
        }
        assertThat(ticketsOf(from)).hasSize(1);
    }

    private List<Object> ticketsOf(String email) {
        Agent agent = people.agent();
        String id = people.as(agent)
                .queryParam("q", email)
                .get("/api/v1/customers")
                .jsonPath()
                .getList("items.findAll { it.email == '" + email + "' }.id", String.class)
                .get(0);
        return people.as(agent)
                .queryParam("requester", id)
                .get("/api/v1/tickets")
                .jsonPath()
                .getList("items");
    }

    @Test
    void theClockOfAPromiseStartsWhenTheMailArrives() {
        Instant now = Instant.parse("2026-11-24T10:00:00Z");
        clock.set(now);
        JsonPath answer = MailDesk.bring(
                desk.mailbox(),
                "Date: Thu, 01 Jan 2099 00:00:00 +0000\r\n"
                        + mail(TestPeople.address("late"), MailDesk.unique(), "Hello"));
        clock.reset();
        people.as(people.agent())
                .get("/api/v1/tickets/" + answer.getString("ticketId"))
                .then()
                .body("createdAt", equalTo("2026-11-24T10:00:00Z"))
                .body("channel", equalTo("email"));
    }

    @Test
    void theTwentyFirstTicketOfAnHourWaits() {
        Mailboxes.Created box = desk.mailbox();
        String from = TestPeople.address("many");
        for (int i = 0; i < 20; i++) {
            assertThat(MailDesk.bring(box, mail(from, MailDesk.unique(), "Hello " + i))
                            .getString("outcome"))
                    .isEqualTo("created");
        }
        JsonPath held = MailDesk.bring(box, mail(from, MailDesk.unique(), "One more"));
        assertThat(held.getString("reason")).isEqualTo("tooManyTickets");
        Agent admin = people.admin();
        people.as(admin)
                .post("/api/v1/mail/intake/" + held.getString("intakeId") + "/release")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("created"));
        people.as(admin)
                .post("/api/v1/mail/intake/" + held.getString("intakeId") + "/release")
                .then()
                .statusCode(409);
        clock.set(Instant.now().plus(Duration.ofMinutes(61)));
        assertThat(MailDesk.bring(box, mail(from, MailDesk.unique(), "Later")).getString("outcome"))
                .isEqualTo("created");
    }

    @Test
    @Timeout(30)
    void tenThousandPartsAreHeldAndNotOpened() {
        String part = "--b\r\nContent-Type: text/plain\r\n\r\nx\r\n";
        JsonPath answer = MailDesk.bring(desk.mailbox(), multipart("Parts") + part.repeat(10_000) + "--b--\r\n");
        assertThat(answer.getString("reason")).isEqualTo("tooManyParts");
    }

    @Test
    @Timeout(30)
    void nestingWithoutEndIsHeld() {
        String deep = IntStream.range(0, 2_000)
                .mapToObj(i -> "Content-Type: multipart/mixed; boundary=b" + i + "\r\n\r\n--b" + i + "\r\n")
                .collect(Collectors.joining());
        JsonPath answer = MailDesk.bring(desk.mailbox(), "From: deep@people.example\r\n" + deep + "\r\nx");
        assertThat(answer.getString("reason")).isEqualTo("tooDeep");
    }

    @Test
    @Timeout(30)
    void tooManyHeadersAreHeld() {
        JsonPath answer =
                MailDesk.bring(desk.mailbox(), "X-Line: 1\r\n".repeat(1_100) + "From: a@people.example\r\n\r\nx");
        assertThat(answer.getString("reason")).isEqualTo("tooManyHeaders");
    }

    @Test
    @Timeout(30)
    void aThousandRecipientsAreFine() {
        String many = IntStream.range(0, 1_000)
                .mapToObj(i -> "Person " + i + " <person" + i + "@people.example>")
                .collect(Collectors.joining(",\r\n "));
        JsonPath answer = MailDesk.bring(
                desk.mailbox(), "Cc: " + many + "\r\n" + mail(TestPeople.address("crowd"), MailDesk.unique(), "Hi"));
        assertThat(answer.getString("outcome")).isEqualTo("created");
    }

    @Test
    @Timeout(60)
    void fiftyThousandNestedElementsBecomeTextQuickly() {
        JsonPath answer = MailDesk.bring(
                desk.mailbox(),
                "From: " + TestPeople.address("html") + "\r\nSubject: Deep\r\nContent-Type: text/html\r\n\r\n"
                        + "<div>".repeat(50_000) + "hello");
        assertThat(answer.getString("outcome")).isEqualTo("created");
    }

    @Test
    @Timeout(240)
    void twentyFiveMegabytesAreTakenAndOneMoreByteIsNot() {
        Mailboxes.Created box = desk.mailbox();
        String start = multipart("Large") + "--b\r\nContent-Type: application/octet-stream; name=a.bin\r\n"
                + "Content-Disposition: attachment; filename=a.bin\r\n\r\n";
        byte[] mail = new byte[MailIntake.MAX_BYTES];
        Arrays.fill(mail, (byte) 'x');
        byte[] head = start.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, mail, 0, head.length);
        assertThat(MailDesk.bring(box, mail).getString("outcome")).isEqualTo("created");
        RestAssured.given()
                .auth()
                .oauth2(box.secret())
                .contentType("message/rfc822")
                .queryParam("mailbox", box.mailbox().address)
                .body(Arrays.copyOf(mail, mail.length + 1))
                .post("/api/v1/mail/inbound")
                .then()
                .statusCode(413);
    }

    @Test
    void aVeryLongTextComesWholeAsAFile() {
        String text = "word ".repeat(30_000);
        JsonPath answer = MailDesk.bring(desk.mailbox(), mail(TestPeople.address("long"), MailDesk.unique(), text));
        people.as(people.agent())
                .get("/api/v1/tickets/" + answer.getString("ticketId") + "/messages")
                .then()
                .body("items[0].attachments[0].name", equalTo("whole-message.txt"));
    }

    @Test
    @Timeout(120)
    void randomBytesAreAlwaysTakenIn() {
        Mailboxes.Created box = desk.mailbox();
        List<MailCase> cases = MailCase.all().toList();
        Random random = new Random(7);
        for (int i = 0; i < 150; i++) {
            byte[] mail = cases.get(random.nextInt(cases.size()))
                    .mail()
                    .replace("{me}", "m" + i + "@people.example")
                    .getBytes(StandardCharsets.UTF_8);
            for (int k = 0; k < 20; k++) {
                mail[random.nextInt(mail.length)] = (byte) random.nextInt(256);
            }
            assertThat(MailDesk.bring(box, mail).getString("outcome")).isNotBlank();
        }
    }

    @Test
    void badCallsAreRefused() {
        Mailboxes.Created box = desk.mailbox();
        var given = RestAssured.given().auth().oauth2(box.secret());
        given.contentType("message/rfc822")
                .body(new byte[0])
                .post("/api/v1/mail/inbound")
                .then()
                .statusCode(400);
        RestAssured.given()
                .auth()
                .oauth2(box.secret())
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/mail/inbound")
                .then()
                .statusCode(415);
        people.as(people.admin())
                .queryParam("outcome", "eaten")
                .get("/api/v1/mail/intake")
                .then()
                .statusCode(400);
        people.as(people.supervisor()).get("/api/v1/mail/intake").then().statusCode(403);
        people.as(people.admin()).get("/api/v1/mail/intake/999999999").then().statusCode(404);
    }

    private static String multipart(String subject) {
        return "From: " + TestPeople.address("parts") + "\r\nSubject: " + subject + "\r\nMessage-ID: <"
                + MailDesk.unique() + "@example.org>\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n";
    }
}
