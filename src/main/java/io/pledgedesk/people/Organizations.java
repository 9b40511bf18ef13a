package io.pledgedesk.people;

import io.pledgedesk.kernel.Cursor;
import io.pledgedesk.kernel.Page;
import io.pledgedesk.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.hibernate.Hibernate;

/** The organizations of customers. */
@ApplicationScoped
public class Organizations {

    private final EntityManager entities;

    Organizations(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional
    public Optional<Organization> find(long id) {
        return Optional.ofNullable(entities.find(Organization.class, id)).map(Organizations::whole);
    }

    /** @throws Refusal.NotFound */
    @Transactional
    public Organization get(long id) {
        return find(id).orElseThrow(() -> new Refusal.NotFound("organization"));
    }

    /** The oldest of that name, without regard to case; names need not be unique. */
    @Transactional
    public Optional<Organization> findByName(String name) {
        return entities.createQuery("from Organization where nameKey = ?1 order by id", Organization.class)
                .setParameter(1, Fields.key(name))
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(Organizations::whole);
    }

    /** The oldest first. @param prefix of the name, null for all @param after null for the first page */
    @Transactional
    public Page<Organization> list(String prefix, int limit, Cursor after) {
        List<Organization> rows = new NameSearch<>(entities, Organization.class)
                .begins(prefix, "nameKey")
                .byId(limit, after);
        rows.forEach(Organizations::whole);
        return Page.of(rows, limit, organization -> Cursor.of(organization.id));
    }

    /** By name. @param prefix of the name, null for all @param after null for the first page */
    @Transactional
    public Page<Organization> byName(String prefix, int limit, Cursor after) {
        List<Organization> rows = new NameSearch<>(entities, Organization.class)
                .begins(prefix, "nameKey")
                .byName(limit, after);
        rows.forEach(Organizations::whole);
        return Page.of(rows, limit, organization -> Cursor.of(organization.nameKey, organization.id));
    }

    /** For a field that proposes them, by name; at most 500. */
    @Transactional
    public List<String> names() {
        return entities.createQuery("select distinct name from Organization order by name", String.class)
                .setMaxResults(500)
                .getResultList();
    }

    /** @throws Refusal.Conflict when a domain belongs to another organization */
    @Transactional
    public Organization create(OrganizationDetails details) {
        Organization organization = new Organization();
        organization.take(details);
        entities.persist(organization);
        write(organization);
        return organization;
    }

    /**
     * @param version the version that the caller's change is based on
     * @throws Refusal.Stale when it is not the current one
     * @throws Refusal.Conflict when a domain belongs to another organization
     */
    @Transactional
    public Organization change(long id, long version, OrganizationDetails details) {
        Organization organization = Stored.current(get(id), version, o -> o.version);
        organization.take(details);
        write(organization);
        return organization;
    }

    /** @throws Refusal.Conflict while customers or rules name it */
    @Transactional
    public void delete(long id, long version) {
        Organization organization = Stored.current(get(id), version, o -> o.version);
        Stored.remove(
                entities,
                organization,
                "The organization “" + organization.name
                        + "” still has customers, tickets or rules. Move these first.");
    }

    private void write(Organization organization) {
        Stored.write(entities, "duplicateDomain", "One of these domains belongs to another organization already.");
        adoptCustomers(organization);
    }

    /** Domains are read while the transaction is open. */
    private static Organization whole(Organization organization) {
        Hibernate.initialize(organization.domains);
        return organization;
    }

    /** Who wrote before their organization was known joins it now; whom an agent has placed stays. */
    private void adoptCustomers(Organization organization) {
        List<String> own = organization.domains.stream()
                .filter(domain -> !FreeMail.isFree(domain))
                .toList();
        if (!own.isEmpty()) {
            entities.createQuery("""
                update versioned Customer set organizationId = ?1
                where organizationId is null and domain in ?2
                """)
                    .setParameter(1, organization.id)
                    .setParameter(2, own)
                    .executeUpdate();
        }
    }
}
