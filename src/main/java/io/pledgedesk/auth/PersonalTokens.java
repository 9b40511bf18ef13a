package io.pledgedesk.auth;

import io.pledgedesk.kernel.Cursor;
import io.pledgedesk.kernel.Page;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.kernel.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** The personal access tokens of agents. */
@ApplicationScoped
public class PersonalTokens {

    static final String PREFIX = "pat_";

    private static final int MAX_PER_AGENT = 100;
    private static final Duration USED_EVERY = Duration.ofHours(1);

    /** @param secret the token itself, which nobody sees again */
    public record Created(PersonalToken token, String secret) {}

    private final EntityManager entities;
    private final Admissions admissions;
    private final Clock clock;

    PersonalTokens(EntityManager entities, Admissions admissions, Clock clock) {
        this.entities = entities;
        this.admissions = admissions;
        this.clock = clock;
    }

    /**
     * @throws Refusal.Invalid for a name of none or more than 200 characters
     * @throws Refusal.Conflict when the agent has 100 already
     */
    @Transactional
    public Created create(Viewer agent, String name) {
        String line = Texts.line(name);
        if (line == null || line.isEmpty() || Texts.length(line) > Texts.NAME) {
            throw new Refusal.Invalid("name", "Please enter a name of 1 to " + Texts.NAME + " characters.");
        }
        if (list(agent, MAX_PER_AGENT, null).items().size() == MAX_PER_AGENT) {
            throw new Refusal.Conflict("tooManyTokens", "You have " + MAX_PER_AGENT + " tokens. Revoke some first.");
        }
        String secret = PREFIX + Tokens.random();
        PersonalToken token = new PersonalToken();
        token.agentId = agent.id();
        token.name = line;
        token.tokenHash = Tokens.hash(secret);
        token.createdAt = now();
        entities.persist(token);
        return new Created(token, secret);
    }

    /** The agent's own, the oldest first. @param after null for the first page */
    @Transactional
    public Page<PersonalToken> list(Viewer agent, int limit, Cursor after) {
        List<PersonalToken> rows = entities.createQuery(
                        "from PersonalToken where agentId = ?1 and id > ?2 order by id", PersonalToken.class)
                .setParameter(1, agent.id())
                .setParameter(2, after == null ? 0 : after.number(0))
                .setMaxResults(limit + 1)
                .getResultList();
        return Page.of(rows, limit, token -> Cursor.of(token.id));
    }

    /** @throws Refusal.NotFound for what is not the agent's own */
    @Transactional
    public void revoke(Viewer agent, long id) {
        PersonalToken token = entities.find(PersonalToken.class, id);
        if (token == null || token.agentId != agent.id()) {
            throw new Refusal.NotFound("token");
        }
        entities.remove(token);
        admissions.forgetAfterCommit();
    }

    /** The id of the agent whose token it is; empty for no token of ours. */
    @Transactional
    Optional<Long> used(String secret) {
        Optional<PersonalToken> found = entities.createQuery(
                        "from PersonalToken where tokenHash = ?1", PersonalToken.class)
                .setParameter(1, Tokens.hash(secret))
                .getResultStream()
                .findFirst();
        found.filter(token -> token.lastUsedAt == null || !now().isBefore(token.lastUsedAt.plus(USED_EVERY)))
                .ifPresent(token -> token.lastUsedAt = now());
        return found.map(token -> token.agentId);
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
