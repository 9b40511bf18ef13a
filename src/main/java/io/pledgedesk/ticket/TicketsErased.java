package io.pledgedesk.ticket;

import jakarta.persistence.EntityManager;
import java.util.List;

/**
 * Tickets are being erased, in the transaction in which this is fired and before their own rows go: whoever keeps
 * something about them forgets it.
 *
 * @param ids at most {@link Erasure#AT_ONCE}
 */
public record TicketsErased(List<Long> ids) {

    public TicketsErased {
        ids = List.copyOf(ids);
    }

    /** Deletes the rows of tables that call their ticket {@code ticket_id}. */
    public void deleteFrom(EntityManager entities, String... tables) {
        for (String table : tables) {
            entities.createNativeQuery("delete from " + table + " where ticket_id in (?1)")
                    .setParameter(1, ids)
                    .executeUpdate();
        }
    }
}
