package io.pledgedesk.auth;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.pledgedesk.SettableClock;
import io.pledgedesk.TestPeople;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Team;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("database")
class BearerTest {

    @Inject
    TestPeople people;

    @Inject
    SettableClock clock;

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void aBearerTokenSaysWhoAsks() {
        Team team = people.team();
        Agent agent = people.supervisor(team);
        people.as(agent)
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("id", equalTo(agent.id.toString()))
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
}
