package io.pledgedesk.auth;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Proofs that a text is ours (HMAC-SHA-256), with a key for each purpose derived from the signing key. */
@ApplicationScoped
public class Macs {

    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] root;
    private final Map<String, SecretKeySpec> keys = new ConcurrentHashMap<>();

    Macs(KeyPair signingKey) {
        this.root = signingKey.getPrivate().getEncoded();
    }

    /** @param purpose a fixed word of the program; proofs of one purpose say nothing about another */
    public byte[] of(String purpose, String text) {
        SecretKeySpec key = keys.computeIfAbsent(purpose, this::derive);
        return mac(key, text);
    }

    private SecretKeySpec derive(String purpose) {
        return new SecretKeySpec(mac(new SecretKeySpec(root, ALGORITHM), "pledge " + purpose), ALGORITHM);
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
