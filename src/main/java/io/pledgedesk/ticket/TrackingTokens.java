package io.pledgedesk.ticket;

import io.pledgedesk.auth.ServerKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Private links to one request. A token is a random key of the ticket and the server's signature under it: it can be
 * printed into any later mail, the database alone doesn't yield it, and a new key revokes it.
 */
@ApplicationScoped
class TrackingTokens {

    private static final int KEY_BYTES = 16;
    private static final int SIGNATURE_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ServerKey server;

    TrackingTokens(ServerKey server) {
        this.server = server;
    }

    static String newKey() {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return HexFormat.of().formatHex(key);
    }

    String tokenFor(String key) {
        byte[] bytes = HexFormat.of().parseHex(key);
        byte[] token = Arrays.copyOf(bytes, KEY_BYTES + SIGNATURE_BYTES);
        System.arraycopy(signature(bytes), 0, token, KEY_BYTES, SIGNATURE_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** The ticket's key, if this server signed the token. */
    Optional<String> keyOf(String token) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (bytes.length != KEY_BYTES + SIGNATURE_BYTES) {
            return Optional.empty();
        }
        byte[] key = Arrays.copyOf(bytes, KEY_BYTES);
        byte[] signature = Arrays.copyOfRange(bytes, KEY_BYTES, bytes.length);
        boolean ours = MessageDigest.isEqual(signature, signature(key));
        return ours ? Optional.of(HexFormat.of().formatHex(key)) : Optional.empty();
    }

    private byte[] signature(byte[] key) {
        return Arrays.copyOf(server.sign("tracking", key), SIGNATURE_BYTES);
    }
}
