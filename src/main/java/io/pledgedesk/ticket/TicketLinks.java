package io.pledgedesk.ticket;

import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiConsumer;

/** Says which tickets have to do with each other. A link changes neither of them, and customers see none of it. */
@ApplicationScoped
public class TicketLinks {

    public static final int MAX_PER_TICKET = 50;

    private final EntityManager entities;
    private final TicketAccess access;
    private final TicketJournal journal;
    private final Clock clock;

    TicketLinks(EntityManager entities, TicketAccess access, TicketJournal journal, Clock clock) {
        this.entities = entities;
        this.access = access;
        this.journal = journal;
        this.clock = clock;
    }

    /** The other ones, as far as the viewer may see them, in the order in which they were linked. */
    @Transactional
    public List<Ticket> of(Viewer viewer, long ticketId) {
        return entities.createQuery("""
            select t from TicketLink l join Ticket t on t.id = l.key.otherId
            where l.key.ticketId = ?1 order by l.linkedAt, t.id
            """, Ticket.class)
                .setParameter(1, ticketId)
                .setMaxResults(MAX_PER_TICKET)
                .getResultStream()
                .filter(other -> access.maySee(viewer, other))
                .toList();
    }

    /**
     * Links two tickets; those that are linked already stay so.
     *
     * @throws Refusal.Invalid for a ticket with itself, for one that the viewer doesn't see, and for the 51st
     */
    @Transactional
    public void link(Viewer by, long ticketId, long otherId) {
        both(by, ticketId, otherId, (ticket, other) -> {
            if (entities.find(TicketLink.class, new TicketLink.Key(ticketId, otherId)) != null) {
                return;
            }
            refuseIfFull(ticket);
            refuseIfFull(other);
            Instant now = now();
            entities.persist(new TicketLink(ticketId, otherId, now));
            entities.persist(new TicketLink(otherId, ticketId, now));
            ticket.record(by.actor(), now, new Fact.Linked(otherId));
            other.record(by.actor(), now, new Fact.Linked(ticketId));
        });
    }

    /** Those that aren't linked are fine. */
    @Transactional
    public void unlink(Viewer by, long ticketId, long otherId) {
        both(by, ticketId, otherId, (ticket, other) -> {
            int gone = entities.createQuery("""
                delete from TicketLink where key.ticketId in (?1, ?2) and key.otherId in (?1, ?2)
                """)
                    .setParameter(1, ticketId)
                    .setParameter(2, otherId)
                    .executeUpdate();
            if (gone > 0) {
                Instant now = now();
                ticket.record(by.actor(), now, new Fact.Unlinked(otherId));
                other.record(by.actor(), now, new Fact.Unlinked(ticketId));
            }
        });
    }

    private void both(Viewer by, long ticketId, long otherId, BiConsumer<Ticket, Ticket> change) {
        TicketAccess.requireAgent(by);
        access.visible(by, ticketId);
        requireOther(by, ticketId, otherId);
        Ticket first = access.locked(by, Math.min(ticketId, otherId));
        Ticket second = access.locked(by, Math.max(ticketId, otherId));
        change.accept(first.id() == ticketId ? first : second, first.id() == ticketId ? second : first);
        journal.publish(first, false);
        journal.publish(second, false);
    }

    private void requireOther(Viewer by, long ticketId, long otherId) {
        if (ticketId == otherId) {
            throw new Refusal.Invalid("ticketId", "A ticket can't be linked with itself.");
        }
        try {
            access.visible(by, otherId);
        } catch (Refusal.NotFound hidden) {
            throw new Refusal.Invalid("ticketId", "Enter the number of a ticket that you may see, for example 1042.");
        }
    }

    private void refuseIfFull(Ticket ticket) {
        long links = entities.createQuery("select count(*) from TicketLink where key.ticketId = ?1", Long.class)
                .setParameter(1, ticket.id)
                .getSingleResult();
        if (links >= MAX_PER_TICKET) {
            throw new Refusal.Invalid("ticketId", "A ticket has at most " + MAX_PER_TICKET + " links.");
        }
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
