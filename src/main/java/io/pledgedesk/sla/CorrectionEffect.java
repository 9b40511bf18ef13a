package io.pledgedesk.sla;

import io.pledgedesk.ticket.Fact;
import java.time.Instant;
import java.util.List;

/**
 * What a correction of past hours would do.
 *
 * @param tickets those that it touches, the newest first
 * @param more whether there are tickets that were not looked at
 */
public record CorrectionEffect(List<Touched> tickets, boolean more) {

    public CorrectionEffect {
        tickets = List.copyOf(tickets);
    }

    /**
     * @param dueAt the next due instant as it is; null when nothing runs
     * @param newDueAt as it would be
     * @param waived the breaches that would no longer stand
     * @param becomesLate whether a promise that goes on would be broken by the correction
     */
    public record Touched(
            long id, String subject, Instant dueAt, Instant newDueAt, List<Fact.Waived> waived, boolean becomesLate) {}

    public int waived() {
        return tickets.stream().mapToInt(ticket -> ticket.waived().size()).sum();
    }

    public int becomeLate() {
        return (int) tickets.stream().filter(Touched::becomesLate).count();
    }
}
