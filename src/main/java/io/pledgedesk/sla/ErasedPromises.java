package io.pledgedesk.sla;

import io.pledgedesk.ticket.TicketsErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;

/** Clocks, what they did, and what was agreed go with their tickets: out of every figure (sla.md E7). */
@ApplicationScoped
class ErasedPromises {

    private final EntityManager entities;

    ErasedPromises(EntityManager entities) {
        this.entities = entities;
    }

    void forget(@Observes TicketsErased erased) {
        erased.deleteFrom(entities, "sla_clock", "sla_transition", "agreed_time", "corrected_ticket", "what_if_flip");
    }
}
