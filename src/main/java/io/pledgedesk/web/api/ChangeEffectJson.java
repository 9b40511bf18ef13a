package io.pledgedesk.web.api;

import io.pledgedesk.kernel.Ids;
import io.pledgedesk.sla.ChangeEffect;
import java.time.Instant;
import java.util.List;

/**
 * What an edit would do.
 *
 * @param moved how many tickets' due instants move
 * @param becomeLate how many of them would break a promise by it
 * @param tickets the moved ones, the most urgent first, at most {@value #LISTED}
 * @param more whether there are open tickets that were not looked at
 */
record ChangeEffectJson(int moved, int becomeLate, List<Moved> tickets, boolean more) {

    private static final int LISTED = 200;

    /** @param metric whose due instant these are: of a ticket's clocks that move the one that becomes late, or is due first */
    record Moved(String id, String subject, String metric, Instant dueAt, Instant newDueAt, boolean becomesLate) {}

    static ChangeEffectJson of(ChangeEffect effect) {
        return new ChangeEffectJson(
                effect.moved(),
                effect.becomeLate(),
                effect.tickets().stream()
                        .limit(LISTED)
                        .map(ticket -> new Moved(
                                Ids.text(ticket.id()),
                                ticket.subject(),
                                ticket.metric().code(),
                                ticket.dueAt(),
                                ticket.newDueAt(),
                                ticket.becomesLate()))
                        .toList(),
                effect.more());
    }
}
