package io.pledgedesk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;

/** How far an erasure goes. */
@ApplicationScoped
class ErasureExtent {

    private static final int MAX_MERGES = 100;
    private static final int MAX_SHOWN = 20;

    private final EntityManager entities;

    ErasureExtent(EntityManager entities) {
        this.entities = entities;
    }

    /** The ticket and what was merged into it, as far as it is the same requester's; what is others' is theirs. */
    List<Long> conversation(Ticket ticket) {
        List<Long> all = new ArrayList<>(List.of(ticket.id));
        List<Long> level = all;
        for (int depth = 0; depth < MAX_MERGES && !level.isEmpty(); depth++) {
            level = entities.createQuery(
                            "select id from Ticket where mergedIntoId in ?1 and requesterId = ?2 and id not in ?3",
                            Long.class)
                    .setParameter(1, level)
                    .setParameter(2, ticket.requesterId)
                    .setParameter(3, List.copyOf(all))
                    .getResultList();
            all.addAll(level);
        }
        return all;
    }

    Extent ofTicket(Ticket ticket) {
        return of(conversation(ticket), 0);
    }

    List<Long> ticketsOf(long customerId) {
        return entities.createQuery("select id from Ticket where requesterId = ?1 order by id", Long.class)
                .setParameter(1, customerId)
                .getResultList();
    }

    Extent ofCustomer(long customerId) {
        long written = entities.createQuery("""
            select count(*) from Message m where m.authorKind = 'customer' and m.authorId = ?1
            and m.ticketId not in (select t.id from Ticket t where t.requesterId = ?1)
            """, Long.class)
                .setParameter(1, customerId)
                .getSingleResult();
        return of(ticketsOf(customerId), written);
    }

    private Extent of(List<Long> tickets, long written) {
        return new Extent(
                tickets,
                count("Message", tickets),
                count("Attachment", tickets),
                tickets.isEmpty() ? List.of() : outOf(tickets),
                written);
    }

    private long count(String what, List<Long> tickets) {
        long count = 0;
        for (int from = 0; from < tickets.size(); from += Erasure.AT_ONCE) {
            count += entities.createQuery("select count(*) from " + what + " where ticketId in ?1", Long.class)
                    .setParameter(1, tickets.subList(from, Math.min(tickets.size(), from + Erasure.AT_ONCE)))
                    .getSingleResult();
        }
        return count;
    }

    /** Of the first ones; nobody decides by the others. */
    private List<Long> outOf(List<Long> tickets) {
        return entities.createQuery("""
            select id from Ticket where (splitFromId in ?1 or followUpOfId in ?1) and id not in ?1 order by id
            """, Long.class)
                .setParameter(1, tickets.subList(0, Math.min(tickets.size(), Erasure.AT_ONCE)))
                .setMaxResults(MAX_SHOWN)
                .getResultList();
    }
}
