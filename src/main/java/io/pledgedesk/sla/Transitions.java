package io.pledgedesk.sla;

import io.pledgedesk.sla.engine.Transition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What clocks passed, each once. The ticket is locked meanwhile; the primary key guards what a lock doesn't. */
@ApplicationScoped
class Transitions {

    private final EntityManager entities;

    Transitions(EntityManager entities) {
        this.entities = entities;
    }

    /** @return those that weren't recorded before, in their order */
    List<Transition> recordNew(long ticketId, List<Transition> transitions, Instant now) {
        if (transitions.isEmpty()) {
            return List.of();
        }
        Set<TransitionRow.Key> known = entities.createQuery(
                        "select key from TransitionRow where key.ticketId = ?1", TransitionRow.Key.class)
                .setParameter(1, ticketId)
                .getResultStream()
                .collect(Collectors.toSet());
        List<Transition> fresh = transitions.stream()
                .filter(transition -> !known.contains(TransitionRow.keyOf(ticketId, transition)))
                .toList();
        fresh.forEach(transition -> entities.persist(new TransitionRow(ticketId, transition, now)));
        return fresh;
    }
}
