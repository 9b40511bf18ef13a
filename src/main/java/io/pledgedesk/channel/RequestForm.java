package io.pledgedesk.channel;

import io.pledgedesk.custom.TopicQuestions;
import io.pledgedesk.kernel.Language;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.kernel.Speech;
import io.pledgedesk.mail.RequestReceived;
import io.pledgedesk.people.Customers;
import io.pledgedesk.ticket.Channel;
import io.pledgedesk.ticket.FollowUps;
import io.pledgedesk.ticket.NewMessage;
import io.pledgedesk.ticket.NewTicket;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.Tickets;
import io.pledgedesk.ticket.Upload;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Takes requests from the public form, and what requesters add to them by their private link. */
@ApplicationScoped
public class RequestForm {

    private final Tickets tickets;
    private final FollowUps followUps;
    private final SubmittedForms forms;
    private final Customers customers;
    private final Speech speech;
    private final TopicQuestions questions;
    private final Event<RequestReceived> received;

    RequestForm(
            Tickets tickets,
            FollowUps followUps,
            SubmittedForms forms,
            Customers customers,
            Speech speech,
            TopicQuestions questions,
            Event<RequestReceived> received) {
        this.customers = customers;
        this.speech = speech;
        this.tickets = tickets;
        this.followUps = followUps;
        this.forms = forms;
        this.questions = questions;
        this.received = received;
    }

    /**
     * Opens a ticket, once for a token and a text.
     *
     * @param formToken of the page, from {@link FormKey#newToken()}
     * @throws Refusal.Invalid for an unknown topic, for answers that can't be, for an empty or too large file
     */
    public Ticket submit(WebRequest request, List<Upload> files, String formToken) {
        String key = FormKey.of(formToken, request, names(files));
        return get(forms.once(
                key, () -> open(request, files, Optional.of(speech.now())).id()));
    }

    /** Opens a ticket each time it is called: for programs, which bring an idempotency key of their own. */
    @Transactional
    public Ticket open(WebRequest request) {
        return open(request, List.of(), Optional.empty());
    }

    private Ticket open(WebRequest request, List<Upload> files, Optional<Language> read) {
        NewTicket order = new NewTicket(
                request.subject(),
                request.description(),
                new NewTicket.Requester(null, request.name(), request.email()),
                null,
                Channel.WEB,
                null,
                null,
                null,
                request.topic(),
                null,
                null);
        Ticket ticket = tickets.openForRequester(
                order, questions.read(request.topic(), request.custom(), false), files, remarkOf(request));
        read.ifPresent(language -> customers.seemsToRead(ticket.requesterId(), language));
        received.fire(new RequestReceived(ticket.id(), false, false));
        return ticket;
    }

    /**
     * Adds what a requester writes, once for a token and a text. What is solved opens again, what is closed goes on in a
     * new ticket.
     *
     * @return the ticket that holds the message now
     */
    public Ticket answer(Ticket ticket, String requesterName, NewMessage message, List<Upload> files, String token) {
        String key = FormKey.of(token, ticket.id(), message.body(), names(files));
        return get(forms.once(key, () -> followUps
                .answer(ticket.id(), requesterName, message, files)
                .id()));
    }

    private static Optional<String> remarkOf(WebRequest request) {
        return Optional.ofNullable(request.organization())
                .map(organization -> "Organization, as given in the form: " + organization);
    }

    private static List<String> names(List<Upload> files) {
        return files.stream().map(Upload::name).toList();
    }

    private Ticket get(long id) {
        return tickets.find(id).orElseThrow(() -> new Refusal.NotFound("request"));
    }
}
