package io.pledgedesk.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.RemovalsMode;
import org.hibernate.Session;
import org.hibernate.SessionCheckMode;

/**
 * The people and groups behind many ids at once: one query a kind, however long the list, and none for those that the
 * transaction has met already. Nobody has the id null.
 */
@ApplicationScoped
public class Names {

    private final EntityManager entities;

    Names(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional
    public Map<Long, Customer> customers(Collection<Long> ids) {
        return load(Customer.class, ids, customer -> customer.id);
    }

    @Transactional
    public Map<Long, Agent> agents(Collection<Long> ids) {
        return load(Agent.class, ids, agent -> agent.id);
    }

    @Transactional
    public Map<Long, Team> teams(Collection<Long> ids) {
        return load(Team.class, ids, team -> team.id);
    }

    @Transactional
    public Map<Long, Organization> organizations(Collection<Long> ids) {
        return load(Organization.class, ids, organization -> organization.id);
    }

    @Transactional
    public Map<Long, Topic> topics(Collection<Long> ids) {
        return load(Topic.class, ids, topic -> topic.id);
    }

    private <T> Map<Long, T> load(Class<T> type, Collection<Long> ids, Function<T, Long> id) {
        Set<Long> wanted = ids.stream().filter(Objects::nonNull).collect(Collectors.toSet());
        if (wanted.isEmpty()) {
            return Collections.emptyMap();
        }
        return entities
                .unwrap(Session.class)
                .findMultiple(type, List.copyOf(wanted), SessionCheckMode.ENABLED, RemovalsMode.REPLACE)
                .stream()
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(id, Function.identity()));
    }
}
