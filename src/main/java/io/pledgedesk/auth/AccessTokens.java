package io.pledgedesk.auth;

import io.pledgedesk.kernel.PledgeSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.Key;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * Signed tokens that name a session. One algorithm and one key, whatever a token's header says; whether the session still
 * lives is asked elsewhere, on each request.
 */
@ApplicationScoped
class AccessTokens {

    static final Duration LIFE = Duration.ofMinutes(15);

    private static final Duration SKEW = Duration.ofSeconds(10);
    private static final int MAX_LENGTH = 4_096;
    private static final String AUDIENCE = "pledge";
    private static final List<String> KEYS_IN_HEADER = List.of("jwk", "jku", "x5u", "x5c", "crit");

    /** What a token is for; one can't be used as another. */
    enum Use {
        BEARER("at+jwt", SKEW),
        /** The cookie's token may be out of date: its session decides, and then it is renewed. */
        COOKIE("session+jwt", Sessions.LIFE);

        private final String type;
        private final Duration skew;

        Use(String type, Duration skew) {
            this.type = type;
            this.skew = skew;
        }

        boolean isInDate(Instant expires, Instant now) {
            return now.minus(skew).getEpochSecond() < expires.getEpochSecond();
        }
    }

    /** @param issuedAt in whole seconds */
    record Claim(long personId, String sessionId, Instant issuedAt) {}

    private final KeyPair key;
    private final String keyId;
    private final String issuer;
    private final Clock clock;
    private final ProvenTokens proven = new ProvenTokens();

    AccessTokens(KeyPair signingKey, PledgeSettings settings, Clock clock) {
        this.key = signingKey;
        this.keyId = Tokens.hash(signingKey.getPublic().toString()).substring(0, 16);
        this.issuer = settings.baseUrl();
        this.clock = clock;
    }

    String issue(Use use, long personId, String sessionId) {
        Instant now = Instant.now(clock);
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setAudience(AUDIENCE);
        claims.setSubject(Long.toString(personId));
        claims.setClaim("sid", sessionId);
        claims.setJwtId(Tokens.random(16));
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(now.plus(LIFE).getEpochSecond()));
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setKeyIdHeaderValue(keyId);
        signature.setHeader("typ", use.type);
        signature.setPayload(claims.toJson());
        signature.setKey(key.getPrivate());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the token says, or empty unless it is ours, meant for this use, and in date. */
    Optional<Claim> verify(Use use, String token) {
        if (token.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        return proven.find(use, token, Instant.now(clock)).or(() -> prove(use, token));
    }

    private Optional<Claim> prove(Use use, String token) {
        try {
            JwtClaims claims = consumer(use).processToClaims(token);
            String sessionId = claims.getStringClaimValue("sid");
            if (sessionId == null) {
                return Optional.empty();
            }
            Claim claim = new Claim(Long.parseLong(claims.getSubject()), sessionId, instant(claims.getIssuedAt()));
            proven.remember(use, token, claim, instant(claims.getExpirationTime()));
            return Optional.of(claim);
        } catch (InvalidJwtException | MalformedClaimException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Instant instant(NumericDate date) {
        return Instant.ofEpochSecond(date.getValue());
    }

    private JwtConsumer consumer(Use use) {
        return new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(
                        AlgorithmConstraints.ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256)
                .setVerificationKeyResolver((signature, nesting) -> keyFor(signature))
                .setExpectedType(true, use.type)
                .setExpectedIssuer(issuer)
                .setExpectedAudience(AUDIENCE)
                .setRequireSubject()
                .setRequireJwtId()
                .setRequireIssuedAt()
                .setRequireExpirationTime()
                .setEvaluationTime(NumericDate.fromSeconds(Instant.now(clock).getEpochSecond()))
                .setAllowedClockSkewInSeconds((int) use.skew.toSeconds())
                .build();
    }

    private Key keyFor(JsonWebStructure signature) throws UnresolvableKeyException {
        boolean bringsItsOwn =
                KEYS_IN_HEADER.stream().anyMatch(name -> signature.getHeaders().getObjectHeaderValue(name) != null);
        if (bringsItsOwn || !keyId.equals(signature.getKeyIdHeaderValue())) {
            throw new UnresolvableKeyException("not a key of ours");
        }
        return key.getPublic();
    }
}
