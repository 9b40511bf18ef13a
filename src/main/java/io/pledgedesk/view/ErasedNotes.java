package io.pledgedesk.view;

import io.pledgedesk.ticket.TicketsErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;

/** Words of the search go with their ticket: the database sees to it. What other nodes were to hear has no subject any more. */
@ApplicationScoped
class ErasedNotes {

    private final EntityManager entities;

    ErasedNotes(EntityManager entities) {
        this.entities = entities;
    }

    void forget(@Observes TicketsErased erased) {
        erased.deleteFrom(entities, "feed_note");
    }
}
