package io.pledgedesk.ticket.work;

import io.pledgedesk.auth.Viewer;
import io.pledgedesk.people.Agent;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.TicketAccess;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Who wants to hear what happens to a ticket, whoever works on it. */
@ApplicationScoped
public class Follows {

    private static final int MAX_TOLD = 200;

    private final EntityManager entities;
    private final TicketAccess access;
    private final Clock clock;

    Follows(EntityManager entities, TicketAccess access, Clock clock) {
        this.entities = entities;
        this.access = access;
        this.clock = clock;
    }

    /** Whoever follows already goes on. */
    @Transactional
    public void follow(Viewer by, long ticketId) {
        Ticket ticket = access.lockedAsIs(by, ticketId);
        Follow.Key key = new Follow.Key(by.id(), ticketId);
        if (entities.find(Follow.class, key) == null) {
            entities.persist(new Follow(key, Instant.now(clock).truncatedTo(ChronoUnit.SECONDS)));
            ticket.followed(true);
        }
    }

    /** Whoever doesn't follow is fine. */
    @Transactional
    public void leave(Viewer by, long ticketId) {
        Ticket ticket = access.lockedAsIs(by, ticketId);
        entities.createQuery("delete from Follow where key.agentId = ?1 and key.ticketId = ?2")
                .setParameter(1, by.id())
                .setParameter(2, ticketId)
                .executeUpdate();
        ticket.followed(!entities.createQuery("select key.agentId from Follow where key.ticketId = ?1", Long.class)
                .setParameter(1, ticketId)
                .setMaxResults(1)
                .getResultList()
                .isEmpty());
    }

    @Transactional
    public boolean includes(Viewer viewer, Ticket ticket) {
        return ticket.isFollowed() && entities.find(Follow.class, new Follow.Key(viewer.id(), ticket.id())) != null;
    }

    /** Active agents who follow the ticket and may see it now. @param without who did what is told; null for nobody */
    @Transactional
    public List<Agent> followers(Ticket ticket, Long without) {
        if (!ticket.isFollowed()) {
            return List.of();
        }
        return entities.createQuery("""
            select a from Follow f join Agent a on a.id = f.key.agentId
            where f.key.ticketId = ?1 and a.active = true and a.id <> ?2
              and (?3 member of a.teamIds
                   or exists (select 1 from Agent s join s.roles r where s.id = a.id and r in ('supervisor', 'admin'))
                   or not exists (select 1 from Team team where team.id = ?3 and team.restricted = true))
            order by a.id
            """, Agent.class)
                .setParameter(1, ticket.id())
                .setParameter(2, without == null ? -1L : without)
                .setParameter(3, ticket.teamId() == null ? -1L : ticket.teamId())
                .setMaxResults(MAX_TOLD)
                .getResultList();
    }
}
