package io.pledgedesk.channel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** The token that a page puts into a form, and the key that makes its sending count once. */
public final class FormKey {

    private static final int TOKEN_BYTES = 16;
    private static final int MAX_TOKEN = 64;
    private static final SecureRandom RANDOM = new SecureRandom();

    private FormKey() {}

    /** A new one for every page that holds a form. */
    public static String newToken() {
        byte[] bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The token as it came back, or a new one for anything that can't be ours. */
    public static String tokenOr(String token) {
        return token == null || token.isBlank() || token.length() > MAX_TOKEN ? newToken() : token;
    }

    /** @param parts what was typed: another text is another form */
    static String of(String token, Object... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(token.getBytes(StandardCharsets.UTF_8));
            for (Object part : parts) {
                digest.update((byte) 0);
                digest.update(String.valueOf(part).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
