package io.pledgedesk.auth;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.pledgedesk.TestPeople;
import io.pledgedesk.kernel.PledgeSettings;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Team;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.function.Consumer;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("database")
class BearerTest {

    @Inject
    TestPeople people;

    @Inject
    TestSignIn signIn;

    @Inject
    KeyPair signingKey;

    @Inject
    PledgeSettings settings;

    private Agent agent;
    private String good;

    @BeforeEach
    void aGoodToken() {
        agent = people.agent();
        good = people.bearer(agent);
    }

    @Test
    void aBearerTokenSaysWhoAsks() {
        Team team = people.team();
        Agent supervisor = people.supervisor(team);
        people.as(supervisor)
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("id", equalTo(supervisor.id.toString()))
                .body("roles", contains("supervisor"))
                .body("teams.name", contains(team.name));
    }

    @Test
    void withoutATokenNobodyIsAsking() {
        given().get("/api/v1/me")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("code", equalTo("unauthenticated"));
    }

    @Test
    void whatIsNoTokenIsRefused() {
        for (String bad : new String[] {
            "",
            "x",
            "a.b.c",
            "pat_",
            "pat_unknown",
            good + "x",
            good.substring(1),
            "x".repeat(20_000).substring(0, 5_000)
        }) {
            refused("Bearer " + bad);
        }
        refused("Basic YTpi");
        refused("bearer");
        refused(good);
    }

    @Test
    void theSchemeIsReadInAnyCase() {
        given().header("Authorization", "bEARER " + good)
                .get("/api/v1/me")
                .then()
                .statusCode(200);
    }

    @Test
    void aTokenMadeTheRightWayIsTaken() throws Exception {
        accepted(forge(claims -> {}, jws -> {}));
    }

    @Test
    void anotherIssuerAudienceTypeOrTimeIsRefused() throws Exception {
        refused(forge(claims -> claims.setIssuer("https://evil.example"), jws -> {}));
        refused(forge(claims -> claims.unsetClaim("iss"), jws -> {}));
        refused(forge(claims -> claims.setAudience("other"), jws -> {}));
        refused(forge(claims -> claims.unsetClaim("aud"), jws -> {}));
        refused(forge(claims -> claims.setExpirationTimeMinutesInTheFuture(-1), jws -> {}));
        refused(forge(claims -> claims.unsetClaim("exp"), jws -> {}));
        refused(forge(claims -> claims.unsetClaim("jti"), jws -> {}));
        refused(forge(claims -> claims.unsetClaim("sid"), jws -> {}));
        refused(forge(claims -> claims.setClaim("sid", "unknown"), jws -> {}));
        refused(forge(claims -> claims.setSubject("1"), jws -> {}));
        refused(forge(claims -> claims.setSubject("admin"), jws -> {}));
        refused(forge(claims -> {}, jws -> jws.setHeader("typ", "JWT")));
        refused(forge(claims -> {}, jws -> jws.setHeader("typ", "session+jwt")));
    }

    @Test
    void noAlgorithmButOursIsRead() throws Exception {
        refused(forge(claims -> {}, jws -> jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA512)));
        refused(forge(claims -> {}, jws -> jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_PSS_USING_SHA256)));
        refused(forge(claims -> {}, jws -> {
            jws.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
            jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
            jws.setKey(null);
        }));
        Key publicAsSecret = new SecretKeySpec(signingKey.getPublic().getEncoded(), "HmacSHA256");
        refused(forge(claims -> {}, jws -> {
            jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
            jws.setKey(publicAsSecret);
        }));
        String[] parts = good.split("\\.");
        String none = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\",\"typ\":\"at+jwt\"}".getBytes(StandardCharsets.UTF_8));
        refused("Bearer " + none + "." + parts[1] + ".");
        refused("Bearer " + none + "." + parts[1] + "." + parts[2]);
    }

    @Test
    void noKeyButOursIsUsed_whateverTheHeaderBrings() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair other = generator.generateKeyPair();
        refused(forge(claims -> {}, jws -> jws.setKey(other.getPrivate())));
        refused(forge(claims -> {}, jws -> {
            jws.setKey(other.getPrivate());
            jws.setJwkHeader((org.jose4j.jwk.PublicJsonWebKey) newKey(other));
        }));
        refused(forge(claims -> {}, jws -> jws.setHeader("jku", "https://evil.example/keys")));
        refused(forge(claims -> {}, jws -> jws.setHeader("x5u", "https://evil.example/cert")));
        refused(forge(claims -> {}, jws -> jws.setKeyIdHeaderValue("../../dev/null")));
        refused(forge(claims -> {}, jws -> jws.setKeyIdHeaderValue(null)));
    }

    @Test
    void theCookiesTokenIsNoBearerToken() {
        refused("Bearer " + signIn.cookie(agent.id));
    }

    private static JsonWebKey newKey(KeyPair key) {
        try {
            return JsonWebKey.Factory.newJwk(key.getPublic());
        } catch (org.jose4j.lang.JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A token as ours, with what a test changes about it. */
    private String forge(Consumer<JwtClaims> change, Consumer<JsonWebSignature> sign) throws Exception {
        String[] parts = good.split("\\.");
        JwtClaims claims = JwtClaims.parse(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8));
        change.accept(claims);
        JsonWebSignature original = new JsonWebSignature();
        original.setCompactSerialization(good);
        JsonWebSignature jws = new JsonWebSignature();
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        jws.setHeader("typ", "at+jwt");
        jws.setKeyIdHeaderValue(original.getKeyIdHeaderValue());
        jws.setKey(signingKey.getPrivate());
        jws.setPayload(claims.toJson());
        sign.accept(jws);
        return "Bearer " + jws.getCompactSerialization();
    }

    private static void accepted(String header) {
        given().header("Authorization", header).get("/api/v1/me").then().statusCode(200);
    }

    private static void refused(String header) {
        given().header("Authorization", header)
                .get("/api/v1/me")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer");
    }
}
