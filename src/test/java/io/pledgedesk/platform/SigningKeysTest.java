package io.pledgedesk.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pledgedesk.kernel.PledgeSettings;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeysTest {

    @TempDir
    Path dir;

    @Test
    void aGeneratedKeyIsKeptForNextTime_andOnlyForUs() throws Exception {
        KeyFile file = new KeyFile(
                settings(Map.of("pledge.data-dir", dir.resolve("new").toString())));
        String pem = file.readOrGenerate();
        assertThat(file.readOrGenerate()).isEqualTo(pem);
        assertThat(RsaPem.read(pem).getPublic().getAlgorithm()).isEqualTo("RSA");
        Path stored = dir.resolve("new").resolve("jwt-key.pem");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(stored)))
                .isEqualTo("rw-------");
    }

    @Test
    void aConfiguredKeyIsTheTextOrItsFile() throws Exception {
        String pem = RsaPem.generate();
        Path file = Files.writeString(dir.resolve("key.pem"), pem);
        KeyPair byText = configured(pem);
        KeyPair byFile = configured(file.toString());
        assertThat(byText.getPublic()).isEqualTo(byFile.getPublic());
    }

    @Test
    void aKeyThatCannotBeUsedStopsTheStart() throws Exception {
        KeyPairGenerator small = KeyPairGenerator.getInstance("RSA");
        small.initialize(1024);
        KeyPairGenerator elliptic = KeyPairGenerator.getInstance("EC");
        for (String bad : new String[] {
            "-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----",
            "-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----",
            RsaPem.generate().replace("END", "EN"),
            pem(small.generateKeyPair()),
            pem(elliptic.generateKeyPair())
        }) {
            assertThatThrownBy(() -> configured(bad))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("PLEDGE_JWT_KEY");
        }
        assertThatThrownBy(() -> configured(dir.resolve("missing.pem").toString()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("PLEDGE_JWT_KEY");
    }

    private static KeyPair configured(String key) {
        return new SigningKeyProducer(settings(Map.of("pledge.jwt-key", key)), null, null).signingKey();
    }

    private static String pem(KeyPair key) {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(key.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }

    private static PledgeSettings settings(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .withMapping(PledgeSettings.class)
                .withSources(new PropertiesConfigSource(new HashMap<>(values), "test", 100))
                .withConverter(java.time.Duration.class, 100, text -> java.time.Duration.ofSeconds(1))
                .build()
                .getConfigMapping(PledgeSettings.class);
    }
}
