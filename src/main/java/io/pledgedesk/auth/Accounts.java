package io.pledgedesk.auth;

import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.AgentDetails;
import io.pledgedesk.people.Agents;
import io.pledgedesk.people.Customer;
import io.pledgedesk.people.CustomerDetails;
import io.pledgedesk.people.Customers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/** People together with their passwords. A new password ends the person's sessions; null keeps the one there is. */
@ApplicationScoped
public class Accounts {

    private final Agents agents;
    private final Customers customers;
    private final Passwords passwords;
    private final Credentials credentials;
    private final Sessions sessions;

    Accounts(Agents agents, Customers customers, Passwords passwords, Credentials credentials, Sessions sessions) {
        this.agents = agents;
        this.customers = customers;
        this.passwords = passwords;
        this.credentials = credentials;
        this.sessions = sessions;
    }

    /** @throws Refusal.Conflict when the address is another agent's */
    public Agent create(AgentDetails details, String password) {
        return with(details.email(), password, () -> agents.create(details), agent -> agent.id);
    }

    Agent create(AgentDetails details, PasswordHash password) {
        return with(password, () -> agents.create(details), agent -> agent.id);
    }

    /** As {@link Agents#change}. */
    public Agent change(long id, long version, AgentDetails details, String password) {
        return with(details.email(), password, () -> agents.change(id, version, details), agent -> agent.id);
    }

    /** @throws Refusal.Conflict when the address is another customer's */
    public Customer create(CustomerDetails details, String password) {
        return with(details.email(), password, () -> customers.create(details), customer -> customer.id);
    }

    /** As {@link Customers#change}. */
    public Customer change(long id, long version, CustomerDetails details, String password) {
        return with(details.email(), password, () -> customers.change(id, version, details), customer -> customer.id);
    }

    /** Those of some people who have no password yet. */
    public Set<Long> withoutPassword(Collection<Long> personIds) {
        Set<Long> without = new HashSet<>(personIds);
        without.removeAll(credentials.among(personIds));
        return without;
    }

    /** @throws Refusal.Invalid when the old password is wrong or the new one can't be taken */
    public void changeOwnPassword(Viewer viewer, String keptSession, String old, String password) {
        PasswordHash stored = credentials.find(viewer.id()).orElse(null);
        if (!passwords.matches(old == null ? "" : old, stored)) {
            throw new Refusal.Invalid("oldPassword", "oldPasswordWrong", "This is not your present password.");
        }
        PasswordHash hash = passwords.hash(viewer.email(), password);
        QuarkusTransaction.joiningExisting().run(() -> {
            credentials.store(viewer.id(), hash);
            sessions.endOthers(viewer.id(), keptSession);
        });
    }

    /** Hashed before the transaction, which should not wait for it. */
    private <T> T with(String email, String password, Supplier<T> work, ToLongFunction<T> idOf) {
        return with(password == null ? null : passwords.hash(email, password), work, idOf);
    }

    private <T> T with(PasswordHash password, Supplier<T> work, ToLongFunction<T> idOf) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            T person = work.get();
            if (password != null) {
                credentials.store(idOf.applyAsLong(person), password);
                sessions.endAll(idOf.applyAsLong(person));
            }
            return person;
        });
    }
}
