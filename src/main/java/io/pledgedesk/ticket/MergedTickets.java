package io.pledgedesk.ticket;

import io.pledgedesk.auth.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The tickets that ended in another one. Their messages stay theirs; who reads the survivor reads them there as well. */
@ApplicationScoped
public class MergedTickets {

    private static final int MAX_SHOWN = 50;
    private static final int MAX_DEPTH = 20;

    private final EntityManager entities;
    private final TicketAccess access;

    MergedTickets(EntityManager entities, TicketAccess access) {
        this.entities = entities;
        this.access = access;
    }

    /** All that the viewer may see, also those that were merged into one of them. */
    @Transactional
    public List<Long> into(Viewer viewer, long survivorId) {
        return into(survivorId, ticket -> access.maySee(viewer, ticket));
    }

    /** Those of the survivor's own requester: what they may read on its page. */
    @Transactional
    public List<Long> ofSameRequester(Ticket survivor) {
        return into(survivor.id, ticket -> ticket.requesterId() == survivor.requesterId());
    }

    private List<Long> into(long survivorId, Predicate<Ticket> readable) {
        List<Long> found = new ArrayList<>();
        List<Long> level = List.of(survivorId);
        for (int depth = 0; depth < MAX_DEPTH && !level.isEmpty() && found.size() < MAX_SHOWN; depth++) {
            level = entities.createQuery("from Ticket where holds(?1, mergedIntoId) order by id", Ticket.class)
                    .setParameter(1, level.toArray(Long[]::new))
                    .setMaxResults(MAX_SHOWN - found.size())
                    .getResultStream()
                    .filter(readable)
                    .map(Ticket::id)
                    .toList();
            found.addAll(level);
        }
        return found;
    }
}
