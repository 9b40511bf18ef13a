package io.pledgedesk.platform;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.logging.Logger;

/** Hands a URL to the driver of the database that it names. */
public class StoreDriver implements Driver {

    private static final String H2_FILE = "jdbc:h2:file:";

    private final Driver h2 = new org.h2.Driver();
    private final Driver postgresql = new org.postgresql.Driver();

    @Override
    public Connection connect(String url, Properties info) throws SQLException {
        Driver driver = driverOf(url);
        return driver == postgresql
                ? interpreting(postgresql.connect(url, withManyRowsAStatement(info)))
                : driver.connect(withAbsoluteFile(url), info);
    }

    /**
     * Our questions are short: compiling one, which PostgreSQL does where it expects many rows, takes longer than answering
     * it. Not by an option at start, which poolers in between refuse.
     */
    private static Connection interpreting(Connection connection) throws SQLException {
        try (Statement off = connection.createStatement()) {
            off.execute("select set_config(name, 'off', false) from pg_settings where name = 'jit'");
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return connection;
    }

    /** PostgreSQL takes a batch of inserts as one statement of many rows, unless the operator says otherwise. */
    private static Properties withManyRowsAStatement(Properties info) {
        Properties more = new Properties();
        more.setProperty("reWriteBatchedInserts", "true");
        more.putAll(info);
        return more;
    }

    @Override
    public boolean acceptsURL(String url) throws SQLException {
        return driverOf(url).acceptsURL(url);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) throws SQLException {
        return driverOf(url).getPropertyInfo(url, info);
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return true;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("io.pledgedesk.platform");
    }

    private Driver driverOf(String url) throws SQLException {
        try {
            return Store.of(url) == Store.H2 ? h2 : postgresql;
        } catch (IllegalArgumentException e) {
            throw new SQLException(e.getMessage(), e);
        }
    }

    /** H2 refuses a relative file that doesn't start with a dot; a data directory may be named in any way. */
    private static String withAbsoluteFile(String url) {
        if (!url.startsWith(H2_FILE)) {
            return url;
        }
        int end = url.indexOf(';');
        String file = url.substring(H2_FILE.length(), end < 0 ? url.length() : end);
        String options = end < 0 ? "" : url.substring(end);
        return H2_FILE + Path.of(file).toAbsolutePath().normalize() + options;
    }
}
