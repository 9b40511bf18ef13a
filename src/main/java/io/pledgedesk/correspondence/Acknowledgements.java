package io.pledgedesk.correspondence;

import io.pledgedesk.channel.PrivateLinks;
import io.pledgedesk.kernel.PledgeSettings;
import io.pledgedesk.kernel.Speech;
import io.pledgedesk.mail.RequestReceived;
import io.pledgedesk.notification.AutomaticAnswers;
import io.pledgedesk.notification.Outbox;
import io.pledgedesk.notification.OutgoingMail;
import io.pledgedesk.people.Customer;
import io.pledgedesk.people.Customers;
import io.pledgedesk.sla.Clocks;
import io.pledgedesk.sla.Promise;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.Tickets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Tells customers that their request arrived: its number, what is promised, where it stands, and the guide that may
 * answer it at once. Somebody else may have typed the address, so nothing of what they typed goes there, and each address
 * gets ten of these an hour at most.
 */
@ApplicationScoped
class Acknowledgements {

    private static final Logger LOG = Logger.getLogger(Acknowledgements.class);
    private static final int PER_ADDRESS = 10;
    private static final int ALTOGETHER = 2_000;

    private final Envelope envelope;
    private final Outbox outbox;
    private final Tickets tickets;
    private final Customers customers;
    private final Clocks clocks;
    private final PromiseWords promises;
    private final PrivateLinks links;
    private final AutomaticAnswers answers;
    private final MailWords words;
    private final Speech speech;
    private final PledgeSettings settings;

    Acknowledgements(
            Envelope envelope,
            Outbox outbox,
            Tickets tickets,
            Customers customers,
            Clocks clocks,
            PromiseWords promises,
            PrivateLinks links,
            AutomaticAnswers answers,
            MailWords words,
            Speech speech,
            PledgeSettings settings) {
        this.answers = answers;
        this.words = words;
        this.speech = speech;
        this.envelope = envelope;
        this.outbox = outbox;
        this.tickets = tickets;
        this.customers = customers;
        this.clocks = clocks;
        this.promises = promises;
        this.links = links;
        this.settings = settings;
    }

    void onRequest(@Observes RequestReceived received) {
        if (received.quiet() || !outbox.isOpen()) {
            return;
        }
        Ticket ticket = tickets.find(received.ticketId()).orElseThrow();
        Customer requester = customers.get(ticket.requesterId());
        if (isTooMany(requester.email)) {
            LOG.infof("No acknowledgement for ticket %d: too many in an hour", ticket.id());
            return;
        }
        envelope.send(
                ticket, requester, speech.in(requester.language, () -> letter(ticket, requester, received.proven())));
    }

    private Envelope.Letter letter(Ticket ticket, Customer requester, boolean proven) {
        CustomerMails.Acknowledgement mail = mail(ticket, requester, proven);
        return new Envelope.Letter(
                OutgoingMail.Kind.ACKNOWLEDGEMENT,
                words.receivedSubject(ticket.reference()),
                CustomerMails.Templates.acknowledgementText(mail).render(),
                CustomerMails.Templates.acknowledgementHtml(mail).render(),
                List.of());
    }

    private boolean isTooMany(String address) {
        return outbox.orderedLately(OutgoingMail.Kind.ACKNOWLEDGEMENT, address) >= PER_ADDRESS
                || outbox.orderedLately(OutgoingMail.Kind.ACKNOWLEDGEMENT, null) >= ALTOGETHER;
    }

    private CustomerMails.Acknowledgement mail(Ticket ticket, Customer requester, boolean proven) {
        Promise promise = clocks.promiseOf(ticket);
        return new CustomerMails.Acknowledgement(
                proven ? requester.name : null,
                ticket.reference(),
                proven ? ticket.subject() : null,
                promises.by(ticket, promise.firstResponseBy()),
                promises.by(ticket, promise.resolutionBy()),
                answers.to(ticket).map(this::offer).orElse(null),
                settings.deskName(),
                links.url(ticket));
    }

    private CustomerMails.Offer offer(AutomaticAnswers.Answer answer) {
        String base = settings.baseUrl();
        return new CustomerMails.Offer(
                answer.title(),
                answer.summary(),
                answer.text().replace("](/", "](" + base + "/"),
                answer.html().at(base),
                base + answer.path());
    }
}
