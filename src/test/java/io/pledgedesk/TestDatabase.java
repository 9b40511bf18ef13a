package io.pledgedesk;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The database of the tests: a fresh H2 file, or with {@code -Dpledge.test.database=postgresql} a real PostgreSQL that
 * comes with the build, {@code -Dpledge.test.durable=true} with all that it writes on the disk, for benchmarks. Applies to every test that starts the application.
 */
@QuarkusTestResource(TestDatabase.class)
public class TestDatabase implements QuarkusTestResourceLifecycleManager {

    private EmbeddedPostgres postgres;

    public static boolean isPostgres() {
        return "postgresql".equals(System.getProperty("pledge.test.database"));
    }

    @Override
    public Map<String, String> start() {
        try {
            Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-data")), "run");
            String dataDir = data.toAbsolutePath().toString();
            if (!isPostgres()) {
                return Map.of(
                        "pledge.data-dir",
                        dataDir,
                        "quarkus.datasource.jdbc.url",
                        "jdbc:h2:file:" + dataDir + "/pledge;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
            }
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder();
            if (Boolean.getBoolean("pledge.test.durable")) {
                builder.setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on");
            }
            postgres = builder.start();
            return Map.of(
                    "pledge.data-dir",
                    dataDir,
                    "quarkus.datasource.jdbc.url",
                    postgres.getJdbcUrl("postgres", "postgres"),
                    "quarkus.datasource.username",
                    "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (postgres != null) {
            try {
                postgres.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
