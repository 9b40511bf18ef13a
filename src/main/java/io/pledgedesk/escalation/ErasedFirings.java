package io.pledgedesk.escalation;

import io.pledgedesk.ticket.TicketsErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;

/** What rules did to tickets goes with them. */
@ApplicationScoped
class ErasedFirings {

    private final EntityManager entities;

    ErasedFirings(EntityManager entities) {
        this.entities = entities;
    }

    void forget(@Observes TicketsErased erased) {
        erased.deleteFrom(entities, "escalation_firing");
    }
}
