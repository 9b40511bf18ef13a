package io.pledgedesk.correspondence;

import io.pledgedesk.channel.PrivateLinks;
import io.pledgedesk.kernel.PledgeSettings;
import io.pledgedesk.kernel.Speech;
import io.pledgedesk.notification.Outbox;
import io.pledgedesk.notification.OutgoingMail;
import io.pledgedesk.people.Customer;
import io.pledgedesk.people.Customers;
import io.pledgedesk.people.FirstNames;
import io.pledgedesk.ticket.Attachment;
import io.pledgedesk.ticket.Attachments;
import io.pledgedesk.ticket.Conversations;
import io.pledgedesk.ticket.Fact;
import io.pledgedesk.ticket.Message;
import io.pledgedesk.ticket.Statuses;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.TicketChanged;
import io.pledgedesk.ticket.TicketEvent;
import io.pledgedesk.ticket.Visibility;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Mails each public answer of an agent to the customer, in the transaction in which it is written. */
@ApplicationScoped
class AgentReplies {

    private static final long MAX_ATTACHED_BYTES = 10L << 20;

    private final Envelope envelope;
    private final Outbox outbox;
    private final Conversations conversations;
    private final Attachments attachments;
    private final Customers customers;
    private final PrivateLinks links;
    private final Speech speech;
    private final Statuses statuses;
    private final PledgeSettings settings;

    AgentReplies(
            Envelope envelope,
            Outbox outbox,
            Conversations conversations,
            Attachments attachments,
            Customers customers,
            PrivateLinks links,
            Speech speech,
            PledgeSettings settings,
            Statuses statuses) {
        this.statuses = statuses;
        this.speech = speech;
        this.envelope = envelope;
        this.outbox = outbox;
        this.conversations = conversations;
        this.attachments = attachments;
        this.customers = customers;
        this.links = links;
        this.settings = settings;
    }

    void onChange(@Observes TicketChanged change) {
        if (change.imported() || !outbox.isOpen()) {
            return;
        }
        List<Long> written = change.events().stream()
                .filter(AgentReplies::isAnswer)
                .map(event -> ((Fact.MessagePosted) event.fact()).messageId())
                .toList();
        conversations.byId(written).forEach(message -> mail(change.ticket(), message));
    }

    private static boolean isAnswer(TicketEvent event) {
        return event.actor().isAgent()
                && event.fact() instanceof Fact.MessagePosted posted
                && posted.visibility() == Visibility.PUBLIC
                && !posted.automatic();
    }

    private void mail(Ticket ticket, Message message) {
        if (!message.author().isAgent()) {
            return;
        }
        Customer requester = customers.get(ticket.requesterId());
        List<Attachment> files = attachments.byMessage(List.of(message)).getOrDefault(message.id(), List.of());
        Map<Boolean, List<Attachment>> split = split(files);
        CustomerMails.Reply mail = new CustomerMails.Reply(
                message.body(),
                message.html(),
                FirstNames.of(message.author().name()),
                settings.deskName(),
                ticket.reference(),
                statuses.book()
                        .of(ticket)
                        .customerWording(requester.language == null ? speech.ofTheDesk() : requester.language),
                split.get(false).stream().map(Attachment::name).toList(),
                links.url(ticket));
        Envelope.Letter letter = speech.in(
                requester.language,
                () -> new Envelope.Letter(
                        OutgoingMail.Kind.REPLY,
                        "Re: " + ticket.subject() + " [#" + ticket.reference() + "]",
                        CustomerMails.Templates.replyText(mail).render(),
                        CustomerMails.Templates.replyHtml(mail).render(),
                        split.get(true).stream().map(Attachment::id).toList()));
        envelope.send(ticket, requester, letter);
    }

    /** What fits into a mail by the key true; the rest is named, and lies on the request's page. */
    private static Map<Boolean, List<Attachment>> split(List<Attachment> files) {
        List<Attachment> inside = new ArrayList<>();
        List<Attachment> outside = new ArrayList<>();
        long bytes = 0;
        for (Attachment file : files) {
            boolean fits = bytes + file.sizeBytes() <= MAX_ATTACHED_BYTES;
            bytes += fits ? file.sizeBytes() : 0;
            (fits ? inside : outside).add(file);
        }
        return Map.of(true, inside, false, outside);
    }
}
