package io.pledgedesk.channel;

import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Cursor;
import io.pledgedesk.kernel.Page;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.people.Customers;
import io.pledgedesk.people.Organization;
import io.pledgedesk.people.Organizations;
import io.pledgedesk.ticket.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a customer who is signed in has asked for, and what the colleagues have, where their organization shares it. */
@ApplicationScoped
public class CustomerRequests {

    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private final EntityManager entities;
    private final Customers customers;
    private final Organizations organizations;

    CustomerRequests(EntityManager entities, Customers customers, Organizations organizations) {
        this.entities = entities;
        this.customers = customers;
        this.organizations = organizations;
    }

    /** The newest first; what was merged away goes on in another one. @param after null for the first page */
    @Transactional
    public Page<Ticket> own(Viewer customer, int limit, Cursor after) {
        List<Ticket> rows = entities.createQuery("""
            from Ticket
            where requesterId = ?1 and mergedIntoId is null
              and (createdAt < ?2 or createdAt = ?2 and id < ?3)
            order by createdAt desc, id desc
            """, Ticket.class)
                .setParameter(1, customer.id())
                .setParameter(2, after == null ? LATEST : after.instant(0))
                .setParameter(3, after == null ? Long.MAX_VALUE : after.number(1))
                .setMaxResults(limit + 1)
                .getResultList();
        return Page.of(rows, limit, ticket -> Cursor.of(ticket.createdAt(), ticket.id()));
    }

    /** The customer's organization, if its people see each other's requests. */
    @Transactional
    public Optional<Organization> sharing(Viewer customer) {
        return customers
                .find(customer.id())
                .filter(known -> known.organizationId != null)
                .flatMap(known -> organizations.find(known.organizationId))
                .filter(organization -> organization.sharesRequests);
    }

    /** Those of everybody else in an organization that shares them, the newest first; nothing where none is shared. */
    @Transactional
    public Page<Ticket> ofColleagues(Viewer customer, int limit, Cursor after) {
        Optional<Organization> organization = sharing(customer);
        if (organization.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        List<Ticket> rows = entities.createQuery("""
            from Ticket
            where organizationId = ?1 and requesterId <> ?2 and mergedIntoId is null
              and (createdAt < ?3 or createdAt = ?3 and id < ?4)
            order by createdAt desc, id desc
            """, Ticket.class)
                .setParameter(1, organization.get().id)
                .setParameter(2, customer.id())
                .setParameter(3, after == null ? LATEST : after.instant(0))
                .setParameter(4, after == null ? Long.MAX_VALUE : after.number(1))
                .setMaxResults(limit + 1)
                .getResultList();
        return Page.of(rows, limit, ticket -> Cursor.of(ticket.createdAt(), ticket.id()));
    }

    /** @throws Refusal.NotFound unless the customer's organization shares it */
    @Transactional
    public Ticket ofColleague(Viewer customer, long id) {
        return sharing(customer)
                .flatMap(organization -> Optional.ofNullable(entities.find(Ticket.class, id))
                        .filter(ticket -> organization.id.equals(ticket.organizationId())))
                .orElseThrow(() -> new Refusal.NotFound("request"));
    }
}
