package io.pledgedesk.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.pledgedesk.TestPeople;
import io.pledgedesk.TestViewers;
import io.pledgedesk.mail.Mailboxes;
import io.pledgedesk.people.Agent;
import io.pledgedesk.ticket.Conversations;
import io.pledgedesk.ticket.NewMessage;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.TicketChange;
import io.pledgedesk.ticket.TicketChanges;
import io.pledgedesk.ticket.Tickets;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whose mail is spam before anybody has read it. */
@QuarkusTest
@Tag("database")
class SpamSenderTest {

    @Inject
    MailDesk desk;

    @Inject
    TestPeople people;

    @Inject
    Tickets tickets;

    @Inject
    TicketChanges changes;

    @Inject
    Conversations conversations;

    private Agent agent;
    private Mailboxes.Created box;
    private String sender;

    @BeforeEach
    void aMailbox() {
        agent = people.agent();
        box = desk.mailbox();
        sender = TestPeople.address("watches");
    }

    private JsonPath mail() {
        return MailDesk.bring(
                box,
                "From: Watches <" + sender + ">\r\nTo: help@pledge.example\r\nMessage-ID: <" + MailDesk.unique()
                        + "@example.org>\r\nSubject: Cheap watches\r\n\r\nBuy now.");
    }

    private Ticket ticket(JsonPath answer) {
        return tickets.get(TestViewers.of(agent), answer.getLong("ticketId"));
    }

    private void mark(Ticket ticket, boolean spam) {
        changes.change(TestViewers.of(agent), ticket.id(), TicketChange.NOTHING.withSpam(spam), null);
    }

    @Test
    void laterMailOfASpammerIsSpam_untilTheMarkOfTheLastIsTakenAway() {
        Ticket first = ticket(mail());
        mark(first, true);
        JsonPath second = mail();
        assertThat(second.getString("outcome") + " " + second.getString("reason"))
                .isEqualTo("created spamSender");
        assertThat(ticket(second).isSpam()).isTrue();
        mark(ticket(second), false);
        JsonPath third = mail();
        assertThat(third.getString("reason")).isEqualTo("newRequest");
        assertThat(ticket(third).isSpam()).isFalse();
    }

    @Test
    void whoWasAnsweredOnceIsNeverJudgedByWhatCameInTheirName() {
        Ticket first = ticket(mail());
        conversations.add(TestViewers.of(agent), first.id(), NewMessage.reply("Here you are."));
        mark(ticket(mail()), true);
        assertThat(ticket(mail()).isSpam()).isFalse();
    }
}
