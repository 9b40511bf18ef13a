package io.pledgedesk.auth;

import io.pledgedesk.kernel.Texts;
import io.pledgedesk.people.AccessChanged;
import io.pledgedesk.people.Agents;
import io.pledgedesk.people.Customers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The stored passwords. */
@ApplicationScoped
class Credentials {

    /** Somebody who has a password and may sign in. */
    record Account(long personId, PasswordHash password) {}

    private final EntityManager entities;
    private final Agents agents;
    private final Customers customers;
    private final Clock clock;

    Credentials(EntityManager entities, Agents agents, Customers customers, Clock clock) {
        this.entities = entities;
        this.agents = agents;
        this.customers = customers;
        this.clock = clock;
    }

    /** Where an address is an agent's and a customer's, it means the agent. */
    @Transactional
    Optional<Account> findByEmail(String email) {
        List<Object[]> rows = entities.createNativeQuery("""
            select c.person_id, c.password_hash, 1 as place from credential c
            join agent a on a.id = c.person_id where a.email = ?1 and a.active
            union all
            select c.person_id, c.password_hash, 2 as place from credential c
            join customer p on p.id = c.person_id where p.email = ?1
            order by place
            """, Object[].class)
                .setParameter(1, Texts.email(email))
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new Account(((Number) row[0]).longValue(), PasswordHash.parse((String) row[1])));
    }

    @Transactional
    Optional<PasswordHash> find(long personId) {
        return Optional.ofNullable(entities.find(Credential.class, personId))
                .map(credential -> PasswordHash.parse(credential.passwordHash));
    }

    /** Who of some people has a password. */
    @Transactional
    List<Long> among(Collection<Long> personIds) {
        return entities.createQuery("select personId from Credential where personId in ?1", Long.class)
                .setParameter(1, personIds)
                .getResultList();
    }

    @Transactional
    void store(long personId, PasswordHash password) {
        Credential credential = entities.find(Credential.class, personId);
        if (credential == null) {
            credential = new Credential();
            credential.personId = personId;
        }
        credential.passwordHash = password.phc();
        credential.changedAt = Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
        entities.persist(credential);
    }

    @Transactional
    void forget(@Observes AccessChanged changed) {
        long id = changed.personId();
        if (agents.find(id).isEmpty() && customers.find(id).isEmpty()) {
            entities.createQuery("delete from Credential where personId = ?1")
                    .setParameter(1, id)
                    .executeUpdate();
        }
    }
}
