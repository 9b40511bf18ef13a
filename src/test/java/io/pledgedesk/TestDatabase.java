package io.pledgedesk;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The database of the tests: a fresh H2 file, or with {@code -Dpledge.test.database=postgresql} a real PostgreSQL that
 * comes with the build and logs into {@code target/postgresql.log}, with the plans of what takes longer
 * than {@code -Dpledge.test.explain=20ms}; {@code -Dpledge.test.durable=true} writes all on the disk, for benchmarks. Applies to every test that starts the application.
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
            postgres = server().start();
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

    private static EmbeddedPostgres.Builder server() {
        EmbeddedPostgres.Builder server = EmbeddedPostgres.builder()
                .setErrorRedirector(ProcessBuilder.Redirect.to(new File("target/postgresql.log")));
        if (Boolean.getBoolean("pledge.test.durable")) {
            server.setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on");
        }
        String slow = System.getProperty("pledge.test.explain");
        return slow == null
                ? server
                : server.setServerConfig("shared_preload_libraries", "auto_explain")
                        .setServerConfig("auto_explain.log_min_duration", slow)
                        .setServerConfig("auto_explain.log_analyze", "on")
                        .setServerConfig("auto_explain.log_timing", "off");
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
