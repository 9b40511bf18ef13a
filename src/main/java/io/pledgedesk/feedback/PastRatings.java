package io.pledgedesk.feedback;

import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.Tickets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** What customers were asked about requests of the past, and what they said. Nobody is written to. */
@ApplicationScoped
public class PastRatings {

    private final EntityManager entities;
    private final Tickets tickets;
    private final Complaints complaints;

    PastRatings(EntityManager entities, Tickets tickets, Complaints complaints) {
        this.entities = entities;
        this.tickets = tickets;
        this.complaints = complaints;
    }

    /** The customer didn't answer. */
    @Transactional
    public void ask(long ticketId, Question question, Instant askedAt) {
        entities.persist(survey(tickets.find(ticketId).orElseThrow(), question, askedAt));
    }

    /**
     * A low score opens a complaint as it does today.
     *
     * @param did what was done about a low score, and told to nobody; null leaves the complaint open
     */
    @Transactional
    public void answer(long ticketId, Rating rating, Instant askedAt, String did) {
        Ticket ticket = tickets.find(ticketId).orElseThrow();
        Survey survey = survey(ticket, rating.question(), askedAt);
        survey.take(rating);
        entities.persist(survey);
        if (rating.isLow()) {
            Complaint complaint =
                    complaints.open(ticket.requesterId(), ticketId, ticket.assigneeId(), Complaints.Said.of(rating));
            complaint.did = did;
            complaint.doneAt = did == null ? null : complaint.dueAt;
        }
    }

    private static Survey survey(Ticket ticket, Question question, Instant askedAt) {
        Survey survey = new Survey();
        survey.ticketId = ticket.id();
        survey.customerId = ticket.requesterId();
        survey.question = question;
        survey.askedAt = askedAt;
        return survey;
    }
}
