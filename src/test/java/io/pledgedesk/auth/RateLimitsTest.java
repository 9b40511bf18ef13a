package io.pledgedesk.auth;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pledgedesk.SettableClock;
import io.pledgedesk.TestPeople;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.AgentDetails;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("database")
class RateLimitsTest {

    @Inject
    TestRateLimits limits;

    @Inject
    RateLimits counts;

    @Inject
    RequestRates rates;

    @Inject
    SettableClock clock;

    @Inject
    Accounts accounts;

    @Inject
    TestPeople people;

    @BeforeEach
    void limited() {
        clock.set(Instant.parse("2030-01-01T00:00:00Z").plusSeconds((long) (Math.random() * 1e8)));
        limits.set(true);
    }

    @AfterEach
    void asBefore() {
        limits.set(false);
        clock.reset();
    }

    @Test
    void theEleventhFailureOfAnAccountHasToWait_theRightPasswordToo() {
        String password = "a long enough password";
        String email = TestPeople.address("ann");
        accounts.create(new AgentDetails("Ann", email, true, Set.of("agent"), Set.of()), password);
        for (int i = 0; i < 10; i++) {
            assertThat(token(email, "wrong password " + i).statusCode()).isEqualTo(401);
        }
        Response eleventh = token(email, password);
        assertThat(eleventh.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(eleventh.header("Retry-After"))).isBetween(1, 600);
        clock.advance(Duration.ofMinutes(10));
        assertThat(token(email, password).statusCode()).isEqualTo(200);
    }

    @Test
    void anUnknownAccountIsLimitedAlike() {
        String email = TestPeople.address("nobody");
        for (int i = 0; i < 10; i++) {
            assertThat(token(email, "wrong password").statusCode()).isEqualTo(401);
        }
        assertThat(token(email, "wrong password").statusCode()).isEqualTo(429);
    }

    @Test
    void whoKnowsThePasswordMaySignInAsOftenAsNeeded() {
        String password = "a long enough password";
        String email = TestPeople.address("bob");
        accounts.create(new AgentDetails("Bob", email, true, Set.of("agent"), Set.of()), password);
        for (int i = 0; i < 12; i++) {
            assertThat(token(email, password).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void manyAtOnceAreCountedExactly() throws Exception {
        String key = TestPeople.address("key");
        var pool = Executors.newFixedThreadPool(8);
        Callable<Boolean> call = () -> {
            try {
                counts.check(RateLimits.Kind.PUBLIC_FORM, key);
                return true;
            } catch (Refusal.TooMany e) {
                return false;
            }
        };
        List<Callable<Boolean>> calls = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            calls.add(call);
        }
        int taken = 0;
        for (Future<Boolean> result : pool.invokeAll(calls)) {
            taken += result.get() ? 1 : 0;
        }
        pool.shutdown();
        assertThat(taken).isEqualTo(20);
    }

    @Test
    void twoHundredCallsASecondAreEnoughForAnybody() {
        Agent agent = people.agent();
        for (int i = 0; i < 200; i++) {
            rates.check(agent.id);
        }
        assertThatThrownBy(() -> rates.check(agent.id)).isInstanceOf(Refusal.TooMany.class);
        people.as(agent)
                .get("/api/v1/me")
                .then()
                .statusCode(429)
                .header("Retry-After", "1")
                .contentType("application/problem+json");
        clock.advance(Duration.ofSeconds(1));
        people.as(agent).get("/api/v1/me").then().statusCode(200);
    }

    @Test
    void switchedOffNothingIsLimited() {
        limits.set(false);
        String key = TestPeople.address("free");
        for (int i = 0; i < 30; i++) {
            counts.check(RateLimits.Kind.PUBLIC_FORM, key);
        }
    }

    private static Response token(String email, String password) {
        return given().contentType("application/json")
                .body(Map.of("email", email, "password", password))
                .post("/api/v1/auth/token");
    }
}
