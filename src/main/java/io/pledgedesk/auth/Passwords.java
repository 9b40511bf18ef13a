package io.pledgedesk.auth;

import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.kernel.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Passwords as Argon2id (19 MiB, two passes, one lane: OWASP's first choice). Only length counts, as NIST SP 800-63B has
 * it. Hashing takes some 150 ms and 19 MiB, so two run at once, few wait, and nothing over 1,024 bytes is hashed.
 */
@ApplicationScoped
class Passwords {

    static final int MIN_LENGTH = 8;
    static final int MAX_BYTES = 1_024;

    private static final int AT_ONCE = 2;
    private static final int MAX_WAITING = 32;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    /** What an unknown account's password is compared with, so that the answer takes as long. Nothing hashes to it. */
    private static final PasswordHash NOBODYS = PasswordHash.parse(
            "$argon2id$v=19$m=19456,t=2,p=1" + "$c29tZSByYW5kb20gc2FsdA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");

    private final SecureRandom random = new SecureRandom();
    private final Semaphore slots = new Semaphore(AT_ONCE, true);

    /**
     * A new password of the person with that address.
     *
     * @throws Refusal.Invalid when it is too short, too long, or the address itself; the field is {@code password}
     */
    PasswordHash hash(String email, String password) {
        check(email, password);
        return hashAsGiven(password);
    }

    /** A password that the operator has chosen in the environment. */
    PasswordHash hashAsGiven(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        PasswordHash parameters = PasswordHash.current(salt, new byte[HASH_BYTES]);
        return inTurn(() -> PasswordHash.current(salt, compute(password, parameters)));
    }

    private static void check(String email, String password) {
        if (password == null || Texts.length(password) < MIN_LENGTH) {
            throw new Refusal.Invalid(
                    "password", "passwordTooShort", "A password has at least " + MIN_LENGTH + " characters.");
        }
        if (isTooLong(password)) {
            throw new Refusal.Invalid(
                    "password", "passwordTooLong", "This password is too long. Use at most 250 characters.");
        }
        if (Texts.email(password).equals(Texts.email(email))) {
            throw new Refusal.Invalid(
                    "password", "passwordIsAddress", "Your address is the first thing that somebody would try.");
        }
    }

    /** @param stored null for an account that isn't there: the work is the same */
    boolean matches(String password, PasswordHash stored) {
        if (isTooLong(password)) {
            return false;
        }
        PasswordHash expected = stored == null ? NOBODYS : stored;
        byte[] actual = inTurn(() -> compute(password, expected));
        return MessageDigest.isEqual(actual, expected.hash()) && stored != null;
    }

    private static boolean isTooLong(String password) {
        return password.length() > MAX_BYTES || bytes(password).length > MAX_BYTES;
    }

    private <T> T inTurn(Supplier<T> work) {
        if (slots.getQueueLength() >= MAX_WAITING) {
            throw new Refusal.TooMany(Duration.ofSeconds(5));
        }
        slots.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            slots.release();
        }
    }

    private static byte[] compute(String password, PasswordHash parameters) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(parameters.memoryKiB())
                .withIterations(parameters.passes())
                .withParallelism(parameters.lanes())
                .withSalt(parameters.salt())
                .build());
        byte[] hash = new byte[parameters.hash().length];
        generator.generateBytes(bytes(password), hash);
        return hash;
    }

    /** The same characters are the same password, however a keyboard composes them. */
    private static byte[] bytes(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
    }
}
