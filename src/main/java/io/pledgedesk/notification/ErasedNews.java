package io.pledgedesk.notification;

import io.pledgedesk.people.CustomerErased;
import io.pledgedesk.ticket.TicketsErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.Collection;

/** News of tickets goes with them, and so does mail about them, sent or not; what tells of several goes as well. */
@ApplicationScoped
class ErasedNews {

    private final EntityManager entities;
    private final Event<BellChanged> changes;

    ErasedNews(EntityManager entities, Event<BellChanged> changes) {
        this.entities = entities;
        this.changes = changes;
    }

    void forget(@Observes TicketsErased erased) {
        unreadBy(erased.ids());
        erased.deleteFrom(entities, "notification", "outbox_mail");
        for (Long id : erased.ids()) {
            run("delete from outbox_mail where about like ?1", "% " + id + " %");
        }
    }

    /** Bells that count less from now on. */
    private void unreadBy(Collection<Long> tickets) {
        entities.createQuery(
                        "select distinct agentId from Notification where ticketId in ?1 and readAt is null", Long.class)
                .setParameter(1, tickets)
                .getResultList()
                .forEach(agent -> changes.fire(new BellChanged(agent)));
    }

    void forget(@Observes CustomerErased erased) {
        run("delete from outbox_mail where recipient = ?1", erased.email());
        entities.createQuery("from OutboxMail where cc like ?1 escape '!'", OutboxMail.class)
                .setParameter(1, "%" + erased.email().replaceAll("[!%_]", "!$0") + "%")
                .getResultList()
                .forEach(mail -> mail.leaveOut(erased.email()));
    }

    private void run(String statement, String about) {
        entities.createNativeQuery(statement).setParameter(1, about).executeUpdate();
    }
}
