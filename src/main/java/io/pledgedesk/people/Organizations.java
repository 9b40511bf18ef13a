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

    /** The oldest first. @param prefix of the name, null for all @param after null for the first page */
    @Transactional
    public Page<Organization> list(String prefix, int limit, Cursor after) {
        List<Organization> rows = entities.createQuery("""
                        from Organization where id > ?1 and (?2 = '%' or nameKey like ?2 escape '!') order by id
                        """, Organization.class)
                .setParameter(1, after == null ? 0 : after.number(0))
                .setParameter(2, Prefix.pattern(prefix))
                .setMaxResults(limit + 1)
                .getResultList();
        rows.forEach(Organizations::whole);
        return Page.of(rows, limit, organization -> Cursor.of(organization.id));
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
