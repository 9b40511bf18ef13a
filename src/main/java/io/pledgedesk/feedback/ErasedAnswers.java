package io.pledgedesk.feedback;

import io.pledgedesk.ticket.TicketsErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;

/** Ratings and complaints go with the requests that they are about. */
@ApplicationScoped
class ErasedAnswers {

    private final EntityManager entities;

    ErasedAnswers(EntityManager entities) {
        this.entities = entities;
    }

    void forget(@Observes TicketsErased erased) {
        erased.deleteFrom(entities, "complaint", "survey");
    }
}
