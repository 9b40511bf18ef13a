package io.pledgedesk.view;

import io.pledgedesk.ticket.Ticket;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.jboss.logging.Logger;

/** Finds the words of tickets that were written before words were kept; does nothing once there are none left. */
@ApplicationScoped
class SearchBackfill {

    private static final Logger LOG = Logger.getLogger(SearchBackfill.class);
    private static final int BATCH = 200;

    private final EntityManager entities;
    private final SearchIndex index;
    private long done;
    private boolean finished;

    SearchBackfill(EntityManager entities, SearchIndex index) {
        this.entities = entities;
        this.index = index;
    }

    @Scheduled(
            every = "${pledge.backfill.every:2s}",
            delayed = "15s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        if (!finished) {
            finished = QuarkusTransaction.requiringNew().call(this::batch) < BATCH;
        }
    }

    /** @return how many it looked at */
    private int batch() {
        List<Long> ids = entities.createNativeQuery(
                        "select t.id from ticket t where t.id > ?1 and "
                                + index.store().isMissing() + " order by t.id",
                        Long.class)
                .setParameter(1, done)
                .setMaxResults(BATCH)
                .getResultList();
        for (Long id : ids) {
            index.addAll(entities.find(Ticket.class, id));
            done = id;
        }
        if (!ids.isEmpty()) {
            LOG.infof("Found the words of %d tickets, up to %d", ids.size(), done);
        }
        return ids.size();
    }
}
