package io.pledgedesk.web;

import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Refusal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A form that is sent twice, by a double click or by an impatient browser, counts once, on any number of nodes. What was
 * typed belongs to the key: an edited second try is a form of its own.
 */
@ApplicationScoped
public class OneTimeForms {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int MAX_TOKEN = 64;

    private final IdempotencyKeys keys;

    OneTimeForms(IdempotencyKeys keys) {
        this.keys = keys;
    }

    /** For a hidden field; a new one for every page that holds the form. */
    public static String newToken() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /**
     * @param token as it came back from the form; without one the form may count twice
     * @param typed everything that makes two sendings the same
     * @param work done in one transaction with the key; yields the address to show next
     * @return that address, of the first sending or of this one
     * @throws Refusal.Conflict while the first sending is still being stored
     */
    public String once(Viewer by, String token, List<?> typed, Supplier<String> work) {
        if (token == null || token.isBlank() || token.length() > MAX_TOKEN) {
            return QuarkusTransaction.requiringNew().call(work::get);
        }
        String caller = "form " + by.id();
        String hash = digest(typed);
        String key = token + " " + hash;
        Optional<String> before = find(caller, key, hash);
        if (before.isPresent()) {
            return before.get();
        }
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                keys.take(caller, key, hash);
                String location = work.get();
                keys.complete(caller, key, new IdempotencyKeys.Result(hash, 303, location, null, null));
                return location;
            });
        } catch (PersistenceException lostRace) {
            return find(caller, key, hash).orElseThrow(() -> lostRace);
        }
    }

    private Optional<String> find(String caller, String key, String hash) {
        Optional<IdempotencyKeys.Result> found =
                QuarkusTransaction.requiringNew().call(() -> keys.find(caller, key, hash));
        if (found.isPresent() && found.get().location() == null) {
            throw new Refusal.Conflict("inProgress", "This is just being stored. Wait a moment and load the page.");
        }
        return found.map(IdempotencyKeys.Result::location);
    }

    private static String digest(List<?> typed) {
        try {
            byte[] text = Arrays.deepToString(typed.toArray()).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
