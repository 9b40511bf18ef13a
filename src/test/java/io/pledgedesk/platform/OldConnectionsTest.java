package io.pledgedesk.platform;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.agroal.api.AgroalDataSource;
import io.pledgedesk.TestPeople;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The pool closes connections that nobody has needed for a while, among them the one that made the tables. */
@QuarkusTest
@Tag("database")
class OldConnectionsTest {

    @Inject
    AgroalDataSource pool;

    @Inject
    TestPeople people;

    /** One connection stays open, as on a busy server: without any, the embedded database would close and read its tables again. */
    @Test
    void tablesCanBeWrittenWhenTheConnectionThatMadeThemIsGone() throws SQLException {
        List<Connection> connections = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            connections.add(pool.getConnection());
        }
        try (Connection open = connections.remove(connections.size() - 1)) {
            for (Connection old : connections) {
                old.close();
            }
            pool.flush(AgroalDataSource.FlushMode.GRACEFUL);
            assertThatCode(() -> people.agent()).doesNotThrowAnyException();
        }
    }
}
