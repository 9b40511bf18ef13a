package io.pledgedesk.sla;

import io.pledgedesk.calendar.CalendarChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.UUID;

/** Whether what this node remembers of policies, calendars and escalation rules is still true: one row, read once a transaction. */
@ApplicationScoped
public class Revisions {

    private final EntityManager entities;
    private final TransactionSynchronizationRegistry transaction;

    Revisions(EntityManager entities, TransactionSynchronizationRegistry transaction) {
        this.entities = entities;
        this.transaction = transaction;
    }

    /** Changes whenever a policy, a calendar or a rule does. */
    public String current() {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            return stored().stamp;
        }
        String known = (String) transaction.getResource(Revisions.class);
        if (known == null) {
            known = stored().stamp;
            transaction.putResource(Revisions.class, known);
        }
        return known;
    }

    private SlaRevision stored() {
        return entities.find(SlaRevision.class, SlaRevision.ONLY);
    }

    /** Inside the transaction of a change. */
    public void advance() {
        String stamp = UUID.randomUUID().toString();
        stored().stamp = stamp;
        transaction.putResource(Revisions.class, stamp);
    }

    void onCalendarChanged(@Observes CalendarChanged change) {
        advance();
    }
}
