package io.pledgedesk.ticket.work;

import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Constraint;
import io.pledgedesk.ticket.TicketAccess;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Who has which ticket open, and writes on it: told by their pages every 20 seconds, on any node. It blocks nothing. */
@ApplicationScoped
public class Presences {

    /** Two signs of life may get lost. */
    static final Duration LIFE = Duration.ofSeconds(45);

    private static final int MAX_SHOWN = 20;

    private final EntityManager entities;
    private final TicketAccess access;
    private final Event<PresenceChanged> news;
    private final Clock clock;

    Presences(EntityManager entities, TicketAccess access, Event<PresenceChanged> news, Clock clock) {
        this.entities = entities;
        this.access = access;
        this.news = news;
        this.clock = clock;
    }

    /**
     * A sign of life of the viewer.
     *
     * @return who else is there
     */
    public List<Presence> here(Viewer by, long ticketId, Doing doing) {
        try {
            QuarkusTransaction.requiringNew().run(() -> note(by, ticketId, doing));
        } catch (PersistenceException twoWindows) {
            if (!Constraint.UNIQUE.isBrokenBy(twoWindows)) {
                throw twoWindows;
            }
        }
        return QuarkusTransaction.requiringNew().call(() -> others(by, ticketId));
    }

    private void note(Viewer by, long ticketId, Doing doing) {
        access.visible(by, ticketId);
        Presence presence = entities.find(Presence.class, new Presence.Key(by.id(), ticketId));
        boolean comes = presence == null || presence.seenAt.isBefore(alive());
        boolean begins = comes ? doing.isWriting() : presence.doing() != doing;
        if (presence == null) {
            forgetOld(by);
            presence = new Presence(new Presence.Key(by.id(), ticketId));
        }
        presence.agentName = by.name();
        presence.doing = doing.code();
        presence.seenAt = now();
        entities.persist(presence);
        entities.flush();
        if (begins) {
            news.fire(new PresenceChanged(ticketId));
        }
    }

    private void forgetOld(Viewer by) {
        entities.createQuery("delete from Presence where key.agentId = ?1 and seenAt < ?2")
                .setParameter(1, by.id())
                .setParameter(2, alive())
                .executeUpdate();
    }

    /** The viewer's page is gone. */
    @Transactional
    public void leave(Viewer by, long ticketId) {
        int gone = entities.createQuery("delete from Presence where key.agentId = ?1 and key.ticketId = ?2")
                .setParameter(1, by.id())
                .setParameter(2, ticketId)
                .executeUpdate();
        if (gone > 0) {
            news.fire(new PresenceChanged(ticketId));
        }
    }

    /** Who else has the ticket open. */
    @Transactional
    public List<Presence> others(Viewer by, long ticketId) {
        return entities.createQuery("""
            from Presence where key.ticketId = ?1 and key.agentId <> ?2 and seenAt >= ?3
            order by agentName, key.agentId
            """, Presence.class)
                .setParameter(1, ticketId)
                .setParameter(2, by.id())
                .setParameter(3, alive())
                .setMaxResults(MAX_SHOWN)
                .getResultList();
    }

    /** Others who are writing, by ticket: one on each. */
    @Transactional
    public Map<Long, Presence> writing(Viewer by, Collection<Long> ticketIds) {
        if (ticketIds.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("""
            from Presence where holds(?1, key.ticketId) and key.agentId <> ?2 and seenAt >= ?3 and doing <> ?4
            """, Presence.class)
                .setParameter(1, ticketIds.toArray(Long[]::new))
                .setParameter(2, by.id())
                .setParameter(3, alive())
                .setParameter(4, Doing.LOOKING.code())
                .getResultStream()
                .collect(Collectors.toMap(Presence::ticketId, presence -> presence, (one, other) -> one));
    }

    private Instant alive() {
        return now().minus(LIFE);
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
