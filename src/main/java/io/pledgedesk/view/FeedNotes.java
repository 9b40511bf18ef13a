package io.pledgedesk.view;

import io.pledgedesk.notification.BellChanged;
import io.pledgedesk.ticket.work.PresenceChanged;
import io.pledgedesk.ticket.work.ReplyHeld;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What happens on one node's pages without an edit, told to the pages of the others. */
@ApplicationScoped
class FeedNotes {

    /** How far the other nodes look back: longer than their clocks differ, or a transaction takes. */
    private static final Duration WINDOW = Duration.ofSeconds(10);

    private static final Duration LIFE = Duration.ofMinutes(1);
    private static final int MAX_ROWS = 500;

    /** What the notes of other nodes are about. @param bells the agents whose they are */
    record Heard(Set<Long> tickets, Set<Long> bells) {}

    private final String node = UUID.randomUUID().toString();
    private final EntityManager entities;
    private final Clock clock;
    private Set<Long> seen = Set.of();

    FeedNotes(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    void present(@Observes PresenceChanged changed) {
        note(changed.ticketId());
    }

    void held(@Observes ReplyHeld held) {
        note(held.ticketId());
    }

    void rang(@Observes BellChanged changed) {
        entities.persist(FeedNote.ofBell(changed.agentId(), node, Instant.now(clock)));
    }

    private void note(long ticketId) {
        entities.persist(FeedNote.ofTicket(ticketId, node, Instant.now(clock)));
    }

    /** What notes by other nodes are about that nobody here has read yet. */
    @Transactional
    synchronized Heard find() {
        List<FeedNote> notes = entities.createQuery(
                        "from FeedNote where at >= ?1 and node <> ?2 order by at desc", FeedNote.class)
                .setParameter(1, Instant.now(clock).minus(WINDOW))
                .setParameter(2, node)
                .setMaxResults(MAX_ROWS)
                .getResultList();
        Heard heard = new Heard(new HashSet<>(), new HashSet<>());
        Set<Long> read = new HashSet<>();
        for (FeedNote note : notes) {
            read.add(note.id);
            if (!seen.contains(note.id)) {
                boolean ofTicket = note.ticketId != null;
                (ofTicket ? heard.tickets : heard.bells).add(ofTicket ? note.ticketId : note.agentId);
            }
        }
        seen = read;
        return heard;
    }

    @Scheduled(every = "1m", delayed = "1m")
    @Transactional
    void forgetOld() {
        entities.createQuery("delete from FeedNote where at < ?1")
                .setParameter(1, Instant.now(clock).minus(LIFE))
                .executeUpdate();
    }
}
