package io.pledgedesk.guide;

import io.pledgedesk.kernel.PledgeSettings;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.mail.RequestReceived;
import io.pledgedesk.ticket.Status;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.TicketChanges;
import io.pledgedesk.ticket.Tickets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Automatic first answers: where a guide fits what somebody asks, it is offered on the request's page until a person has
 * answered. It is no reply: it stops no clock, changes no status and keeps nobody from being answered by a person. Only the
 * requester can say that it helped, and then they solve their request themselves.
 */
@ApplicationScoped
public class FirstAnswers {

    private final EntityManager entities;
    private final GuideShelf shelf;
    private final GuideVotes votes;
    private final Tickets tickets;
    private final TicketChanges changes;
    private final PledgeSettings settings;
    private final Clock clock;

    FirstAnswers(
            EntityManager entities,
            GuideShelf shelf,
            GuideVotes votes,
            Tickets tickets,
            TicketChanges changes,
            PledgeSettings settings,
            Clock clock) {
        this.entities = entities;
        this.shelf = shelf;
        this.votes = votes;
        this.tickets = tickets;
        this.changes = changes;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param helped what the requester said; null for nothing yet */
    public record Offered(PublishedGuide guide, Boolean helped) {}

    void onRequest(@Observes RequestReceived received) {
        if (settings.firstAnswers()) {
            tickets.find(received.ticketId())
                    .flatMap(ticket -> shelf.answering(ticket.subject()))
                    .ifPresent(guide -> offer(received.ticketId(), guide));
        }
    }

    private void offer(long ticketId, PublishedGuide guide) {
        FirstAnswer answer = new FirstAnswer();
        answer.ticketId = ticketId;
        answer.guideId = guide.id();
        answer.at = now();
        entities.persist(answer);
    }

    /** What a requester is shown: nothing any more once a person has answered, or readers don't see the guide. */
    @Transactional
    public Optional<Offered> of(Ticket ticket) {
        boolean waiting = ticket.agentWroteAt() == null;
        return Optional.ofNullable(entities.find(FirstAnswer.class, ticket.id()))
                .filter(answer -> waiting || Boolean.TRUE.equals(answer.helped))
                .flatMap(answer -> shelf.find(answer.guideId).map(guide -> new Offered(guide, answer.helped)));
    }

    /**
     * The requester says whether it helped; if it did their request is solved. Said twice counts once.
     *
     * @throws Refusal.NotFound where nothing was offered
     */
    @Transactional
    public void say(Ticket ticket, String requesterName, boolean helped) {
        FirstAnswer answer = entities.find(FirstAnswer.class, ticket.id(), LockModeType.PESSIMISTIC_WRITE);
        if (answer == null) {
            throw new Refusal.NotFound("answer");
        }
        if (answer.helped == null) {
            answer.helped = helped;
            answer.saidAt = now();
            votes.vote(answer.guideId, "request-" + ticket.id(), helped);
        }
        if (helped && ticket.status() != Status.CLOSED) {
            changes.solveByRequester(ticket.id(), requesterName);
        }
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
