package io.pledgedesk.ticket;

import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.people.Customer;
import io.pledgedesk.people.Customers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/**
 * Erases a customer: all of their tickets, and the person. What they wrote in tickets of others stays with those whom it
 * was written to, without their name.
 */
@ApplicationScoped
public class CustomerErasure {

    /** What stands where a name was, in every language. */
    private static final String NOBODY = "\u2013";

    private final EntityManager entities;
    private final Customers customers;
    private final Erasure erasure;
    private final ErasureExtent extent;

    CustomerErasure(EntityManager entities, Customers customers, Erasure erasure, ErasureExtent extent) {
        this.entities = entities;
        this.customers = customers;
        this.erasure = erasure;
        this.extent = extent;
    }

    /** @throws Refusal.NotFound @throws Refusal.Erased @throws Refusal.Forbidden unless by an admin */
    @Transactional
    public Extent of(Viewer by, long id) {
        Erasure.requireAdmin(by);
        return extent.ofCustomer(customers.get(id).id);
    }

    /**
     * @return how many tickets went
     * @throws Refusal.NotFound
     * @throws Refusal.Erased when they are gone already
     * @throws Refusal.Forbidden unless by an admin
     */
    @Transactional
    public int erase(Viewer by, long id) {
        Erasure.requireAdmin(by);
        Customer customer = customers.get(id);
        entities.lock(customer, LockModeType.PESSIMISTIC_WRITE);
        Instant now = erasure.now();
        List<Long> tickets = extent.ticketsOf(id);
        erasure.erase(tickets, by.actor(), now);
        leaveTicketsOfOthers(customer);
        customers.erase(id, tickets.size(), by.actor(), now);
        return tickets.size();
    }

    /** Reads all messages there are, since hardly anybody writes in tickets of others, and hardly anybody is erased. */
    private void leaveTicketsOfOthers(Customer customer) {
        rename("message", "author", customer);
        rename("ticket_event", "actor", customer);
        entities.createNativeQuery("delete from ticket_participant where email = ?1")
                .setParameter(1, customer.email)
                .executeUpdate();
    }

    /** Whose sender was not proven is known by the address in the name alone. */
    private void rename(String table, String who, Customer customer) {
        entities.createNativeQuery("update " + table + " set " + who + "_id = null, " + who + "_name = ?1 where " + who
                        + "_kind = 'customer' and (" + who + "_id = ?2 or (" + who + "_id is null and " + who
                        + "_name like ?3 escape '!'))")
                .setParameter(1, NOBODY)
                .setParameter(2, customer.id)
                .setParameter(3, "%<" + customer.email.replaceAll("[!%_]", "!$0") + ">%")
                .executeUpdate();
    }
}
