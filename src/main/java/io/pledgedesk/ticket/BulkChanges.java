package io.pledgedesk.ticket;

import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Refusal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;

/** One change to many tickets, each in a transaction of its own: what one of them refuses doesn't hold back the rest. */
@ApplicationScoped
public class BulkChanges {

    public static final int MAX_TICKETS = 500;

    private static final int TRIES = 3;

    /** @param refusal null when it went well */
    public record Outcome(long ticketId, Refusal refusal) {}

    private final Tickets tickets;
    private final TicketChanges changes;

    BulkChanges(Tickets tickets, TicketChanges changes) {
        this.tickets = tickets;
        this.changes = changes;
    }

    /**
     * @param change what to do to a ticket as it is
     * @return in the order of the ids
     * @throws Refusal.Invalid for none or more than {@value #MAX_TICKETS} tickets
     */
    public List<Outcome> apply(Viewer by, Collection<Long> ids, Function<Ticket, TicketChange> change) {
        if (ids.isEmpty() || ids.size() > MAX_TICKETS) {
            throw new Refusal.Invalid("id", "Choose 1 to " + MAX_TICKETS + " tickets.");
        }
        return new LinkedHashSet<>(ids).stream().map(id -> one(by, id, change)).toList();
    }

    private Outcome one(Viewer by, long id, Function<Ticket, TicketChange> change) {
        Refusal refusal = null;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            try {
                QuarkusTransaction.requiringNew().run(() -> {
                    Ticket ticket = tickets.get(by, id);
                    changes.change(by, id, change.apply(ticket), ticket.version());
                });
                return new Outcome(id, null);
            } catch (Refusal.Stale changedMeanwhile) {
                refusal = changedMeanwhile;
            } catch (Refusal refused) {
                return new Outcome(id, refused);
            }
        }
        return new Outcome(id, refusal);
    }
}
