package io.pledgedesk.web.api;

import static io.pledgedesk.web.api.ApiCalls.API;
import static io.pledgedesk.web.api.ApiCalls.delete;
import static io.pledgedesk.web.api.ApiCalls.get;
import static io.pledgedesk.web.api.ApiCalls.patch;
import static io.pledgedesk.web.api.ApiCalls.post;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.pledgedesk.TestPeople;
import io.pledgedesk.people.Customer;
import io.pledgedesk.people.Team;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("database")
class PeopleResourcesTest {

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
    void aTeamIsMadeReadChangedAndRemoved() {
        ValidatableResponse created = post(admin, "/teams", Map.of("name", "  Support\n" + unique));
        String id = created.statusCode(201)
                .header("ETag", "\"0\"")
                .header(
                        "Location",
                        endsWith("/api/v1/teams/" + created.extract().path("id")))
                .body("name", equalTo("Support " + unique))
                .body("restricted", equalTo(false))
                .body("version", equalTo(0))
                .extract()
                .path("id");
        get(agent, "/teams/" + id).statusCode(200).header("ETag", "\"0\"");
        patch(admin, "/teams/" + id, Map.of("restricted", true), "\"0\"")
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("restricted", equalTo(true))
                .body("name", equalTo("Support " + unique));
        patch(admin, "/teams/" + id, Map.of("name", "Late"), "\"0\"").statusCode(412);
        delete(admin, "/teams/" + id, "\"0\"").statusCode(412);
        delete(admin, "/teams/" + id, "\"1\"").statusCode(204);
        get(agent, "/teams/" + id).statusCode(404);
        delete(admin, "/teams/" + id, null).statusCode(404);
    }

    @Test
    void inputIsCheckedFieldByField() {
        bad("/teams", Map.of(), "name");
        bad("/teams", Map.of("name", " \t\n"), "name");
        bad("/teams", Map.of("name", "x".repeat(201)), "name");
        bad("/teams", Map.of("name", 7), "name");
        bad("/teams", Map.of("name", "X", "members", List.of()), "members");
        bad("/topics", Map.of("slug", "Not A Slug", "name", "X"), "slug");
        bad("/topics", Map.of("slug", "x".repeat(65), "name", "X"), "slug");
        bad("/topics", Map.of("slug", "ok-" + unique, "name", "X", "teamId", "999999999"), "teamId");
        bad("/topics", Map.of("slug", "ok-" + unique, "name", "X", "teamId", "abc"), "teamId");
        bad("/organizations", Map.of("name", "X", "domains", List.of("a@b.example")), "domains");
        bad("/organizations", Map.of("name", "X", "domains", Arrays.asList((String) null)), "domains");
        bad("/organizations", Map.of("name", "X", "domains", "example.com"), "domains");
        bad("/organizations", Map.of("name", "X", "tier", "x".repeat(65)), "tier");
        bad("/customers", Map.of("name", "X"), "email");
        bad("/customers", Map.of("name", "X", "email", "nobody"), "email");
        bad("/customers", Map.of("name", "X", "email", "a".repeat(250) + "@b.example"), "email");
        bad("/customers", Map.of("name", "X", "email", "a@b.example\r\nBcc: c@d.example"), "email");
        bad(
                "/customers",
                Map.of("name", "X", "email", TestPeople.address("x"), "organizationId", "999999999"),
                "organizationId");
        bad("/customers", Map.of("name", "X", "email", TestPeople.address("x"), "password", "short"), "password");
        bad("/agents", Map.of("name", "X", "email", TestPeople.address("x"), "roles", List.of("customer")), "roles");
        bad("/agents", Map.of("name", "X", "email", TestPeople.address("x"), "roles", List.of()), "roles");
        bad(
                "/agents",
                Map.of("name", "X", "email", TestPeople.address("x"), "roles", Collections.singletonList(null)),
                "roles");
        bad(
                "/agents",
                Map.of("name", "X", "email", TestPeople.address("x"), "teamIds", List.of("999999999")),
                "teamIds");
        bad("/agents", Map.of("name", "X", "email", TestPeople.address("x"), "teamIds", List.of(1)), "teamIds.0");
        for (String body : new String[] {"", "null", "[]", "{", "\"x\"", "{\"name\":\"a\",\"name\":\"b\"}"}) {
            given().auth()
                    .oauth2(admin)
                    .contentType("application/json")
                    .body(body)
                    .post(API + "/teams")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
    }

    @Test
    void aNameMayHave200CharactersOfAnyKind() {
        String name = "\uD83D\uDE00".repeat(200);
        post(admin, "/teams", Map.of("name", name)).statusCode(201).body("name", equalTo(name));
        post(admin, "/customers", Map.of("name", name, "email", TestPeople.address("smile")))
                .statusCode(201);
        post(admin, "/organizations", Map.of("name", name, "tier", "\uD83D\uDE00".repeat(64)))
                .statusCode(201);
        bad("/teams", Map.of("name", name + "x"), "name");
    }

    @Test
    void aPatchTakesNullAsRemoved_andChecksTheWhole() {
        String id = post(
                        agent,
                        "/organizations",
                        Map.of("name", "Acme", "domains", List.of(unique + ".EXAMPLE"), "tier", "gold"))
                .statusCode(201)
                .body("domains", contains(unique + ".example"))
                .extract()
                .path("id");
        Map<String, Object> patch = new HashMap<>();
        patch.put("tier", null);
        patch(agent, "/organizations/" + id, patch, null)
                .statusCode(200)
                .body("tier", nullValue())
                .body("domains", hasSize(1));
        patch.put("name", null);
        patch(agent, "/organizations/" + id, patch, null).statusCode(400).body("violations.field", hasItem("name"));
        patch(agent, "/organizations/" + id, Map.of("x", 1), null).statusCode(400);
        given().auth()
                .oauth2(agent)
                .contentType("application/merge-patch+json")
                .body("[]")
                .patch(API + "/organizations/" + id)
                .then()
                .statusCode(400);
        given().auth()
                .oauth2(agent)
                .contentType("application/merge-patch+json")
                .body("{\"tier\":\"silver\"}")
                .patch(API + "/organizations/" + id)
                .then()
                .statusCode(200)
                .body("tier", equalTo("silver"));
        given().auth()
                .oauth2(agent)
                .contentType("text/plain")
                .body("x")
                .patch(API + "/organizations/" + id)
                .then()
                .statusCode(415);
    }

    @Test
    void aDomainOfAnotherOrganizationIsAConflict() {
        post(agent, "/organizations", Map.of("name", "One", "domains", List.of(unique + ".example")))
                .statusCode(201);
        post(agent, "/organizations", Map.of("name", "Two", "domains", List.of(unique + ".example")))
                .statusCode(409)
                .body("code", equalTo("duplicateDomain"));
    }

    @Test
    void aCustomerJoinsTheOrganizationOfItsAddress_orTheOneThatAnAgentChooses() {
        String one = post(agent, "/organizations", Map.of("name", "One", "domains", List.of(unique + ".example")))
                .extract()
                .path("id");
        String two =
                post(agent, "/organizations", Map.of("name", "Two")).extract().path("id");
        String id = post(agent, "/customers", Map.of("name", "Cy", "email", "CY@" + unique + ".example"))
                .statusCode(201)
                .body("email", equalTo("cy@" + unique + ".example"))
                .body("organizationId", equalTo(one))
                .body("createdAt", notNullValue())
                .extract()
                .path("id");
        patch(agent, "/customers/" + id, Map.of("organizationId", two), null)
                .statusCode(200)
                .body("organizationId", equalTo(two));
        post(agent, "/customers", Map.of("name", "Di", "email", "di@" + unique + ".example", "organizationId", two))
                .body("organizationId", equalTo(two));
        delete(agent, "/organizations/" + two, null).statusCode(409).body("code", equalTo("inUse"));
    }

    @Test
    void anAddressIsGivenToOneCustomerAndOneAgent() {
        String email = TestPeople.address("twice");
        post(agent, "/customers", Map.of("name", "A", "email", email)).statusCode(201);
        post(agent, "/customers", Map.of("name", "B", "email", email.toUpperCase()))
                .statusCode(409)
                .body("code", equalTo("duplicateEmail"));
        post(admin, "/agents", Map.of("name", "A", "email", email))
                .statusCode(201)
                .body("roles", contains("agent"));
        post(admin, "/agents", Map.of("name", "B", "email", email)).statusCode(409);
        Customer other = people.customer();
        patch(agent, "/customers/" + other.id, Map.of("email", email), null).statusCode(409);
    }

    @Test
    void aSlugIsGivenOnce_andTopicsArePublic() {
        String id = post(admin, "/topics", Map.of("slug", "t-" + unique, "name", "T"))
                .statusCode(201)
                .extract()
                .path("id");
        post(admin, "/topics", Map.of("slug", "t-" + unique, "name", "U")).statusCode(409);
        given().get(API + "/topics/" + id).then().statusCode(200).body("slug", equalTo("t-" + unique));
        given().get(API + "/topics?limit=200").then().statusCode(200).body("items", not(empty()));
        delete(agent, "/topics/" + id, null).statusCode(403);
        delete(admin, "/topics/" + id, null).statusCode(204);
    }

    @Test
    void aTeamThatATopicNamesStays() {
        Team team = people.team();
        post(admin, "/topics", Map.of("slug", "s-" + unique, "name", "S", "teamId", team.id.toString()))
                .statusCode(201)
                .body("teamId", equalTo(team.id.toString()));
        delete(admin, "/teams/" + team.id, null).statusCode(409).body("detail", containsString(team.name));
    }

    private void bad(String path, Map<String, ?> body, String field) {
        post(admin, path, body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", hasItems(field));
    }
}
