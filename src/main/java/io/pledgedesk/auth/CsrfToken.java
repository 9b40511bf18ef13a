package io.pledgedesk.auth;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The token that proves that a form is ours: bound to the browser's session, or to a cookie of its own before sign-in, and as
 * long-lived, so that a reply written for hours can be sent. A page gets it from its frame ({@code frames.csrf()}, printed
 * by {@code {#csrf frame /}}); the form sends it as {@value #FIELD}, a script as the header {@value #HEADER}. It is checked
 * for every form by a filter; no page has to do anything. Each page has it under another mask, because pages are compressed.
 */
@ApplicationScoped
public class CsrfToken {

    public static final String FIELD = "_csrf";
    public static final String HEADER = "X-CSRF-Token";

    private static final String COOKIE = "pledge-form";
    private static final int BYTES = 32;
    private static final int MAX_LENGTH = 100;

    private final PageSessions sessions;
    private final SessionCookie cookie;
    private final ServerKey key;
    private final SecureRandom random = new SecureRandom();

    CsrfToken(PageSessions sessions, SessionCookie cookie, ServerKey key) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.key = key;
    }

    /** For the forms of the page that answers this request; gives the browser a cookie when it has none. */
    public String of(RoutingContext context) {
        byte[] mask = new byte[BYTES];
        random.nextBytes(mask);
        byte[] token = new byte[2 * BYTES];
        System.arraycopy(mask, 0, token, 0, BYTES);
        System.arraycopy(masked(expected(subject(context)), mask), 0, token, BYTES, BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** @param token as it was sent; null for none */
    public boolean isGood(RoutingContext context, String token) {
        byte[] bytes = decode(token);
        if (bytes.length != 2 * BYTES) {
            return false;
        }
        byte[] mask = java.util.Arrays.copyOf(bytes, BYTES);
        byte[] sent = masked(java.util.Arrays.copyOfRange(bytes, BYTES, 2 * BYTES), mask);
        return MessageDigest.isEqual(sent, expected(subject(context)));
    }

    private String subject(RoutingContext context) {
        return sessions.claimed(context)
                .map(session -> "session " + session)
                .orElseGet(() -> "browser " + browser(context));
    }

    private String browser(RoutingContext context) {
        String known = context.get(COOKIE);
        if (known == null) {
            known = cookie.read(context, COOKIE).orElse(null);
        }
        if (known == null) {
            known = Tokens.random(16);
            cookie.write(context, COOKIE, known);
        }
        context.put(COOKIE, known);
        return known;
    }

    private byte[] expected(String subject) {
        return key.sign("csrf", subject.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] masked(byte[] bytes, byte[] mask) {
        byte[] out = new byte[BYTES];
        for (int i = 0; i < BYTES; i++) {
            out[i] = (byte) (bytes[i] ^ mask[i]);
        }
        return out;
    }

    private static byte[] decode(String token) {
        try {
            return token == null || token.length() > MAX_LENGTH
                    ? new byte[0]
                    : Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
