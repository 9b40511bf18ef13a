package io.pledgedesk.web.api;

import static io.pledgedesk.web.api.ApiCalls.API;
import static io.pledgedesk.web.api.ApiCalls.delete;
import static io.pledgedesk.web.api.ApiCalls.get;
import static io.pledgedesk.web.api.ApiCalls.patch;
import static io.pledgedesk.web.api.ApiCalls.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.pledgedesk.TestPeople;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Team;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("database")
class PeopleRightsTest {

    @Inject
    TestPeople people;

    private final String unique = UUID.randomUUID().toString().substring(0, 12);
    private String admin;
    private String agent;

    @BeforeEach
    void tokens() {
        admin = people.bearer(people.admin());
        agent = people.bearer(people.agent());
    }

    @Test
    void agentsHaveRolesAndTeams_andPasswordsAreNeverShown() {
        Team team = people.team();
        String email = TestPeople.address("eva");
        var created = post(
                        admin,
                        "/agents",
                        Map.of(
                                "name",
                                "Eva",
                                "email",
                                email,
                                "password",
                                "a long password",
                                "roles",
                                List.of("supervisor", "agent"),
                                "teamIds",
                                List.of(team.id.toString())))
                .statusCode(201)
                .body("roles", containsInAnyOrder("agent", "supervisor"))
                .body("teamIds", contains(team.id.toString()))
                .body("active", equalTo(true))
                .body("$", not(org.hamcrest.Matchers.hasKey("password")));
        String id = created.extract().path("id");
        String token =
                signIn(email, "a long password").statusCode(200).extract().path("accessToken");
        get(token, "/me").statusCode(200).body("teams.id", contains(team.id.toString()));
        patch(admin, "/agents/" + id, Map.of("password", "another password"), null)
                .statusCode(200);
        get(token, "/me").statusCode(401);
        signIn(email, "a long password").statusCode(401);
        signIn(email, "another password").statusCode(200);
        patch(admin, "/agents/" + id, Map.of("active", false), null)
                .statusCode(200)
                .body("active", equalTo(false));
        signIn(email, "another password").statusCode(401);
    }

    @Test
    void joiningATeamDoesNotSignAnybodyOut() {
        Agent somebody = people.agent();
        String token = people.bearer(somebody);
        Team team = people.team();
        get(token, "/me").statusCode(200);
        patch(admin, "/agents/" + somebody.id, Map.of("teamIds", List.of(team.id.toString())), null)
                .statusCode(200);
        get(token, "/me").statusCode(200);
    }

    @Test
    void listsAreReadPageByPage_andFoundByTheirBeginning() {
        for (int i = 0; i < 5; i++) {
            post(agent, "/customers", Map.of("name", "Zed " + i + " " + unique, "email", unique + i + "@z.example"))
                    .statusCode(201);
        }
        var first = get(agent, "/customers?limit=3&q=" + unique)
                .statusCode(200)
                .body("items", hasSize(3))
                .body("next", notNullValue());
        String next = first.extract().path("next");
        get(agent, "/customers?limit=3&q=" + unique + "&cursor=" + next)
                .statusCode(200)
                .body("items", hasSize(2))
                .body("next", nullValue());
        get(agent, "/customers?q=ZED%200%20" + unique).body("items", hasSize(1));
        get(agent, "/customers?q=%25" + unique).body("items", hasSize(0));
        get(agent, "/agents?q=test%20a&limit=2").statusCode(200).body("items", hasSize(2));
        get(agent, "/organizations?q=nothing-begins-so").body("items", empty());
        for (String bad : List.of("limit=0", "limit=201", "limit=-1", "cursor=x", "cursor=AAAA")) {
            get(agent, "/customers?" + bad).statusCode(400);
        }
        get(agent, "/customers?limit=x").statusCode(org.hamcrest.Matchers.oneOf(400, 404));
        get(agent, "/teams?limit=1").statusCode(200).body("items", hasSize(1));
    }

    @Test
    void onlyAgentsWriteCustomers_andOnlyAdminsTheRest() {
        String light = people.bearer(people.lightAgent());
        String supervisor = people.bearer(people.supervisor());
        String customer = people.bearer(people.customer());
        post(light, "/customers", Map.of("name", "X", "email", TestPeople.address("x")))
                .statusCode(403);
        post(supervisor, "/teams", Map.of("name", "X")).statusCode(403);
        post(supervisor, "/agents", Map.of("name", "X", "email", TestPeople.address("x")))
                .statusCode(403);
        get(light, "/customers").statusCode(200);
        for (String path : List.of("/teams", "/organizations", "/customers", "/agents")) {
            get(customer, path).statusCode(403);
            given().get(API + path).then().statusCode(401);
        }
    }

    @Test
    void whatIsNotThereIsNotFound() {
        for (String path : List.of("/teams/", "/organizations/", "/customers/", "/agents/", "/topics/")) {
            for (String id : List.of("999999999", "abc", "-1", "1e3", "99999999999999999999", "%20")) {
                get(admin, path + id).statusCode(404).contentType("application/problem+json");
                patch(admin, path + id, Map.of("name", "X"), null).statusCode(404);
                delete(admin, path + id, null).statusCode(404);
            }
        }
    }

    @Test
    void theSameKeyMakesOneCustomer() {
        Map<String, String> body = Map.of("name", "Once", "email", TestPeople.address("once"));
        String first = keyed(body).statusCode(201).extract().path("id");
        keyed(body).statusCode(201).body("id", equalTo(first));
        keyed(Map.of("name", "Other", "email", TestPeople.address("once"))).statusCode(422);
    }

    @Test
    void aResetLinkComesFromAnAdminOnly() {
        Agent somebody = people.agent();
        given().auth()
                .oauth2(agent)
                .post(API + "/agents/" + somebody.id + "/reset-link")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(admin)
                .post(API + "/agents/999999999/reset-link")
                .then()
                .statusCode(404);
        String url = given().auth()
                .oauth2(admin)
                .post(API + "/agents/" + somebody.id + "/reset-link")
                .then()
                .statusCode(200)
                .body("expiresAt", notNullValue())
                .extract()
                .path("url");
        assertThat(url).matches("http://localhost:\\d+/sign-in/reset\\?token=[\\w-]{43}");
    }

    private ValidatableResponse keyed(Map<String, String> body) {
        return given().auth()
                .oauth2(agent)
                .header("Idempotency-Key", unique)
                .contentType("application/json")
                .body(body)
                .post(API + "/customers")
                .then();
    }

    private static ValidatableResponse signIn(String email, String password) {
        return given().contentType("application/json")
                .body(Map.of("email", email, "password", password))
                .post(API + "/auth/token")
                .then();
    }
}
