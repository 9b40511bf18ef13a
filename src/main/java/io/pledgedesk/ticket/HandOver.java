package io.pledgedesk.ticket;

import io.pledgedesk.auth.Role;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Refusal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Gives what an agent is working on to somebody else, or back to everybody. Each ticket in a transaction of its own. */
@ApplicationScoped
public class HandOver {

    private static final int BATCH = 200;
    private static final List<Status> DONE = List.of(Status.SOLVED, Status.CLOSED);

    /** @param given how many changed hands @param kept how many could not */
    public record Result(int given, int kept) {}

    private final EntityManager entities;
    private final BulkChanges bulk;

    HandOver(EntityManager entities, BulkChanges bulk) {
        this.entities = entities;
        this.bulk = bulk;
    }

    /** How many tickets of an agent are neither solved nor closed. */
    public long open(long agentId) {
        return QuarkusTransaction.joiningExisting().call(() -> entities.createQuery(
                        "select count(*) from Ticket where assigneeId = ?1 and status not in ?2", Long.class)
                .setParameter(1, agentId)
                .setParameter(2, DONE)
                .getSingleResult());
    }

    /**
     * @param toId null for nobody: anybody may take them
     * @throws Refusal.Forbidden for anybody but an admin
     */
    public Result all(Viewer by, long fromId, Long toId) {
        if (!by.is(Role.ADMIN)) {
            throw new Refusal.Forbidden("Only admins may do this.");
        }
        int given = 0;
        int kept = 0;
        List<Long> ids = next(fromId, 0);
        while (!ids.isEmpty()) {
            List<BulkChanges.Outcome> outcomes = bulk.apply(by, ids, ticket -> TicketChange.NOTHING.withAssignee(toId));
            int refused = (int) outcomes.stream()
                    .filter(outcome -> outcome.refusal() != null)
                    .count();
            kept += refused;
            given += ids.size() - refused;
            ids = next(fromId, ids.get(ids.size() - 1));
        }
        return new Result(given, kept);
    }

    private List<Long> next(long agentId, long afterId) {
        return QuarkusTransaction.requiringNew().call(() -> entities.createQuery(
                        "select id from Ticket where assigneeId = ?1 and status not in ?2 and id > ?3 order by id",
                        Long.class)
                .setParameter(1, agentId)
                .setParameter(2, DONE)
                .setParameter(3, afterId)
                .setMaxResults(BATCH)
                .getResultList());
    }
}
