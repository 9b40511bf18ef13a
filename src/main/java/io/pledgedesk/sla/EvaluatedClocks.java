package io.pledgedesk.sla;

import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All clocks of the tickets that were opened in this transaction: nobody needs to read back what was just written. */
@TransactionScoped
class EvaluatedClocks implements Serializable {

    private static final long serialVersionUID = 1;

    private final transient Map<Long, List<StoredClock>> byTicket = new HashMap<>();

    /** @param clocks empty once something else has happened to the ticket: what is stored counts then */
    void keep(long ticketId, Optional<List<StoredClock>> clocks) {
        clocks.ifPresentOrElse(all -> byTicket.put(ticketId, all), () -> byTicket.remove(ticketId));
    }

    /** Empty unless all of these tickets were just opened. */
    Optional<List<StoredClock>> of(Collection<Long> ticketIds) {
        return byTicket.keySet().containsAll(ticketIds)
                ? Optional.of(ticketIds.stream()
                        .flatMap(id -> byTicket.get(id).stream())
                        .toList())
                : Optional.empty();
    }
}
