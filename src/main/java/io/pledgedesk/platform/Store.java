package io.pledgedesk.platform;

import org.eclipse.microprofile.config.ConfigProvider;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.H2Dialect;
import org.hibernate.dialect.PostgreSQLDialect;

/** The two databases that Pledge runs on; the JDBC URL chooses one at start. */
enum Store {
    H2("jdbc:h2:", "h2", H2Dialect.class),
    POSTGRESQL("jdbc:postgresql:", "postgresql", PostgreSQLDialect.class);

    final String urlPrefix;
    final String migrationFolder;
    final Class<? extends Dialect> dialect;

    Store(String urlPrefix, String migrationFolder, Class<? extends Dialect> dialect) {
        this.urlPrefix = urlPrefix;
        this.migrationFolder = migrationFolder;
        this.dialect = dialect;
    }

    static Store configured() {
        return of(ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class));
    }

    /** @throws IllegalArgumentException for the URL of any other database */
    static Store of(String url) {
        for (Store store : values()) {
            if (url.startsWith(store.urlPrefix)) {
                return store;
            }
        }
        throw new IllegalArgumentException("PLEDGE_DB_URL must start with jdbc:h2: or jdbc:postgresql:, not with "
                + url.replaceAll("(?<=^.{24}).*", "…"));
    }
}
