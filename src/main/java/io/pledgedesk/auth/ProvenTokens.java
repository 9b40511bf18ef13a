package io.pledgedesk.auth;

import io.pledgedesk.auth.AccessTokens.Claim;
import io.pledgedesk.auth.AccessTokens.Use;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tokens whose signature was found to be ours, so that a busy client costs one such check. Only what is true for ever is
 * remembered: whether a token is in date, and whether its session lives, is asked on each request.
 */
final class ProvenTokens {

    private static final int MAX_SIZE = 10_000;

    private record Key(Use use, String token) {}

    private record Proven(Claim claim, Instant expires) {}

    private final Map<Key, Proven> proven = new ConcurrentHashMap<>();

    /** Empty for one that isn't remembered, and for one that is out of date. */
    Optional<Claim> find(Use use, String token, Instant now) {
        return Optional.ofNullable(proven.get(new Key(use, token)))
                .filter(known -> use.isInDate(known.expires, now))
                .map(Proven::claim);
    }

    void remember(Use use, String token, Claim claim, Instant expires) {
        if (proven.size() >= MAX_SIZE) {
            proven.clear();
        }
        proven.put(new Key(use, token), new Proven(claim, expires));
    }
}
