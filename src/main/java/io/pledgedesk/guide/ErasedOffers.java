package io.pledgedesk.guide;

import io.pledgedesk.ticket.TicketsErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;

/** A guide that was drafted from a ticket is a text of its own and stays; where it came from is forgotten. */
@ApplicationScoped
class ErasedOffers {

    private final EntityManager entities;

    ErasedOffers(EntityManager entities) {
        this.entities = entities;
    }

    void forget(@Observes TicketsErased erased) {
        erased.deleteFrom(entities, "first_answer");
        entities.createNativeQuery("update guide set ticket_id = null where ticket_id in (?1)")
                .setParameter(1, erased.ids())
                .executeUpdate();
    }
}
