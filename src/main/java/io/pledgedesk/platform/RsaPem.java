package io.pledgedesk.platform;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/** RSA keys as PKCS#8 in PEM. */
final class RsaPem {

    private static final int BITS = 2048;
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    private RsaPem() {}

    static String generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            byte[] key = generator.generateKeyPair().getPrivate().getEncoded();
            Base64.Encoder lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
            return BEGIN + "\n" + lines.encodeToString(key) + "\n" + END + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws IllegalStateException for anything but such a key with at least {@value #BITS} bits */
    static KeyPair read(String pem) {
        try {
            String body = pem.strip();
            if (!body.startsWith(BEGIN) || !body.endsWith(END)) {
                throw new IllegalArgumentException("it doesn't begin with " + BEGIN);
            }
            byte[] bytes = Base64.getMimeDecoder().decode(body.substring(BEGIN.length(), body.length() - END.length()));
            KeyFactory keys = KeyFactory.getInstance("RSA");
            RSAPrivateCrtKey key = (RSAPrivateCrtKey) keys.generatePrivate(new PKCS8EncodedKeySpec(bytes));
            if (key.getModulus().bitLength() < BITS) {
                throw new IllegalArgumentException("it has fewer than " + BITS + " bits");
            }
            return new KeyPair(
                    keys.generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent())), key);
        } catch (GeneralSecurityException | IllegalArgumentException | ClassCastException e) {
            throw new IllegalStateException(
                    "The key that signs tokens (PLEDGE_JWT_KEY, else the generated one) can't be used: it must be an RSA key"
                            + " in PKCS#8 PEM with at least " + BITS + " bits; " + e.getMessage());
        }
    }
}
