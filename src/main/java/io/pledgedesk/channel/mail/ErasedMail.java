package io.pledgedesk.channel.mail;

import io.pledgedesk.people.CustomerErased;
import io.pledgedesk.ticket.TicketsErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;

/**
 * Mail goes with the tickets that it opened or answered, and with its sender. That it came stays, without a word of it, so that
 * it is not taken in again.
 */
@ApplicationScoped
class ErasedMail {

    private final EntityManager entities;

    ErasedMail(EntityManager entities) {
        this.entities = entities;
    }

    private static final String SCRUB =
            "update mail_intake set message_id = null, sender = null, sender_name = null, subject = null, ticket_id ="
                    + " null where ";

    void forget(@Observes TicketsErased erased) {
        run(
                "delete from mail_source where intake_id in (select i.id from mail_intake i where i.ticket_id in (?1))",
                erased.ids());
        run(SCRUB + "ticket_id in (?1)", erased.ids());
        erased.deleteFrom(entities, "mail_thread", "submitted_form");
    }

    void forget(@Observes CustomerErased erased) {
        run(
                "delete from mail_source where intake_id in (select i.id from mail_intake i where i.sender = ?1)",
                erased.email());
        run(SCRUB + "sender = ?1", erased.email());
        run("delete from bounced_address where email = ?1", erased.email());
    }

    private void run(String statement, Object about) {
        entities.createNativeQuery(statement).setParameter(1, about).executeUpdate();
    }
}
