package io.pledgedesk.sla;

import io.pledgedesk.sla.engine.Transition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
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

    /** What was recorded about these tickets. */
    Set<TransitionRow.Key> of(Collection<Long> ticketIds) {
        return ticketIds.isEmpty()
                ? Set.of()
                : entities.createQuery(
                                "select key from TransitionRow where holds(?1, key.ticketId)", TransitionRow.Key.class)
                        .setParameter(1, ticketIds.toArray(Long[]::new))
                        .getResultStream()
                        .collect(Collectors.toSet());
    }

    /** @return those that weren't recorded before, in their order */
    List<Transition> record(
            long ticketId, List<Transition> passed, Set<TransitionRow.Key> recorded, Instant recordedAt) {
        List<Transition> fresh = passed.stream()
                .filter(transition -> !recorded.contains(TransitionRow.keyOf(ticketId, transition)))
                .toList();
        fresh.forEach(transition -> entities.persist(new TransitionRow(ticketId, transition, recordedAt)));
        return fresh;
    }
}
