package io.pledgedesk.channel.mail;

import io.pledgedesk.TestPeople;
import io.pledgedesk.TestViewers;
import io.pledgedesk.mail.Mailbox;
import io.pledgedesk.mail.MailboxDetails;
import io.pledgedesk.mail.Mailboxes;
import io.pledgedesk.people.Customer;
import io.pledgedesk.ticket.Channel;
import io.pledgedesk.ticket.NewTicket;
import io.pledgedesk.ticket.Status;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.TicketChange;
import io.pledgedesk.ticket.TicketChanges;
import io.pledgedesk.ticket.Tickets;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Mailboxes, tickets and mail for tests. Inject it. */
@ApplicationScoped
public class MailDesk {

    private final Mailboxes mailboxes;
    private final Tickets tickets;
    private final TicketChanges changes;
    private final TestPeople people;

    MailDesk(Mailboxes mailboxes, Tickets tickets, TicketChanges changes, TestPeople people) {
        this.mailboxes = mailboxes;
        this.tickets = tickets;
        this.changes = changes;
        this.people = people;
    }

    /** A new mailbox and its token. */
    public Mailboxes.Created mailbox() {
        return mailbox(null, false);
    }

    public Mailboxes.Created mailbox(String trusted, boolean checkDmarc) {
        return mailboxes.create(
                new MailboxDetails("support@box-" + unique() + ".example", "Support", null, trusted, checkDmarc, true));
    }

    public Ticket ticket(Customer requester, String status) {
        Ticket ticket = tickets.openForRequester(
                NewTicket.inbound(
                        "Test request", "Please help.", new NewTicket.Requester(requester.id, null, null), Channel.WEB),
                List.of());
        Status wanted = Status.of(status);
        if (wanted == Status.NEW) {
            return ticket;
        }
        TicketChange change = TicketChange.NOTHING.withStatus(wanted);
        return changes.change(TestViewers.of(people.agent()), ticket.id(), change, null);
    }

    public static JsonPath bring(Mailboxes.Created box, String mail) {
        return bring(box, mail.getBytes(StandardCharsets.UTF_8));
    }

    /** The answer of the intake; fails unless it is 200. */
    public static JsonPath bring(Mailboxes.Created box, byte[] mail) {
        return RestAssured.given()
                .auth()
                .oauth2(box.secret())
                .contentType("message/rfc822")
                .queryParam("mailbox", box.mailbox().address)
                .body(mail)
                .post("/api/v1/mail/inbound")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public static String unique() {
        return UUID.randomUUID().toString().substring(0, 13);
    }

    Mailbox stored(long id) {
        return mailboxes.get(id);
    }
}
