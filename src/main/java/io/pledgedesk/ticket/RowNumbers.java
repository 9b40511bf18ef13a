package io.pledgedesk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.TypedQuery;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.Session;
import org.hibernate.engine.spi.SessionFactoryImplementor;

/**
 * Numbers for rows that must be known before the rows are stored: a ticket's history names it, and the row holds the sum of
 * its history. Each step of a sequence serves fifty rows, as everywhere else.
 */
@ApplicationScoped
class RowNumbers {

    static final String TICKETS = "ticket_seq";
    static final String MESSAGES = "message_seq";

    private static final int STEP = 50;

    private final EntityManager entities;
    private final Map<String, Range> ranges = new ConcurrentHashMap<>();

    RowNumbers(EntityManager entities) {
        this.entities = entities;
    }

    long next(String sequence) {
        return ranges.computeIfAbsent(sequence, Range::new).next();
    }

    private final class Range {

        private final String sequence;
        private long next;
        private long end;

        Range(String sequence) {
            this.sequence = sequence;
        }

        synchronized long next() {
            if (next >= end) {
                long top = top();
                next = Math.max(1, top - STEP + 1);
                end = top + 1;
            }
            return next++;
        }

        private long top() {
            String sql = entities.getEntityManagerFactory()
                    .unwrap(SessionFactoryImplementor.class)
                    .getJdbcServices()
                    .getDialect()
                    .getSequenceSupport()
                    .getSequenceNextValString(sequence);
            TypedQuery<Long> query = entities.unwrap(Session.class).createNativeQuery(sql, Long.class);
            return query.setFlushMode(FlushModeType.COMMIT).getSingleResult();
        }
    }
}
