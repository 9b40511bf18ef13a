package io.pledgedesk.auth;

import io.pledgedesk.kernel.PledgeSettings;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Agents;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** One-time links by which an agent sets a new password: one use within half an hour, and every session of the agent ends. */
@ApplicationScoped
public class ResetLinks {

    private static final Duration LIFE = Duration.ofMinutes(30);

    /** @param url absolute; shown once */
    public record Link(String url, Instant expiresAt) {}

    private final EntityManager entities;
    private final Agents agents;
    private final Passwords passwords;
    private final Credentials credentials;
    private final Sessions sessions;
    private final PledgeSettings settings;
    private final Clock clock;

    ResetLinks(
            EntityManager entities,
            Agents agents,
            Passwords passwords,
            Credentials credentials,
            Sessions sessions,
            PledgeSettings settings,
            Clock clock) {
        this.entities = entities;
        this.agents = agents;
        this.passwords = passwords;
        this.credentials = credentials;
        this.sessions = sessions;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A new link for a lost password; earlier ones stop working.
     *
     * @throws Refusal.NotFound
     * @throws Refusal.Conflict for an agent who is not active
     */
    @Transactional
    public Link issue(long agentId) {
        return issue(agentId, LIFE);
    }

    /** The same, good for as long as said: who is invited may come next week. */
    @Transactional
    public Link issue(long agentId, Duration life) {
        Agent agent = agents.get(agentId);
        if (!agent.active) {
            throw new Refusal.Conflict("inactive", agent.name + " is not active. Activate the agent first.");
        }
        deleteAll(agentId);
        String token = Tokens.random();
        ResetLink link = new ResetLink();
        link.tokenHash = Tokens.hash(token);
        link.agentId = agentId;
        link.endsAt = now().plus(life);
        entities.persist(link);
        return new Link(settings.baseUrl() + "/sign-in/reset?token=" + token, link.endsAt);
    }

    /** Whose link it is; empty for one that is unknown, used or out of date. */
    @Transactional
    public Optional<Agent> owner(String token) {
        return token == null
                ? Optional.empty()
                : Optional.ofNullable(entities.find(ResetLink.class, Tokens.hash(token)))
                        .filter(link -> now().isBefore(link.endsAt))
                        .flatMap(link -> agents.find(link.agentId))
                        .filter(agent -> agent.active);
    }

    /**
     * Uses the link up.
     *
     * @throws Refusal.NotFound for one that is unknown, used or out of date
     * @throws Refusal.Invalid for a password that can't be taken; the link can still be used
     */
    public void use(String token, String password) {
        Agent agent = owner(token).orElseThrow(() -> new Refusal.NotFound("link"));
        PasswordHash hash = passwords.hash(agent.email, password);
        QuarkusTransaction.requiringNew().run(() -> {
            if (deleteAll(agent.id) == 0) {
                throw new Refusal.NotFound("link");
            }
            credentials.store(agent.id, hash);
            sessions.endAll(agent.id);
        });
    }

    private int deleteAll(long agentId) {
        return entities.createQuery("delete from ResetLink where agentId = ?1")
                .setParameter(1, agentId)
                .executeUpdate();
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
