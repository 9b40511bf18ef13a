package io.pledgedesk.web.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.pledgedesk.SettableClock;
import io.pledgedesk.TestPeople;
import io.pledgedesk.auth.Accounts;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.AgentDetails;
import io.pledgedesk.people.Agents;
import io.pledgedesk.people.CustomerDetails;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("database")
class AuthResourceTest {

    private static final String PASSWORD = "a long enough password";

    @Inject
    Accounts accounts;

    @Inject
    Agents agents;

    @Inject
    SettableClock clock;

    @Inject
    TestPeople people;

    private Agent agent;

    @BeforeEach
    void anAgentWithAPassword() {
        agent = accounts.create(
                new AgentDetails("Ann", TestPeople.address("ann"), true, Set.of("agent"), Set.of()), PASSWORD);
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void theRightPasswordGivesTokens() {
        token(agent.email.toUpperCase(), PASSWORD)
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("tokenType", equalTo("Bearer"))
                .body("expiresIn", equalTo(900))
                .body("accessToken", notNullValue())
                .body("refreshToken", notNullValue());
    }

    @Test
    void everyFailureLooksTheSame() {
        String unknown = detail(token(TestPeople.address("nobody"), PASSWORD));
        String wrong = detail(token(agent.email, "another password"));
        String empty = detail(token(agent.email, ""));
        String endless = detail(token(agent.email, "x".repeat(5_000)));
        agents.change(agent.id, agent.version, details(false, "agent"));
        String disabled = detail(token(agent.email, PASSWORD));
        assertThat(Set.of(unknown))
                .contains(wrong)
                .contains(empty)
                .contains(endless)
                .contains(disabled);
    }

    @Test
    void anOtpIsReadAndOtherFieldsAreNot() {
        post("token", Map.of("email", agent.email, "password", PASSWORD, "otp", "123456"))
                .statusCode(200);
        post("token", Map.of("email", agent.email, "password", PASSWORD, "role", "admin"))
                .statusCode(400)
                .body("violations.field", hasItem("role"));
        post("token", Map.of("email", agent.email)).statusCode(400).body("violations.field", hasItem("password"));
        post("token", Map.of("email", 7, "password", PASSWORD)).statusCode(400);
        given().contentType("application/json")
                .body("{")
                .post("/api/v1/auth/token")
                .then()
                .statusCode(400);
        given().contentType("application/json")
                .post("/api/v1/auth/token")
                .then()
                .statusCode(400);
        given().contentType("text/plain")
                .body("x")
                .post("/api/v1/auth/token")
                .then()
                .statusCode(415);
    }

    @Test
    void anAccessTokenEndsAfterFifteenMinutes() {
        String access = token(agent.email, PASSWORD).extract().path("accessToken");
        me(access).statusCode(200).body("email", equalTo(agent.email));
        clock.advance(Duration.ofMinutes(14));
        me(access).statusCode(200);
        clock.advance(Duration.ofSeconds(91));
        me(access).statusCode(401).header("WWW-Authenticate", "Bearer");
    }

    @Test
    void aRefreshTokenIsGoodOnce() {
        Response first = token(agent.email, PASSWORD).extract().response();
        Response second =
                refresh(first.path("refreshToken")).statusCode(200).extract().response();
        me(second.path("accessToken")).statusCode(200);
        assertThat(second.<String>path("refreshToken")).isNotEqualTo(first.<String>path("refreshToken"));
    }

    @Test
    void usingARefreshTokenAgainEndsTheSessionForBoth() {
        Response first = token(agent.email, PASSWORD).extract().response();
        Response second =
                refresh(first.path("refreshToken")).statusCode(200).extract().response();
        refresh(first.path("refreshToken")).statusCode(401);
        refresh(second.path("refreshToken")).statusCode(401);
        me(second.path("accessToken")).statusCode(401);
        me(first.path("accessToken")).statusCode(401);
    }

    @Test
    void aSessionLivesTwelveHours() {
        String refresh = token(agent.email, PASSWORD).extract().path("refreshToken");
        clock.advance(Duration.ofHours(11));
        refresh = refresh(refresh).statusCode(200).extract().path("refreshToken");
        clock.advance(Duration.ofHours(1));
        refresh(refresh).statusCode(401);
    }

    @Test
    void signingOutKillsTheAccessTokenAtOnce() {
        Response tokens = token(agent.email, PASSWORD).extract().response();
        me(tokens.path("accessToken")).statusCode(200);
        post("logout", Map.of("refreshToken", tokens.path("refreshToken"))).statusCode(204);
        me(tokens.path("accessToken")).statusCode(401);
        refresh(tokens.path("refreshToken")).statusCode(401);
        post("logout", Map.of("refreshToken", "unknown")).statusCode(204);
        post("logout", Map.of()).statusCode(400);
    }

    @Test
    void disablingOrANewRoleEndsSessionsAtOnce() {
        String access = token(agent.email, PASSWORD).extract().path("accessToken");
        me(access).statusCode(200);
        Agent promoted = agents.change(agent.id, agent.version, details(true, "supervisor"));
        me(access).statusCode(401);
        access = token(agent.email, PASSWORD).extract().path("accessToken");
        me(access).statusCode(200).body("roles", hasItem("supervisor"));
        agents.change(agent.id, promoted.version, details(false, "supervisor"));
        me(access).statusCode(401);
    }

    @Test
    void aCustomerWithAPasswordSignsInToo() {
        String email = TestPeople.address("cy");
        accounts.create(new CustomerDetails("Cy", email, null), PASSWORD);
        String access = token(email, PASSWORD).statusCode(200).extract().path("accessToken");
        me(access).body("roles", hasItem("customer")).body("kind", equalTo("customer"));
        given().auth().oauth2(access).get("/api/v1/tokens").then().statusCode(403);
    }

    @Test
    void aPersonalTokenWorksUntilItIsRevoked() {
        String access = people.bearer(agent);
        Response created = given().auth()
                .oauth2(access)
                .contentType("application/json")
                .body(Map.of("name", "Night job"))
                .post("/api/v1/tokens");
        created.then().statusCode(201).header("Location", notNullValue()).body("name", equalTo("Night job"));
        String secret = created.path("token");
        assertThat(secret).startsWith("pat_");
        me(secret).statusCode(200).body("id", equalTo(agent.id.toString()));
        given().auth()
                .oauth2(access)
                .get("/api/v1/tokens")
                .then()
                .statusCode(200)
                .body("items.name", hasItem("Night job"))
                .body("items[0].token", nullValue())
                .body("items[0].lastUsedAt", notNullValue());
        String id = created.path("id");
        Agent other = people.agent();
        people.as(other).delete("/api/v1/tokens/" + id).then().statusCode(404);
        given().auth().oauth2(access).delete("/api/v1/tokens/" + id).then().statusCode(204);
        me(secret).statusCode(401);
    }

    @Test
    void aPersonalTokenOutlivesSessionsButNotItsAgent() {
        String secret = people.as(agent)
                .contentType("application/json")
                .body(Map.of("name", "Job"))
                .post("/api/v1/tokens")
                .path("token");
        me(secret).statusCode(200);
        Agent promoted = agents.change(agent.id, agent.version, details(true, "supervisor"));
        me(secret).statusCode(200).body("roles", hasItem("supervisor"));
        agents.change(agent.id, promoted.version, details(false, "supervisor"));
        me(secret).statusCode(401);
    }

    @Test
    void aTokenNeedsAName() {
        for (String body :
                new String[] {"{}", "{\"name\":\" \"}", "{\"name\":\"" + "x".repeat(201) + "\"}", "[]", ""}) {
            people.as(agent)
                    .contentType("application/json")
                    .body(body)
                    .post("/api/v1/tokens")
                    .then()
                    .statusCode(400);
        }
    }

    private AgentDetails details(boolean active, String role) {
        return new AgentDetails(agent.name, agent.email, active, Set.of(role), Set.of());
    }

    private static String detail(ValidatableResponse response) {
        return response.statusCode(401).extract().path("detail");
    }

    private static ValidatableResponse token(String email, String password) {
        return post("token", Map.of("email", email, "password", password));
    }

    private static ValidatableResponse refresh(String token) {
        return post("refresh", Map.of("refreshToken", token));
    }

    private static ValidatableResponse post(String what, Map<String, ?> body) {
        return given().contentType("application/json")
                .body(body)
                .post("/api/v1/auth/" + what)
                .then();
    }

    private static ValidatableResponse me(String token) {
        return given().auth().oauth2(token).get("/api/v1/me").then();
    }
}
