package io.pledgedesk.notification;

import io.pledgedesk.people.CustomerErased;
import io.pledgedesk.ticket.TicketsErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;

/** News of tickets goes with them, and so does mail about them, sent or not; what tells of several goes as well. */
@ApplicationScoped
class ErasedNews {

    private final EntityManager entities;

    ErasedNews(EntityManager entities) {
        this.entities = entities;
    }

    void forget(@Observes TicketsErased erased) {
        erased.deleteFrom(entities, "notification", "outbox_mail");
        for (Long id : erased.ids()) {
            run("delete from outbox_mail where about like ?1", "% " + id + " %");
        }
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
