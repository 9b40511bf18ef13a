package io.pledgedesk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/**
 * Whose mail is spam before anybody has read it: who sent a request that the desk marked last, and was never answered. A
 * sender is only what a mail claims, so whoever the desk has answered once is never judged by what came in their name.
 */
@ApplicationScoped
public class SpamSenders {

    private final EntityManager entities;

    SpamSenders(EntityManager entities) {
        this.entities = entities;
    }

    /** @param email in small letters */
    @Transactional
    public boolean includes(String email) {
        return newestIsSpam(email) && !wasAnswered(email);
    }

    private boolean newestIsSpam(String email) {
        return entities.createQuery("""
            select t from Ticket t join Customer c on c.id = t.requesterId
            where c.email = ?1 order by t.createdAt desc, t.id desc
            """, Ticket.class)
                .setParameter(1, email)
                .setMaxResults(1)
                .getResultStream()
                .anyMatch(Ticket::isSpam);
    }

    private boolean wasAnswered(String email) {
        return !entities.createQuery("""
            select t.id from Ticket t join Customer c on c.id = t.requesterId
            where c.email = ?1 and t.agentWroteAt is not null
            """, Long.class)
                .setParameter(1, email)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
