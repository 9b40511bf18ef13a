package io.pledgedesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("database")
class RequestHashTest {

    record Body(String email, String password) {}

    @Inject
    RequestHash hashes;

    @Test
    void sameRequestsAreTheSame_andOthersAreNot() throws Exception {
        String hash = hashes.of("POST", "/x", body("secret"));
        assertThat(hash).hasSize(64).isEqualTo(hashes.of("POST", "/x", body("secret")));
        assertThat(hash)
                .isNotEqualTo(hashes.of("POST", "/x", body("secrets")))
                .isNotEqualTo(hashes.of("POST", "/y", body("secret")))
                .isNotEqualTo(hashes.of("PUT", "/x", body("secret")));
    }

    /** Else whoever reads the table could try passwords against it. */
    @Test
    void nobodyCanComputeItWithoutTheKey() throws Exception {
        String bare = "[\"POST\",\"/x\",{\"email\":\"a@b.example\",\"password\":\"secret\"}]";
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(bare.getBytes(StandardCharsets.UTF_8));
        assertThat(hashes.of("POST", "/x", body("secret")))
                .isNotEqualTo(HexFormat.of().formatHex(digest));
    }

    private static Object[] body(String password) {
        return new Object[] {new Body("a@b.example", password)};
    }
}
