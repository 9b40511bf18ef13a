package io.pledgedesk.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.pledgedesk.TestMail;
import io.pledgedesk.TestPeople;
import io.pledgedesk.TestViewers;
import io.pledgedesk.channel.mail.MailDesk;
import io.pledgedesk.mail.Mailboxes;
import io.pledgedesk.notification.OutboxJob;
import io.pledgedesk.people.Agent;
import io.pledgedesk.ticket.NamedStatus;
import io.pledgedesk.ticket.Participants;
import io.pledgedesk.ticket.Status;
import io.pledgedesk.ticket.StatusDetails;
import io.pledgedesk.ticket.Statuses;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Mail to customers, as a mail server gets it. */
@QuarkusTest
@Tag("database")
class CustomerMailTest {

    private static final Set<String> ALLOWED = Set.of(
            "return-path",
            "received",
            "date",
            "message-id",
            "from",
            "to",
            "cc",
            "reply-to",
            "subject",
            "in-reply-to",
            "references",
            "auto-submitted",
            "x-auto-response-suppress",
            "x-pledge-loop",
            "mime-version",
            "content-type",
            "content-transfer-encoding",
            "delivered-to");

    TestMail mail;

    @Inject
    MailDesk desk;

    @Inject
    TestPeople people;

    @Inject
    Participants participants;

    @Inject
    Statuses statuses;

    @Inject
    OutboxJob outbox;

    private List<MimeMessage> sentTo(String address) {
        for (int i = 0; i < 20 && outbox.run() > 0; i++) {
            // Everything that is due leaves.
        }
        return mail.receivedBy(address);
    }

    private static String request(String from, String subject) {
        return "From: Ann Example <" + from + ">\r\nMessage-ID: <" + MailDesk.unique() + "@example.org>\r\nSubject: "
                + subject + "\r\n\r\nPlease help.";
    }

    private void reply(Agent agent, String ticket, String body) {
        people.as(agent)
                .contentType("application/json")
                .body(Map.of("body", body, "visibility", "public"))
                .post("/api/v1/tickets/" + ticket + "/messages")
                .then()
                .statusCode(201);
    }

    @Test
    void aRequestIsAcknowledgedByItsNumberItsLinkAndWithoutTheSendersWords() throws Exception {
        String from = TestPeople.address("ack");
        Mailboxes.Created box = desk.mailbox();
        JsonPath taken = MailDesk.bring(box, request(from, "Buy cheap pills"));
        MimeMessage ack = sentTo(from).get(0);
        String text = String.join("\n", TestMail.texts(ack));
        assertThat(ack.getSubject())
                .contains("[#" + taken.getString("ticketId") + "]")
                .doesNotContain("pills");
        assertThat(text)
                .contains(taken.getString("ticketId"))
                .contains("/help/requests/")
                .doesNotContain("pills");
        assertThat(ack.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(ack.getHeader("X-Pledge-Loop")).containsExactly("1");
        assertThat(ack.getFrom()[0].toString()).contains(box.mailbox().address);
        onlyKnownHeaders(ack);
    }

    @Test
    void whoeverIsProvenReadsTheirSubject() throws Exception {
        String from = TestPeople.address("proven");
        Mailboxes.Created box = desk.mailbox("mx.trusted.example", true);
        MailDesk.bring(
                box,
                "Authentication-Results: mx.trusted.example; dmarc=pass header.from=people.example\r\n"
                        + request(from, "Broken printer"));
        assertThat(String.join("\n", TestMail.texts(sentTo(from).get(0)))).contains("Broken printer");
    }

    @Test
    void machinesAreNotAcknowledged() {
        String from = TestPeople.address("machine");
        MailDesk.bring(desk.mailbox(), "Auto-Submitted: auto-generated\r\n" + request(from, "Disk full"));
        assertThat(sentTo(from)).isEmpty();
    }

    @Test
    void anAddressGetsTenAcknowledgementsAnHour() {
        String from = TestPeople.address("flood");
        Mailboxes.Created box = desk.mailbox();
        for (int i = 0; i < 12; i++) {
            MailDesk.bring(box, request(from, "Request " + i));
        }
        assertThat(sentTo(from)).hasSize(10);
    }

    @Test
    void theFormIsAcknowledgedAsWell() throws Exception {
        String from = TestPeople.address("form");
        RestAssured.given()
                .contentType("application/json")
                .body(Map.of("name", "Ann", "email", from, "subject", "Hello", "description", "Please help."))
                .post("/api/v1/requests")
                .then()
                .statusCode(201);
        assertThat(sentTo(from)).hasSize(1);
    }

    @Test
    void anAnswerGoesOutInTheThreadAndItsAnswerComesBackIntoTheTicket() throws Exception {
        String from = TestPeople.address("thread");
        Mailboxes.Created box = desk.mailbox();
        String first = request(from, "Wrong invoice");
        String id = MailDesk.bring(box, first).getString("ticketId");
        String messageId = first.substring(first.indexOf("Message-ID: ") + 12, first.indexOf("\r\nSubject"));
        reply(people.agent(), id, "We **look** into it.");
        MimeMessage answer = sentTo(from).stream()
                .filter(sent -> subject(sent).startsWith("Re: "))
                .findFirst()
                .orElseThrow();
        assertThat(subject(answer)).isEqualTo("Re: Wrong invoice [#" + id + "]");
        assertThat(answer.getHeader("References", " ")).contains(messageId);
        assertThat(answer.getHeader("In-Reply-To")).hasSize(1);
        assertThat(answer.getHeader("Auto-Submitted")).isNull();
        assertThat(answer.getReplyTo()[0].toString()).startsWith("support+t" + id + ".");
        assertThat(TestMail.texts(answer)).anyMatch(text -> text.contains("We **look** into it."));
        assertThat(TestMail.texts(answer)).anyMatch(text -> text.contains("We <strong>look</strong> into it."));
        onlyKnownHeaders(answer);

        JsonPath back = MailDesk.bring(
                box, "In-Reply-To: " + answer.getMessageID() + "\r\n" + request(from, "Re: Wrong invoice"));
        assertThat(back.getString("outcome")).isEqualTo("appended");
        assertThat(back.getString("ticketId")).isEqualTo(id);
        JsonPath byAddress = MailDesk.bring(box, "To: " + answer.getReplyTo()[0] + "\r\n" + request(from, "Something"));
        assertThat(byAddress.getString("ticketId")).isEqualTo(id);
    }

    @Test
    void anAnswerTellsWhatTheDeskSaysOfItsStatus() throws Exception {
        String from = TestPeople.address("standing");
        String id = MailDesk.bring(desk.mailbox(), request(from, "Broken")).getString("ticketId");
        NamedStatus own = statuses.create(
                new StatusDetails(Status.PENDING, "Parts " + MailDesk.unique(), "We wait for a part", 0, false, false));
        people.as(people.agent())
                .contentType("application/json")
                .body(Map.of("body", "We ordered it.", "visibility", "public", "namedStatus", "" + own.id()))
                .post("/api/v1/tickets/" + id + "/messages")
                .then()
                .statusCode(201);
        MimeMessage answer = sentTo(from).stream()
                .filter(sent -> subject(sent).startsWith("Re: "))
                .findFirst()
                .orElseThrow();
        assertThat(TestMail.texts(answer))
                .hasSize(2)
                .allMatch(text -> text.contains("Status: We wait for a part") && !text.contains(own.name()));
    }

    @Test
    void ourOwnMailThatComesBackIsADuplicate() throws Exception {
        String from = TestPeople.address("loop");
        Mailboxes.Created box = desk.mailbox();
        MailDesk.bring(box, request(from, "Hello"));
        MimeMessage ack = sentTo(from).get(0);
        java.io.ByteArrayOutputStream raw = new java.io.ByteArrayOutputStream();
        ack.writeTo(raw);
        assertThat(MailDesk.bring(box, raw.toString()).getString("reason")).isEqualTo("ownMessage");
    }

    @Test
    void notesStayInside() {
        String from = TestPeople.address("note");
        String id = MailDesk.bring(desk.mailbox(), request(from, "Hello")).getString("ticketId");
        people.as(people.agent())
                .contentType("application/json")
                .body(Map.of("body", "Difficult customer", "visibility", "internal"))
                .post("/api/v1/tickets/" + id + "/messages")
                .then()
                .statusCode(201);
        assertThat(sentTo(from)).hasSize(1).allMatch(sent -> subject(sent).startsWith("We have"));
    }

    @Test
    void onlyThoseLetInGetACopy() throws Exception {
        String from = TestPeople.address("copy");
        String friend = TestPeople.address("friend");
        String other = TestPeople.address("other");
        String id = MailDesk.bring(desk.mailbox(), "Cc: " + friend + ", " + other + "\r\n" + request(from, "Hello"))
                .getString("ticketId");
        Agent agent = people.agent();
        assertThat(participants.list(TestViewers.of(agent), Long.parseLong(id)))
                .extracting(each -> each.email() + " " + each.isAdmitted())
                .containsExactlyInAnyOrder(friend + " false", other + " false");
        participants.admit(TestViewers.of(agent), Long.parseLong(id), friend);
        reply(agent, id, "Here you are.");
        MimeMessage answer = sentTo(from).stream()
                .filter(sent -> subject(sent).startsWith("Re: "))
                .findFirst()
                .orElseThrow();
        assertThat(answer.getHeader("Cc", ",")).contains(friend).doesNotContain(other);
    }

    @Test
    void whatIsTypedIntoASubjectIsNoHeader() throws Exception {
        String from = TestPeople.address("inject");
        String id = MailDesk.bring(
                        desk.mailbox(),
                        request(from, "=?UTF-8?Q?Hi=0D=0ABcc:_x@people.example?= =?UTF-8?B?5LiK5piN5ZiK5ZiN?="))
                .getString("ticketId");
        reply(people.agent(), id, "Hello.");
        for (MimeMessage sent : sentTo(from)) {
            onlyKnownHeaders(sent);
        }
    }

    @Test
    void anAddressThatBouncesGetsNoMoreMailUntilItWrites() throws Exception {
        String from = TestPeople.address("gone");
        Mailboxes.Created box = desk.mailbox();
        String id = MailDesk.bring(box, request(from, "Hello")).getString("ticketId");
        String sent = sentTo(from).get(0).getMessageID();
        JsonPath bounce = MailDesk.bring(box, bounce(from, sent));
        assertThat(bounce.getString("reason")).isEqualTo("bounce");
        assertThat(bounce.getString("ticketId")).isEqualTo(id);
        Agent agent = people.agent();
        reply(agent, id, "Are you there?");
        assertThat(sentTo(from)).hasSize(1);
        people.as(agent)
                .get("/api/v1/tickets/" + id + "/messages")
                .then()
                .body("items.body", hasItem(containsString("could not be mailed to " + from)));
        MailDesk.bring(box, request(from, "I am here"));
        reply(agent, id, "Good.");
        assertThat(sentTo(from)).hasSize(3);
    }

    @Test
    void anInventedBounceSilencesNobody() throws Exception {
        String victim = TestPeople.address("victim");
        String attacker = TestPeople.address("attacker");
        Mailboxes.Created box = desk.mailbox();
        String id = MailDesk.bring(box, request(victim, "Hello")).getString("ticketId");
        MailDesk.bring(box, request(attacker, "Hello"));
        MailDesk.bring(box, bounce(victim, sentTo(attacker).get(0).getMessageID()));
        MailDesk.bring(box, bounce(victim, "<made.up@example.org>"));
        reply(people.agent(), id, "Hello.");
        assertThat(sentTo(victim)).hasSize(2);
    }

    @Test
    void anAnswerOnATicketOfTheFormIsMailed() {
        String from = TestPeople.address("web");
        long id = desk.ticket(people.customer(from), "open").id();
        reply(people.agent(), Long.toString(id), "Hello.");
        assertThat(sentTo(from)).hasSize(1);
        people.as(people.agent()).get("/api/v1/tickets/" + id).then().body("channel", equalTo("web"));
    }

    private static String bounce(String recipient, String messageId) {
        return "From: MAILER-DAEMON@example.org\r\nMessage-ID: <" + MailDesk.unique()
                + "@example.org>\r\nReturn-Path: <>\r\nSubject: Undelivered\r\n"
                + "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n"
                + "--b\r\n\r\nsorry\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\n"
                + "Reporting-MTA: dns; mx.example.org\r\n\r\nFinal-Recipient: rfc822; " + recipient
                + "\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 no such user\r\n"
                + "--b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: " + messageId + "\r\n--b--\r\n";
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void onlyKnownHeaders(MimeMessage message) throws MessagingException {
        Set<String> names = new TreeSet<>();
        for (Header header : Collections.list(message.getAllHeaders())) {
            names.add(header.getName().toLowerCase(Locale.ROOT));
        }
        assertThat(ALLOWED).containsAll(names);
    }
}
