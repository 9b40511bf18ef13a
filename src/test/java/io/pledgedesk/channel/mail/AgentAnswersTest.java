package io.pledgedesk.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.pledgedesk.TestMail;
import io.pledgedesk.TestPeople;
import io.pledgedesk.TestViewers;
import io.pledgedesk.mail.AgentAddress;
import io.pledgedesk.mail.Mailboxes;
import io.pledgedesk.mail.SignedIds;
import io.pledgedesk.notification.OutboxJob;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Customer;
import io.pledgedesk.ticket.Conversations;
import io.pledgedesk.ticket.Message;
import io.pledgedesk.ticket.NewMessage;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.Visibility;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Agents answer a notification by mail. */
@QuarkusTest
@Tag("database")
class AgentAnswersTest {

    private static final String SERVER = "mx.example";
    private static final String QUOTE =
            "\r\n\r\nOn Mon, 22 Nov 2027 at 10:00, Pledge\r\n<pledge@localhost> wrote:\r\n\r\n> "
                    + SignedIds.ANSWER_ABOVE + "\r\n>\r\n> secret of the desk\r\n";

    @Inject
    TestPeople people;

    @Inject
    MailDesk desk;

    @Inject
    SignedIds ids;

    @Inject
    Conversations conversations;

    @Inject
    OutboxJob outbox;

    TestMail mail;

    private Agent agent;
    private Customer customer;
    private Mailboxes.Created box;
    private Ticket ticket;

    @BeforeEach
    void aTicket() {
        agent = people.agent();
        customer = people.customer();
        box = desk.mailbox(SERVER, true);
        ticket = desk.ticket(customer, "open");
    }

    @Test
    void anAnswerIsANote_withoutTheQuotedMail() {
        JsonPath answer = bring(agent.email, "pass", false, "Ask the bank first." + QUOTE);
        assertThat(answer.getString("outcome")).isEqualTo("appended");
        assertThat(answer.getString("reason")).isEqualTo("agentNote");
        assertThat(newest().body()).isEqualTo("Ask the bank first.");
        assertThat(newest().visibility()).isEqualTo(Visibility.INTERNAL);
        assertThat(newest().author().id()).isEqualTo(agent.id);
    }

    @Test
    void theOtherAddressRepliesToTheCustomer() {
        assertThat(bring(agent.email.toUpperCase(java.util.Locale.ROOT), "pass", true, "It is on its way." + QUOTE)
                        .getString("reason"))
                .isEqualTo("agentReply");
        assertThat(newest().visibility()).isEqualTo(Visibility.PUBLIC);
        assertThat(newest().body()).isEqualTo("It is on its way.");
        sendAll();
        assertThat(mail.receivedBy(customer.email)).anyMatch(sent -> text(sent).contains("It is on its way."));
        assertThat(mail.receivedBy(customer.email)).noneMatch(sent -> text(sent).contains("secret of the desk"));
    }

    @Test
    void withoutAProofItIsAnUnverifiedNote_andNothingIsSent() {
        assertThat(bring(agent.email, "none", true, "Send money to me.").getString("reason"))
                .isEqualTo("unverifiedSender");
        assertThat(newest().visibility()).isEqualTo(Visibility.INTERNAL);
        assertThat(newest().author().name()).contains("unverified");
        people.browser(agent)
                .get("/desk/tickets/" + ticket.id())
                .then()
                .statusCode(200)
                .body(containsString("Send money to me."));
    }

    @Test
    void aFailedProofAndForeignSendersWriteNothingHere() {
        Agent other = people.agent();
        for (JsonPath answer : List.of(
                bring(agent.email, "fail", true, "x"),
                bring(other.email, "pass", true, "x"),
                bring(TestPeople.address("mallory"), "pass", true, "x"),
                bring(customer.email, "pass", false, "x"))) {
            assertThat(answer.getString("reason")).isEqualTo("foreignReplyAddress");
            assertThat(answer.getLong("ticketId")).isNotEqualTo(ticket.id());
        }
        assertThat(messages()).hasSize(1);
    }

    @Test
    void aChangedAddressIsNobodys() {
        String good = address(true);
        for (String bad : List.of(
                good.replace("+r" + ticket.id(), "+r" + (ticket.id() + 1)),
                good.replace("." + agent.id + ".", "." + (agent.id + 1) + "."),
                address(false).replace("+n", "+r"))) {
            assertThat(ids.readAgentAddress(bad).map(AgentAddress::ticketId)).isEmpty();
            assertThat(bring(bad, agent.email, "pass", "x").getString("reason")).isEqualTo("foreignReplyAddress");
        }
    }

    @Test
    void whatCantBeWrittenIsToldToTheAgent() {
        Ticket closed = desk.ticket(customer, "closed");
        String address = ids.agentAddress(box.mailbox().address, closed.id(), agent.id, true);
        assertThat(bring(address, agent.email, "pass", "Too late").getString("reason"))
                .isEqualTo("agentRefused");
        assertThat(bring(agent.email, "pass", true, QUOTE).getString("reason")).isEqualTo("agentRefused");
        people.as(agent)
                .get("/api/v1/notifications")
                .then()
                .statusCode(200)
                .body(org.hamcrest.Matchers.containsString("your mail was not taken"));
        assertThat(messages()).hasSize(1);
    }

    @Test
    void aNotificationSaysHowToAnswerIt() throws Exception {
        conversations.add(
                TestViewers.of(people.agent()), ticket.id(), NewMessage.note("@" + agent.email + " please look"));
        sendAll();
        MimeMessage news = mail.receivedBy(agent.email).get(0);
        assertThat(text(news)).startsWith(SignedIds.ANSWER_ABOVE).contains("write an internal note");
        String replyTo = ((InternetAddress) news.getReplyTo()[0]).getAddress();
        AgentAddress path = ids.readAgentAddress(replyTo).orElseThrow();
        assertThat(path.ticketId()).isEqualTo(ticket.id());
        assertThat(path.agentId()).isEqualTo(agent.id);
        assertThat(path.publicly()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hello.\n\n"
                        + "From: Pledge <p@x>\n"
                        + "Sent: Monday\n"
                        + "To: Ann\n"
                        + "Subject: #1\n\n"
                        + "## Write your answer above this line ##\n\n"
                        + "secret",
                "Hello.\n\n-----Original Message-----\nFrom: x\n\n## Write your answer above this line ##\nsecret",
                "Hello.\n-- \nAnn\n\n> ## Write your answer above this line ##\n> secret",
                "Hello.\n\nAm Montag schrieb Pledge:\n> ## Write your answer above this line ##\n> secret\n",
                "Hello.\n\n________________________________\nVon: x\n## Write your answer above this line ##\nsecret"
            })
    void whatIsBelowTheLineIsCut(String text) {
        assertThat(AnswerText.of(text)).isEqualTo("Hello.");
    }

    private JsonPath bring(String sender, String dmarc, boolean publicly, String text) {
        return bring(address(publicly), sender, dmarc, text);
    }

    private JsonPath bring(String address, String sender, String dmarc, String text) {
        String domain = sender.substring(sender.indexOf('@') + 1);
        return MailDesk.bring(
                box,
                "Authentication-Results: " + SERVER + "; dmarc=" + dmarc + " header.from=" + domain + "\r\nFrom: Ann <"
                        + sender + ">\r\nTo: " + address + "\r\nMessage-ID: <" + MailDesk.unique()
                        + "@example.org>\r\nSubject: Re: #" + ticket.reference() + "\r\n\r\n" + text);
    }

    private String address(boolean publicly) {
        return ids.agentAddress(box.mailbox().address, ticket.id(), agent.id, publicly);
    }

    private void sendAll() {
        for (int i = 0; i < 20 && outbox.run() > 0; i++) {
            // What other tests left behind goes first.
        }
    }

    private Message newest() {
        List<Message> all = messages();
        return all.get(all.size() - 1);
    }

    private List<Message> messages() {
        return conversations
                .list(TestViewers.of(people.admin()), ticket.id(), 50, null)
                .items();
    }

    private static String text(MimeMessage message) {
        try {
            return String.valueOf(
                    new String(message.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
