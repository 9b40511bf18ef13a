package io.pledgedesk.people;

import io.pledgedesk.kernel.Actor;
import io.pledgedesk.kernel.Cursor;
import io.pledgedesk.kernel.Language;
import io.pledgedesk.kernel.Page;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.kernel.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The customers. */
@ApplicationScoped
public class Customers {

    private final EntityManager entities;
    private final FirstContact firstContact;
    private final Event<AccessChanged> accessChanged;
    private final Event<CustomerErased> erasing;
    private final Clock clock;

    Customers(
            EntityManager entities,
            FirstContact firstContact,
            Event<AccessChanged> accessChanged,
            Event<CustomerErased> erasing,
            Clock clock) {
        this.entities = entities;
        this.erasing = erasing;
        this.firstContact = firstContact;
        this.accessChanged = accessChanged;
        this.clock = clock;
    }

    @Transactional
    public Optional<Customer> find(long id) {
        return Optional.ofNullable(entities.find(Customer.class, id));
    }

    /** Reads several at once: the caller's transaction then finds each without asking again. */
    @Transactional
    public void readAhead(Set<Long> ids) {
        if (!ids.isEmpty()) {
            entities.createQuery("from Customer where id in ?1", Customer.class)
                    .setParameter(1, ids)
                    .getResultList();
        }
    }

    /** @throws Refusal.NotFound @throws Refusal.Erased */
    @Transactional
    public Customer get(long id) {
        return find(id).orElseThrow(() -> absent(id));
    }

    private Refusal absent(long id) {
        ErasedCustomer erased = entities.find(ErasedCustomer.class, id);
        return erased == null ? new Refusal.NotFound("customer") : new Refusal.Erased(erased.erasure());
    }

    @Transactional
    public Optional<Customer> findByEmail(String email) {
        return entities.createQuery("from Customer where email = ?1", Customer.class)
                .setParameter(1, Texts.email(email))
                .getResultStream()
                .findFirst();
    }

    /**
     * The customer with that address. A new one belongs to the organization of the address; one that exists is never
     * changed, whatever the name, because a form can't prove who fills it in. Two calls at once yield one customer.
     *
     * @throws Refusal.Invalid for a name or address that can't be stored
     */
    @Transactional
    public Customer findOrCreate(String name, String email) {
        CustomerDetails details = new CustomerDetails(name, email, null);
        return findByEmail(details.email())
                .or(() -> firstContact.insert(details, now()))
                .or(() -> findByEmail(details.email()))
                .orElseThrow(() -> new Refusal.Conflict("busy", "This address is just being registered. Try again."));
    }

    /** The oldest first. @param prefix of name or address, null for all @param after null for the first page */
    @Transactional
    public Page<Customer> list(String prefix, int limit, Cursor after) {
        List<Customer> rows = new NameSearch<>(entities, Customer.class)
                .begins(prefix, "nameKey", "email")
                .byId(limit, after);
        return Page.of(rows, limit, customer -> Cursor.of(customer.id));
    }

    /**
     * By name.
     *
     * @param prefix of name or address, null for all
     * @param organizationId null for all
     * @param after null for the first page
     */
    @Transactional
    public Page<Customer> byName(String prefix, Long organizationId, int limit, Cursor after) {
        List<Customer> rows = new NameSearch<>(entities, Customer.class)
                .begins(prefix, "nameKey", "email")
                .ofOrganization(organizationId)
                .byName(limit, after);
        return Page.of(rows, limit, customer -> Cursor.of(customer.nameKey, customer.id));
    }

    /** The oldest first. @param after null for the first page */
    @Transactional
    public Page<Customer> ofOrganization(long organizationId, int limit, Cursor after) {
        List<Customer> rows = entities.createQuery(
                        "from Customer where organizationId = ?1 and id > ?2 order by id", Customer.class)
                .setParameter(1, organizationId)
                .setParameter(2, after == null ? 0 : after.number(0))
                .setMaxResults(limit + 1)
                .getResultList();
        return Page.of(rows, limit, customer -> Cursor.of(customer.id));
    }

    /** @throws Refusal.Conflict when the address is another customer's */
    @Transactional
    public Customer create(CustomerDetails details) {
        Customer customer = new Customer();
        customer.createdAt = now();
        customer.take(placed(details));
        entities.persist(customer);
        write(customer);
        return customer;
    }

    /**
     * @param version the version that the caller's change is based on
     * @throws Refusal.Stale when it is not the current one
     * @throws Refusal.Conflict when the address is another customer's
     */
    @Transactional
    public Customer change(long id, long version, CustomerDetails details) {
        Customer customer = Stored.current(get(id), version, c -> c.version);
        boolean moved = !customer.email.equals(details.email());
        customer.take(moved ? placed(details) : checked(details));
        write(customer);
        if (moved) {
            accessChanged.fire(new AccessChanged(id));
        }
        return customer;
    }

    /** What a customer reads, as their first request shows: nobody has proven to be them, so what is known stays. */
    @Transactional
    public void seemsToRead(long id, Language language) {
        Customer customer = get(id);
        if (customer.language == null) {
            customer.language = language;
        }
    }

    /**
     * In which language a customer wants to be written to.
     *
     * @param language null for the desk's
     */
    @Transactional
    public void writeIn(long id, Language language) {
        get(id).language = language;
    }

    /** Something that belongs to the customer has changed elsewhere: a new version of them. */
    @Transactional
    public void touch(long id) {
        entities.lock(get(id), LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    /** @throws Refusal.Conflict while there are tickets */
    @Transactional
    public void delete(long id, long version) {
        Customer customer = Stored.current(get(id), version, c -> c.version);
        Stored.remove(entities, customer, customer.name + " still has tickets and can't be removed.");
        accessChanged.fire(new AccessChanged(id));
    }

    /**
     * Removes a customer and all that is theirs. Their tickets must be gone by then.
     *
     * @param by whoever wanted it, which is kept
     * @param tickets how many of theirs were erased with them
     */
    @Transactional
    public void erase(long id, int tickets, Actor by, Instant at) {
        Customer customer = get(id);
        erasing.fire(new CustomerErased(id, customer.email));
        entities.remove(customer);
        entities.flush();
        entities.persist(new ErasedCustomer(id, tickets, by, at));
        accessChanged.fire(new AccessChanged(id));
    }

    private CustomerDetails placed(CustomerDetails details) {
        return details.organizationId() != null
                ? checked(details)
                : details.in(firstContact.organizationOf(details).orElse(null));
    }

    private CustomerDetails checked(CustomerDetails details) {
        if (details.organizationId() != null && entities.find(Organization.class, details.organizationId()) == null) {
            throw new Refusal.Invalid("organizationId", "There is no such organization.");
        }
        return details;
    }

    private void write(Customer customer) {
        Stored.write(
                entities, "duplicateEmail", "There is already a customer with the address " + customer.email + ".");
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
