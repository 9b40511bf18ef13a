package io.pledgedesk.people;

import io.pledgedesk.kernel.Cursor;
import io.pledgedesk.kernel.Page;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.kernel.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.Hibernate;

/** The agents. */
@ApplicationScoped
public class Agents {

    private final EntityManager entities;
    private final Event<AccessChanged> accessChanged;
    private final Clock clock;

    Agents(EntityManager entities, Event<AccessChanged> accessChanged, Clock clock) {
        this.entities = entities;
        this.accessChanged = accessChanged;
        this.clock = clock;
    }

    @Transactional
    public Optional<Agent> find(long id) {
        return Optional.ofNullable(entities.find(Agent.class, id)).map(Agents::whole);
    }

    /** @throws Refusal.NotFound */
    @Transactional
    public Agent get(long id) {
        return find(id).orElseThrow(() -> new Refusal.NotFound("agent"));
    }

    @Transactional
    public Optional<Agent> findByEmail(String email) {
        return entities.createQuery("from Agent where email = ?1", Agent.class)
                .setParameter(1, Texts.email(email))
                .getResultStream()
                .findFirst()
                .map(Agents::whole);
    }

    /** The oldest first. @param prefix of name or address, null for all @param after null for the first page */
    @Transactional
    public Page<Agent> list(String prefix, int limit, Cursor after) {
        List<Agent> rows = new NameSearch<>(entities, Agent.class)
                .begins(prefix, "nameKey", "email")
                .byId(limit, after);
        rows.forEach(Agents::whole);
        return Page.of(rows, limit, agent -> Cursor.of(agent.id));
    }

    /** By name. @param prefix of name or address, null for all @param after null for the first page */
    @Transactional
    public Page<Agent> byName(String prefix, int limit, Cursor after) {
        List<Agent> rows = new NameSearch<>(entities, Agent.class)
                .begins(prefix, "nameKey", "email")
                .byName(limit, after);
        rows.forEach(Agents::whole);
        return Page.of(rows, limit, agent -> Cursor.of(agent.nameKey, agent.id));
    }

    /** Active agents by name, without one. @param prefix of name or address, null for all */
    @Transactional
    public List<Agent> startingWith(String prefix, long without, int limit) {
        return new NameSearch<>(entities, Agent.class)
                .begins(prefix, "nameKey", "email")
                .that("active = true")
                .without(without)
                .byName(limit - 1, null);
    }

    /** Active agents by name, for lists to choose from; at most 1,000. */
    @Transactional
    public List<Agent> choices() {
        return entities.createQuery("from Agent where active order by lower(name), id", Agent.class)
                .setMaxResults(1_000)
                .getResultList();
    }

    /** The names of active members, by the id of their team, at most 5,000. */
    @Transactional
    public Map<Long, List<String>> namesByTeam() {
        return entities.createQuery(
                        "select t, a.name from Agent a join a.teamIds t where a.active order by lower(a.name)",
                        Object[].class)
                .setMaxResults(5_000)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (Long) row[0], Collectors.mapping(row -> (String) row[1], Collectors.toList())));
    }

    /** Active members of a team; at most 1,000. */
    @Transactional
    public List<Agent> ofTeam(long teamId) {
        return entities.createQuery("from Agent where active and ?1 member of teamIds order by id", Agent.class)
                .setParameter(1, teamId)
                .setMaxResults(1_000)
                .getResultList();
    }

    /** Active supervisors; the admins where there is none. At most 1,000. */
    @Transactional
    public List<Agent> supervisors() {
        List<Agent> supervisors = withRole("supervisor");
        return supervisors.isEmpty() ? withRole(AgentDetails.ADMIN) : supervisors;
    }

    private List<Agent> withRole(String role) {
        return entities.createQuery("from Agent where active and ?1 member of roles order by id", Agent.class)
                .setParameter(1, role)
                .setMaxResults(1_000)
                .getResultList();
    }

    @Transactional
    public boolean hasAdmin() {
        return !entities.createQuery(
                        "select a.id from Agent a join a.roles r where a.active and r = 'admin'", Long.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** @throws Refusal.Conflict when the address is another agent's */
    @Transactional
    public Agent create(AgentDetails details) {
        Agent agent = new Agent();
        agent.createdAt = Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
        agent.take(checked(details));
        entities.persist(agent);
        write(agent);
        return agent;
    }

    /**
     * @param version the version that the caller's change is based on
     * @throws Refusal.Stale when it is not the current one
     * @throws Refusal.Conflict when the address is another agent's, or no active admin would be left
     */
    @Transactional
    public Agent change(long id, long version, AgentDetails details) {
        Agent agent = Stored.current(get(id), version, a -> a.version);
        boolean access = agent.wouldChangeAccess(details);
        boolean wasAdmin = agent.isActiveAdmin();
        agent.take(checked(details));
        if (wasAdmin && !agent.isActiveAdmin()) {
            keepAnAdmin(id);
        }
        write(agent);
        if (access) {
            accessChanged.fire(new AccessChanged(id));
        }
        return agent;
    }

    /** @throws Refusal.Conflict while tickets name the agent, or when no active admin would be left */
    @Transactional
    public void delete(long id, long version) {
        Agent agent = Stored.current(get(id), version, a -> a.version);
        if (agent.isActiveAdmin()) {
            keepAnAdmin(id);
        }
        Stored.remove(entities, agent, agent.name + " is named by tickets or rules. Deactivate the agent instead.");
        accessChanged.fire(new AccessChanged(id));
    }

    /** Locks the admins before it counts, so that two of them can't leave at once. */
    private void keepAnAdmin(long leaving) {
        admins(" for update");
        if (admins("").stream().allMatch(id -> id == leaving)) {
            throw new Refusal.Conflict("lastAdmin", "This is the last active admin. Make another one first.");
        }
    }

    private List<Long> admins(String lock) {
        return entities.createNativeQuery("""
            select a.id from agent a
            where a.active and exists (select 1 from agent_role r where r.agent_id = a.id and r.role = 'admin')
            order by a.id\
            """ + lock, Long.class)
                .setHint("org.hibernate.flushMode", "MANUAL")
                .getResultList();
    }

    private AgentDetails checked(AgentDetails details) {
        for (Long team : details.teamIds()) {
            if (entities.find(Team.class, team) == null) {
                throw new Refusal.Invalid("teamIds", "There is no team with the id " + team + ".");
            }
        }
        return details;
    }

    private void write(Agent agent) {
        Stored.write(entities, "duplicateEmail", "There is already an agent with the address " + agent.email + ".");
    }

    /** Roles and teams are read while the transaction is open. */
    private static Agent whole(Agent agent) {
        Hibernate.initialize(agent.roles);
        Hibernate.initialize(agent.teamIds);
        return agent;
    }
}
