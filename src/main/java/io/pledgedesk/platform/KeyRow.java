package io.pledgedesk.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;

/** The generated key in a database that several nodes may share: the first that writes it wins. */
@ApplicationScoped
class KeyRow {

    private static final String NAME = "jwt-key";

    private final DataSource database;
    private final Clock clock;

    KeyRow(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    String readOrGenerate() {
        try (Connection connection = database.getConnection()) {
            Optional<String> found = read(connection);
            if (found.isPresent()) {
                return found.get();
            }
            insert(connection, RsaPem.generate());
            return read(connection).orElseThrow();
        } catch (SQLException e) {
            throw new IllegalStateException("The key that signs tokens can't be kept in the database", e);
        }
    }

    private static Optional<String> read(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select content from server_key where name = ?")) {
            select.setString(1, NAME);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        }
    }

    private void insert(Connection connection, String pem) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into server_key (name, content, created_at) values (?, ?, ?) on conflict (name) do nothing")) {
            insert.setString(1, NAME);
            insert.setString(2, pem);
            insert.setObject(3, Instant.now(clock).atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }
}
