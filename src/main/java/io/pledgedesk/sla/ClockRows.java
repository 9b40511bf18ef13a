package io.pledgedesk.sla;

import io.pledgedesk.sla.engine.Evaluation;
import io.pledgedesk.sla.engine.Metric;
import io.pledgedesk.sla.engine.SlaClock;
import io.pledgedesk.ticket.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes what the engine answered where lists and people find it. */
@ApplicationScoped
class ClockRows {

    private final EntityManager entities;
    private final EvaluatedClocks evaluated;

    ClockRows(EntityManager entities, EvaluatedClocks evaluated) {
        this.entities = entities;
        this.evaluated = evaluated;
    }

    /** What is stored, by ticket; a ticket without clocks is absent. */
    Map<Long, List<StoredClock>> of(Collection<Long> ticketIds) {
        return entities.createQuery("from StoredClock where holds(?1, key.ticketId)", StoredClock.class)
                .setParameter(1, ticketIds.toArray(Long[]::new))
                .getResultStream()
                .collect(Collectors.groupingBy(StoredClock::ticketId));
    }

    void keepFirst(Ticket ticket, Evaluation evaluation) {
        evaluated.keep(ticket.id(), Optional.of(keep(ticket, evaluation, List.of())));
    }

    /** @param stored the rows of this ticket */
    void keepNext(Ticket ticket, Evaluation evaluation, List<StoredClock> stored) {
        keep(ticket, evaluation, stored);
        evaluated.keep(ticket.id(), Optional.empty());
    }

    private List<StoredClock> keep(Ticket ticket, Evaluation evaluation, List<StoredClock> stored) {
        show(ticket, evaluation);
        Map<StoredClock.Key, StoredClock> byKey =
                stored.stream().collect(Collectors.toMap(row -> row.key, Function.identity()));
        List<StoredClock> rows = new ArrayList<>();
        for (SlaClock clock : evaluation.clocks()) {
            StoredClock.Key key = StoredClock.keyOf(ticket.id(), clock);
            StoredClock row = byKey.get(key);
            if (row == null) {
                row = new StoredClock(key);
                row.take(clock, evaluation.evaluatedAt());
                entities.persist(row);
            } else {
                row.take(clock, evaluation.evaluatedAt());
            }
            rows.add(row);
        }
        forgetUndone(stored, rows);
        return rows;
    }

    /** A waiting period that began with a step which was undone never began. */
    private void forgetUndone(List<StoredClock> stored, List<StoredClock> rows) {
        stored.stream().filter(row -> !rows.contains(row)).forEach(entities::remove);
    }

    static void show(Ticket ticket, Evaluation evaluation) {
        ticket.due()
                .show(
                        evaluation.state().code(),
                        evaluation.nextDueAt().orElse(null),
                        evaluation.nextMetric().map(Metric::code).orElse(null));
    }
}
