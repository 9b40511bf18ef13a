package io.pledgedesk.people;

import io.pledgedesk.kernel.Constraint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.hibernate.Session;

/**
 * Stores somebody who writes for the first time, inside the caller's transaction. Plain JDBC because a unique key that is
 * already taken must not end that transaction: PostgreSQL is told to do nothing, H2 takes back the one statement.
 */
@ApplicationScoped
class FirstContact {

    private static final String INSERT = """
            insert into customer (id, name, name_key, email, domain, created_at, version, organization_id)
            values (next value for person_seq, ?, ?, ?, ?, ?, 0,
                    (select organization_id from organization_domain where domain = ?))
            """;
    private static final String INSERT_POSTGRESQL =
            INSERT.replace("next value for person_seq", "nextval('person_seq')") + " on conflict (email) do nothing";

    private final EntityManager entities;

    FirstContact(EntityManager entities) {
        this.entities = entities;
    }

    /** The new customer, or empty when another transaction has just stored that address. */
    Optional<Customer> insert(CustomerDetails details, Instant now) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try {
                return insert(connection, details, now);
            } catch (SQLException e) {
                if (Constraint.UNIQUE.isBrokenBy(e)) {
                    return Optional.empty();
                }
                throw e;
            }
        });
    }

    Optional<Long> organizationOf(CustomerDetails details) {
        return entities.createNativeQuery(
                        "select organization_id from organization_domain where domain = ?1", Long.class)
                .setParameter(1, placing(details))
                .getResultStream()
                .findFirst();
    }

    private static Optional<Customer> insert(Connection connection, CustomerDetails details, Instant now)
            throws SQLException {
        boolean postgresql = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        Customer customer = new Customer();
        customer.take(details);
        customer.createdAt = now;
        try (PreparedStatement insert = connection.prepareStatement(
                postgresql ? INSERT_POSTGRESQL : INSERT, new String[] {"id", "organization_id"})) {
            insert.setString(1, customer.name);
            insert.setString(2, customer.nameKey);
            insert.setString(3, customer.email);
            insert.setString(4, customer.domain);
            insert.setObject(5, now.atOffset(ZoneOffset.UTC));
            insert.setString(6, placing(details));
            insert.executeUpdate();
            try (ResultSet keys = insert.getGeneratedKeys()) {
                if (!keys.next()) {
                    return Optional.empty();
                }
                customer.id = keys.getLong(1);
                customer.organizationId = keys.getObject(2, Long.class);
                return Optional.of(customer);
            }
        }
    }

    /** The domain that says where somebody belongs; empty for free mail. */
    private static String placing(CustomerDetails details) {
        return FreeMail.isFree(details.domain()) ? "" : details.domain();
    }
}
