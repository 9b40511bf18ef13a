package io.pledgedesk.people;

import io.pledgedesk.kernel.Cursor;
import io.pledgedesk.kernel.Page;
import io.pledgedesk.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The teams. */
@ApplicationScoped
public class Teams {

    private final EntityManager entities;

    Teams(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional
    public Optional<Team> find(long id) {
        return Optional.ofNullable(entities.find(Team.class, id));
    }

    /** @throws Refusal.NotFound */
    @Transactional
    public Team get(long id) {
        return find(id).orElseThrow(() -> new Refusal.NotFound("team"));
    }

    /** The oldest team of that name; names need not be unique. */
    @Transactional
    public Optional<Team> findByName(String name) {
        return entities.createQuery("from Team where name = ?1 order by id", Team.class)
                .setParameter(1, name)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The oldest first. @param after null for the first page */
    @Transactional
    public Page<Team> list(int limit, Cursor after) {
        List<Team> rows = entities.createQuery("from Team where id > ?1 order by id", Team.class)
                .setParameter(1, after == null ? 0 : after.number(0))
                .setMaxResults(limit + 1)
                .getResultList();
        return Page.of(rows, limit, team -> Cursor.of(team.id));
    }

    /** By name, for lists to choose from; the first {@value Page#MAX_LIMIT}. */
    @Transactional
    public List<Team> choices() {
        return entities.createQuery("from Team order by lower(name), id", Team.class)
                .setMaxResults(Page.MAX_LIMIT)
                .getResultList();
    }

    /** Those teams, by name. */
    @Transactional
    public List<Team> named(Set<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery("from Team where id in ?1 order by lower(name), id", Team.class)
                        .setParameter(1, ids)
                        .getResultList();
    }

    @Transactional
    public Team create(TeamDetails details) {
        Team team = new Team();
        team.take(details);
        entities.persist(team);
        entities.flush();
        return team;
    }

    /**
     * @param version the version that the caller's change is based on
     * @throws Refusal.Stale when it is not the current one
     */
    @Transactional
    public Team change(long id, long version, TeamDetails details) {
        Team team = Stored.current(get(id), version, t -> t.version);
        team.take(details);
        entities.flush();
        return team;
    }

    /** @throws Refusal.Conflict while tickets, topics or rules name it */
    @Transactional
    public void delete(long id, long version) {
        Team team = Stored.current(get(id), version, t -> t.version);
        Stored.remove(
                entities,
                team,
                "The team “" + team.name + "” is still in use by tickets, topics or rules. Move these first.");
    }
}
