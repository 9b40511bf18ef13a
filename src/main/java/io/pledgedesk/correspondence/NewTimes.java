package io.pledgedesk.correspondence;

import io.pledgedesk.channel.PrivateLinks;
import io.pledgedesk.kernel.PledgeSettings;
import io.pledgedesk.kernel.Speech;
import io.pledgedesk.mail.MailThread;
import io.pledgedesk.mail.MailThreads;
import io.pledgedesk.notification.News;
import io.pledgedesk.notification.NewsKind;
import io.pledgedesk.notification.Notifications;
import io.pledgedesk.notification.Outbox;
import io.pledgedesk.notification.OutgoingMail;
import io.pledgedesk.people.Agents;
import io.pledgedesk.people.Customer;
import io.pledgedesk.people.Customers;
import io.pledgedesk.sla.agreement.AgreedTime;
import io.pledgedesk.sla.agreement.TimeDeclined;
import io.pledgedesk.sla.agreement.TimeProposed;
import io.pledgedesk.ticket.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Tells the customer of a new time that an agent proposed, and the agent when it is declined. */
@ApplicationScoped
class NewTimes {

    private final Envelope envelope;
    private final Outbox outbox;
    private final Customers customers;
    private final Agents agents;
    private final MailThreads threads;
    private final Notifications notifications;
    private final PromiseWords promises;
    private final PrivateLinks links;
    private final PledgeSettings settings;
    private final Speech speech;
    private final MailWords words;

    NewTimes(
            Envelope envelope,
            Outbox outbox,
            Customers customers,
            Agents agents,
            MailThreads threads,
            Notifications notifications,
            PromiseWords promises,
            PrivateLinks links,
            PledgeSettings settings,
            Speech speech,
            MailWords words) {
        this.envelope = envelope;
        this.outbox = outbox;
        this.customers = customers;
        this.agents = agents;
        this.threads = threads;
        this.notifications = notifications;
        this.promises = promises;
        this.links = links;
        this.settings = settings;
        this.speech = speech;
        this.words = words;
    }

    void onProposed(@Observes TimeProposed proposal) {
        Ticket ticket = proposal.ticket();
        boolean quiet = threads.find(ticket.id()).filter(MailThread::isQuiet).isPresent();
        if (outbox.isOpen() && !quiet) {
            Customer requester = customers.get(ticket.requesterId());
            envelope.send(
                    ticket, requester, speech.in(requester.language, () -> letter(ticket, requester, proposal.time())));
        }
    }

    /** Whoever proposed it hears of it, and whoever works on it now. */
    void onDeclined(@Observes TimeDeclined declined) {
        Ticket ticket = declined.ticket();
        String title = "The customer declined the new time: #" + ticket.reference() + " " + ticket.subject();
        String text = title + "\n\n" + settings.baseUrl() + "/desk/tickets/" + ticket.id() + "\n";
        List<Long> told = ticket.assigneeId() == null
                        || ticket.assigneeId() == declined.time().agentId()
                ? List.of(declined.time().agentId())
                : List.of(declined.time().agentId(), ticket.assigneeId());
        notifications.tell(
                told.stream().flatMap(id -> agents.find(id).stream()).toList(),
                new News(
                        NewsKind.TIME_DECLINED,
                        title,
                        text,
                        ticket.id(),
                        declined.time().declinedAt()));
    }

    private Envelope.Letter letter(Ticket ticket, Customer requester, AgreedTime time) {
        CustomerMails.NewTime mail = new CustomerMails.NewTime(
                requester.name,
                ticket.reference(),
                promises.by(ticket, time.originalDue()),
                promises.by(ticket, time.until()),
                time.reason(),
                settings.deskName(),
                links.url(ticket));
        return new Envelope.Letter(
                OutgoingMail.Kind.NEW_TIME,
                words.newTimeSubject(ticket.reference()),
                CustomerMails.Templates.newTimeText(mail).render(),
                CustomerMails.Templates.newTimeHtml(mail).render(),
                List.of());
    }
}
