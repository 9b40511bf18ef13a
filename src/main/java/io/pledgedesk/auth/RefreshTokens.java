package io.pledgedesk.auth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Refresh tokens: each is good once. Using one again means that two have it, and ends the session for both. */
@ApplicationScoped
class RefreshTokens {

    private final EntityManager entities;
    private final Sessions sessions;
    private final Clock clock;

    RefreshTokens(EntityManager entities, Sessions sessions, Clock clock) {
        this.entities = entities;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Transactional
    String issue(String sessionId) {
        String secret = Tokens.random();
        RefreshToken token = new RefreshToken();
        token.tokenHash = Tokens.hash(secret);
        token.sessionId = sessionId;
        entities.persist(token);
        return secret;
    }

    /** The living session that the token stands for; the token is spent. */
    @Transactional
    Optional<Session> spend(String secret) {
        String hash = Tokens.hash(secret);
        boolean first =
                entities.createQuery("update RefreshToken set spentAt = ?1 where tokenHash = ?2 and spentAt is null")
                                .setParameter(1, Instant.now(clock).truncatedTo(ChronoUnit.SECONDS))
                                .setParameter(2, hash)
                                .executeUpdate()
                        == 1;
        Optional<String> sessionId = sessionOf(hash);
        if (!first) {
            sessionId.ifPresent(sessions::end);
            return Optional.empty();
        }
        return sessionId.flatMap(sessions::seen);
    }

    /** Ends the session whose token it is or was. */
    @Transactional
    void end(String secret) {
        sessionOf(Tokens.hash(secret)).ifPresent(sessions::end);
    }

    private Optional<String> sessionOf(String hash) {
        return entities.createQuery("select sessionId from RefreshToken where tokenHash = ?1", String.class)
                .setParameter(1, hash)
                .getResultStream()
                .findFirst();
    }
}
