package io.pledgedesk.sla;

import io.pledgedesk.sla.engine.Metric;
import java.time.Instant;
import java.util.List;

/**
 * What an edit would do to open tickets.
 *
 * @param tickets those of which a due instant moves, the most urgent first
 * @param more whether there are open tickets that were not looked at
 */
public record ChangeEffect(List<Moved> tickets, boolean more) {

    static final ChangeEffect NONE = new ChangeEffect(List.of(), false);

    public ChangeEffect {
        tickets = List.copyOf(tickets);
    }

    /**
     * @param metric of the clock that moves; of several the one that becomes late, or is due first
     * @param dueAt when that clock is due; null when it doesn't run
     * @param newDueAt as it would be
     * @param becomesLate whether a promise would be broken by the edit
     */
    public record Moved(long id, String subject, Metric metric, Instant dueAt, Instant newDueAt, boolean becomesLate) {}

    public int moved() {
        return tickets.size();
    }

    public int becomeLate() {
        return (int) tickets.stream().filter(Moved::becomesLate).count();
    }
}
