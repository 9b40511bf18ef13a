package io.pledgedesk.auth;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;

import io.pledgedesk.TestBrowser;
import io.pledgedesk.TestPeople;
import io.pledgedesk.kernel.PledgeSettings;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.AgentDetails;
import io.pledgedesk.people.Agents;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** With every admin set aside, the desk is as new. */
@QuarkusTest
@Tag("database")
class FirstAdminTest {

    private static final String PASSWORD = "a long enough password";

    @Inject
    EntityManager entities;

    @Inject
    Agents agents;

    @Inject
    Accounts accounts;

    @Inject
    Passwords passwords;

    @Inject
    SetupCode code;

    @Inject
    FirstAdmin firstAdmin;

    @Inject
    TestPeople people;

    private List<Long> setAside;
    private final TestBrowser browser = new TestBrowser();

    @BeforeEach
    void noAdmin() {
        setAside = QuarkusTransaction.requiringNew().call(() -> {
            List<Long> ids = entities.createQuery(
                            "select a.id from Agent a join a.roles r where a.active and r = 'admin'", Long.class)
                    .getResultList();
            activate(ids, false);
            return ids;
        });
    }

    @AfterEach
    void adminsAgain() {
        QuarkusTransaction.requiringNew().run(() -> activate(setAside, true));
    }

    private void activate(List<Long> ids, boolean active) {
        entities.createQuery("update versioned Agent set active = ?1 where id in ?2")
                .setParameter(1, active)
                .setParameter(2, ids)
                .executeUpdate();
    }

    @Test
    void theEnvironmentNamesTheFirstAdmin_once() {
        String email = TestPeople.address("root");
        FirstAdmin configured = configured(email, "short");
        configured.start(null);
        Agent admin = agents.findByEmail(email).orElseThrow();
        assertThat(admin.roles).containsExactly("admin");
        given().contentType("application/json")
                .body(Map.of("email", email, "password", "short"))
                .post("/api/v1/auth/token")
                .then()
                .statusCode(200);
        configured(TestPeople.address("second"), PASSWORD).start(null);
        assertThat(agents.list("second", 10, null).items()).isEmpty();
    }

    @Test
    void withoutItThereIsAPageWithACode_goneAfterwards() {
        firstAdmin.start(null);
        String email = TestPeople.address("first");
        browser.get("/setup").then().statusCode(200).body(containsString("Set-up code"));
        setup("WRONG", email, PASSWORD)
                .then()
                .statusCode(422)
                .body(allOf(containsString("not the code"), containsString(email)));
        setup(code.get(), email, "short").then().statusCode(422).body(containsString("at least 8"));
        setup(code.get(), "nobody", PASSWORD).then().statusCode(422);
        setup(" " + code.get().toLowerCase() + " ", email, PASSWORD)
                .then()
                .statusCode(303)
                .header("Location", endsWith("/desk"));
        browser.request().get("/api/v1/me").then().statusCode(200).body("roles", hasItem("admin"));
        new TestBrowser().get("/setup").then().statusCode(404);
        browser.post("/setup", browser.token(), Map.of("code", "x")).then().statusCode(404);
    }

    @Test
    void theLastActiveAdminStays() {
        Agent last = people.admin();
        String token = people.bearer(last);
        given().auth().oauth2(token).delete("/api/v1/agents/" + last.id).then().statusCode(409);
        for (String patch : List.of("{\"active\":false}", "{\"roles\":[\"supervisor\"]}")) {
            given().auth()
                    .oauth2(token)
                    .contentType("application/json")
                    .body(patch)
                    .patch("/api/v1/agents/" + last.id)
                    .then()
                    .statusCode(409)
                    .body("code", org.hamcrest.Matchers.equalTo("lastAdmin"));
        }
        people.admin();
        given().auth().oauth2(token).delete("/api/v1/agents/" + last.id).then().statusCode(204);
    }

    @Test
    void twoAdminsCannotRemoveEachOtherAtOnce() throws Exception {
        Agent one = people.admin();
        Agent two = people.admin();
        var pool = java.util.concurrent.Executors.newFixedThreadPool(2);
        List<java.util.concurrent.Callable<Boolean>> both = List.of(() -> demoted(one), () -> demoted(two));
        long gone = 0;
        for (var result : pool.invokeAll(both)) {
            gone += result.get() ? 1 : 0;
        }
        pool.shutdown();
        assertThat(gone).isEqualTo(1);
        assertThat(agents.hasAdmin()).isTrue();
    }

    private boolean demoted(Agent agent) {
        try {
            agents.change(
                    agent.id,
                    agent.version,
                    new AgentDetails(agent.name, agent.email, true, Set.of("agent"), Set.of()));
            return true;
        } catch (Refusal.Conflict e) {
            return false;
        }
    }

    private io.restassured.response.Response setup(String typed, String email, String password) {
        return browser.submit("/setup", Map.of("code", typed, "name", "First", "email", email, "password", password));
    }

    private FirstAdmin configured(String email, String password) {
        PledgeSettings settings = new SmallRyeConfigBuilder()
                .withMapping(PledgeSettings.class)
                .withConverter(java.time.Duration.class, 100, text -> java.time.Duration.ofSeconds(1))
                .withSources(new PropertiesConfigSource(
                        Map.of("pledge.admin.email", email, "pledge.admin.password", password), "test", 100))
                .build()
                .getConfigMapping(PledgeSettings.class);
        return new FirstAdmin(settings, agents, accounts, passwords, code);
    }
}
