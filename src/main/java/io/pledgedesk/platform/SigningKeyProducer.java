package io.pledgedesk.platform;

import io.pledgedesk.kernel.PledgeSettings;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;

/**
 * The key that signs tokens: the configured one, else one generated at first start. The application does not start with a
 * key that can't be used.
 */
class SigningKeyProducer {

    private final PledgeSettings settings;
    private final KeyFile file;
    private final KeyRow row;

    SigningKeyProducer(PledgeSettings settings, KeyFile file, KeyRow row) {
        this.settings = settings;
        this.file = file;
        this.row = row;
    }

    @Produces
    @Singleton
    KeyPair signingKey() {
        return RsaPem.read(pem());
    }

    void check(@Observes StartupEvent start, KeyPair key) {
        // Having it injected is the check.
    }

    private String pem() {
        if (settings.jwtKey().isPresent()) {
            return configured(settings.jwtKey().get().strip());
        }
        return Store.configured() == Store.H2 ? file.readOrGenerate() : row.readOrGenerate();
    }

    private static String configured(String value) {
        try {
            return value.startsWith("-----BEGIN") ? value : Files.readString(Path.of(value));
        } catch (IOException e) {
            throw new UncheckedIOException("PLEDGE_JWT_KEY names a file that can't be read: " + value, e);
        }
    }
}
