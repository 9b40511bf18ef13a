package io.pledgedesk.auth;

import io.pledgedesk.people.AccessChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Who is signed in, until when. */
@ApplicationScoped
class Sessions {

    static final Duration LIFE = Duration.ofHours(12);
    static final Duration IDLE = Duration.ofMinutes(30);

    /** How exactly idleness is known: one write a minute and session. */
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

    private final EntityManager entities;
    private final Admissions admissions;
    private final Clock clock;

    Sessions(EntityManager entities, Admissions admissions, Clock clock) {
        this.entities = entities;
        this.admissions = admissions;
        this.clock = clock;
    }

    @Transactional
    Session open(long personId, boolean forPages) {
        Session session = new Session();
        session.id = Tokens.random(16);
        session.personId = personId;
        session.forPages = forPages;
        session.startedAt = now();
        session.seenAt = now();
        session.endsAt = now().plus(LIFE);
        entities.persist(session);
        return session;
    }

    /** The session if it lives; that it was asked for keeps it from being idle. */
    @Transactional
    Optional<Session> seen(String id) {
        Session session = entities.find(Session.class, id);
        if (session == null || !session.isAlive(now())) {
            return Optional.empty();
        }
        if (session.forPages && !now().isBefore(session.seenAt.plus(SEEN_EVERY))) {
            touch(id);
        }
        return Optional.of(session);
    }

    /** An order of its own, because the session may be ended at the same time. */
    private void touch(String id) {
        entities.createQuery("update Session set seenAt = ?1 where id = ?2")
                .setParameter(1, now())
                .setParameter(2, id)
                .executeUpdate();
    }

    @Transactional
    void end(String id) {
        delete("delete from Session where id = ?1", id);
    }

    @Transactional
    void endAll(long personId) {
        delete("delete from Session where personId = ?1", personId);
    }

    /** @param kept the id of the session that goes on */
    @Transactional
    void endOthers(long personId, String kept) {
        delete("delete from Session where personId = ?1 and id <> ?2", personId, kept);
    }

    @Transactional
    void endAll(@Observes AccessChanged changed) {
        endAll(changed.personId());
    }

    private void delete(String order, Object... parameters) {
        var query = entities.createQuery(order);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        query.executeUpdate();
        admissions.forgetAfterCommit();
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
