package io.pledgedesk.guide;

import io.pledgedesk.kernel.Actor;
import io.pledgedesk.kernel.PledgeSettings;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.mail.RequestReceived;
import io.pledgedesk.notification.AutomaticAnswers;
import io.pledgedesk.ticket.Fact;
import io.pledgedesk.ticket.MessageHtml;
import io.pledgedesk.ticket.Status;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.TicketAccess;
import io.pledgedesk.ticket.TicketChanges;
import io.pledgedesk.ticket.TicketJournal;
import io.pledgedesk.ticket.Tickets;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
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
public class FirstAnswers implements AutomaticAnswers {

    private static final int LONGEST_IN_MAIL = 8_000;

    private final EntityManager entities;
    private final GuideShelf shelf;
    private final GuideVotes votes;
    private final Tickets tickets;
    private final TicketAccess access;
    private final TicketChanges changes;
    private final TicketJournal journal;
    private final PledgeSettings settings;
    private final Clock clock;

    FirstAnswers(
            EntityManager entities,
            GuideShelf shelf,
            GuideVotes votes,
            Tickets tickets,
            TicketAccess access,
            TicketChanges changes,
            TicketJournal journal,
            PledgeSettings settings,
            Clock clock) {
        this.entities = entities;
        this.shelf = shelf;
        this.votes = votes;
        this.tickets = tickets;
        this.access = access;
        this.changes = changes;
        this.journal = journal;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param helped what the requester said; null for nothing yet */
    public record Offered(PublishedGuide guide, Boolean helped) {}

    /** Before anybody tells the requester that the request arrived, since that mail holds the answer. */
    void onRequest(@Observes @Priority(Interceptor.Priority.APPLICATION) RequestReceived received) {
        if (settings.firstAnswers() && !received.quiet()) {
            tickets.find(received.ticketId())
                    .ifPresent(ticket -> shelf.answering(ticket.subject()).ifPresent(guide -> offer(ticket, guide)));
        }
    }

    private void offer(Ticket ticket, PublishedGuide guide) {
        FirstAnswer answer = new FirstAnswer();
        answer.ticketId = ticket.id();
        answer.guideId = guide.id();
        answer.at = now();
        entities.persist(answer);
        ticket.record(Actor.SYSTEM, answer.at, new Fact.GuideOffered(guide.id(), guide.title()));
        journal.store(ticket);
    }

    @Override
    @Transactional
    public Optional<Answer> to(Ticket ticket) {
        return of(ticket).map(Offered::guide).map(FirstAnswers::answer);
    }

    private static Answer answer(PublishedGuide guide) {
        String body = guide.body().length() > LONGEST_IN_MAIL ? "" : guide.body();
        return new Answer(guide.title(), guide.summary(), body, MessageHtml.article(body), guide.path());
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
            note(answer, requesterName);
        }
        if (helped && ticket.status() != Status.CLOSED) {
            changes.solveByRequester(ticket.id(), requesterName);
        }
    }

    private void note(FirstAnswer answer, String requesterName) {
        Ticket ticket = access.locked(answer.ticketId);
        shelf.find(answer.guideId).ifPresent(guide -> {
            Actor requester = Actor.customer(ticket.requesterId(), requesterName);
            ticket.record(requester, answer.saidAt, new Fact.GuideJudged(guide.id(), guide.title(), answer.helped));
            journal.publish(ticket, false);
        });
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
