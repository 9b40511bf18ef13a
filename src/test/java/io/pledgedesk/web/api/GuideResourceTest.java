package io.pledgedesk.web.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.pledgedesk.SettableClock;
import io.pledgedesk.TestPeople;
import io.pledgedesk.people.Agent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("database")
class GuideResourceTest {

    private static final String GUIDES = "/api/v1/guides";

    @Inject
    TestPeople people;

    @Inject
    SettableClock clock;

    private final String title = "Guide " + UUID.randomUUID();
    private Agent agent;

    @BeforeEach
    void anAgent() {
        agent = people.agent();
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void aGuideIsWrittenReadChangedPublishedAndWithdrawn() {
        String id = created()
                .body("state", equalTo("draft"))
                .body("language", equalTo("en"))
                .body("audience", equalTo("public"))
                .body("originalId", nullValue())
                .header("ETag", not(nullValue()))
                .header("Location", containsString(GUIDES + "/"))
                .extract()
                .path("id");
        given().get("/help/guides/" + id).then().statusCode(404);
        as().post(GUIDES + "/" + id + "/publish").then().statusCode(200).body("published", equalTo(1));
        given().get("/help/guides/" + id).then().statusCode(200).body(containsString(title));
        as().body("{\"body\": \"New text\"}")
                .patch(GUIDES + "/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("changed"))
                .body("latest", equalTo(2))
                .body("title", equalTo(title));
        given().get("/help/guides/" + id).then().body(not(containsString("New text")));
        as().post(GUIDES + "/" + id + "/withdraw").then().statusCode(200).body("state", equalTo("draft"));
        given().get("/help/guides/" + id).then().statusCode(404);
        people.as(people.supervisor()).delete(GUIDES + "/" + id).then().statusCode(204);
        as().get(GUIDES + "/" + id).then().statusCode(404);
    }

    @Test
    void itIsPublishedAtATime() {
        String id = created().extract().path("id");
        Instant later = Instant.now(clock).plus(Duration.ofHours(2)).truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
        as().body(Map.of("at", later.toString()))
                .post(GUIDES + "/" + id + "/publish")
                .then()
                .statusCode(200)
                .body("state", equalTo("scheduled"))
                .body("publishAt", equalTo(later.toString()));
        as().body(Map.of("at", "2020-01-01T00:00:00Z"))
                .post(GUIDES + "/" + id + "/publish")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("publishAt"));
        as().body(Map.of("at", "soon"))
                .post(GUIDES + "/" + id + "/publish")
                .then()
                .statusCode(400);
    }

    @Test
    void translationsAreTextsOfTheirOwn() {
        String id = created().extract().path("id");
        String german = as().body(translation(id, "de"))
                .post(GUIDES)
                .then()
                .statusCode(201)
                .body("originalId", equalTo(id))
                .body("basedOn", equalTo(1))
                .extract()
                .path("id");
        as().body(translation(id, "de")).post(GUIDES).then().statusCode(409);
        as().body(translation(id, "xx"))
                .post(GUIDES)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("language"));
        as().body(translation("99999999", "de"))
                .post(GUIDES)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("originalId"));
        as().queryParam("original", id).get(GUIDES).then().body("items.id", equalTo(java.util.List.of(german)));
        as().queryParam("language", "xx").get(GUIDES).then().statusCode(400);
        as().body("{\"originalId\": null}").patch(GUIDES + "/" + german).then().statusCode(400);
    }

    @Test
    void aListGoesOnWhereItEnded_withoutTheTexts() {
        created();
        created();
        String next = as().queryParam("limit", 1)
                .get(GUIDES)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].body", nullValue())
                .extract()
                .path("next");
        as().queryParam("limit", 1)
                .queryParam("cursor", next)
                .get(GUIDES)
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        as().queryParam("limit", 0).get(GUIDES).then().statusCode(400);
        as().queryParam("cursor", "x").get(GUIDES).then().statusCode(400);
    }

    @Test
    void whatIsWrongIsNamed_andTheSameKeyCreatesOnce() {
        as().body("{}").post(GUIDES).then().statusCode(400).body("violations.field", hasItem("title"));
        as().body("{\"title\": \"A\", \"body\": \"B\", \"secret\": 1}")
                .post(GUIDES)
                .then()
                .statusCode(400);
        as().body(Map.of("title", "A", "body", "B", "audience", "all"))
                .post(GUIDES)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("audience"));
        as().body(Map.of("title", "A", "body", "B", "categoryId", "99999999"))
                .post(GUIDES)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("category"));
        String key = UUID.randomUUID().toString();
        String first =
                as().header("Idempotency-Key", key).body(guide()).post(GUIDES).path("id");
        String again =
                as().header("Idempotency-Key", key).body(guide()).post(GUIDES).path("id");
        org.assertj.core.api.Assertions.assertThat(again).isEqualTo(first);
    }

    @Test
    void whoIsLateIsTold() {
        String id = created().extract().path("id");
        as().header("If-Match", "\"77\"")
                .body("{\"body\": \"Mine\"}")
                .patch(GUIDES + "/" + id)
                .then()
                .statusCode(412);
    }

    @Test
    void customersAndStrangersAreKeptOut_andLightAgentsRead() {
        given().get(GUIDES).then().statusCode(401);
        people.as(people.customer()).get(GUIDES).then().statusCode(403);
        people.as(people.lightAgent()).get(GUIDES).then().statusCode(200);
        people.as(people.lightAgent())
                .contentType("application/json")
                .body(guide())
                .post(GUIDES)
                .then()
                .statusCode(403);
        String id = created().extract().path("id");
        as().delete(GUIDES + "/" + id).then().statusCode(403);
    }

    private ValidatableResponse created() {
        return as().body(guide()).post(GUIDES).then().statusCode(201);
    }

    private RequestSpecification as() {
        return people.as(agent).contentType("application/json");
    }

    private Map<String, Object> guide() {
        return Map.of("title", title, "body", "Text");
    }

    private Map<String, Object> translation(String original, String language) {
        Map<String, Object> body = new HashMap<>(guide());
        body.put("originalId", original);
        body.put("language", language);
        return body;
    }
}
