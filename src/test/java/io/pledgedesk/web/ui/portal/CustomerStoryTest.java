package io.pledgedesk.web.ui.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pledgedesk.TestPeople;
import io.pledgedesk.people.Agent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("database")
class CustomerStoryTest {

    @Inject
    TestPeople people;

    @Test
    void theCustomerReadsHowOurTimeIsCounted_andNothingOfTargets() {
        String slug = "story-" + UUID.randomUUID().toString().substring(0, 8);
        Agent admin = people.admin();
        create(admin, "/api/v1/topics", "{\"slug\": \"" + slug + "\", \"name\": \"Story\"}");
        String policy = create(admin, "/api/v1/sla-policies", """
            {"name": "Secret policy name", "position": -7,
             "conditions": {"rules": [{"field": "topic", "operator": "is", "value": "%s"}]},
             "targets": [{"priority": "normal", "metric": "resolution", "minutes": 600}]}
            """.formatted(slug))
                .extract()
                .path("id");
        String link = RestAssured.given()
                .contentType(ContentType.JSON)
                .body("""
                    {"name": "Mia", "email": "mia@people.example", "subject": "Where is it?",
                     "description": "I wait.", "topic": "%s"}
                    """.formatted(slug))
                .post("/api/v1/requests")
                .then()
                .statusCode(201)
                .extract()
                .path("trackingUrl");
        String path = link.replaceAll("^https?://[^/]+", "");
        await().atMost(Duration.ofSeconds(20)).until(() -> page(path).contains("How our time is counted"));
        assertThat(page(path)).contains("We are at work").doesNotContain("Secret policy name");
        people.as(admin).delete("/api/v1/sla-policies/" + policy).then().statusCode(204);
    }

    private static String page(String path) {
        return RestAssured.get(path).then().statusCode(200).extract().asString();
    }

    private ValidatableResponse create(Agent admin, String path, String body) {
        return people.as(admin)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then()
                .statusCode(201);
    }
}
