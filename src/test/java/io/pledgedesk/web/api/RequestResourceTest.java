package io.pledgedesk.web.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@Tag("database")
class RequestResourceTest {

    @Test
    void anybodyMaySendARequest_andGetsThePrivateLink() {
        ValidatableResponse answer = send(request()).statusCode(201);
        String url = answer.body("reference", matchesPattern("[0-9]+"))
                .body("promise", hasKey("firstResponseBy"))
                .body("promise", hasKey("resolutionBy"))
                .extract()
                .path("trackingUrl");
        assertThat(url).matches("http://[^/]+/help/requests/[A-Za-z0-9_-]{43}");
        given().get(url.replaceAll("^http://[^/]+", "")).then().statusCode(200);
    }

    @Test
    void theSameKeyAndBodyIsOneRequest_anotherBodyIsRefused() {
        Map<String, Object> request = request();
        String key = UUID.randomUUID().toString();
        String first = send(request, key).statusCode(201).extract().path("reference");
        send(request, key).statusCode(201).body("reference", equalTo(first));
        request.put("subject", "Another");
        send(request, key).statusCode(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "email", "subject", "description"})
    void whatMustBeThereIsNamed(String field) {
        Map<String, Object> request = request();
        request.remove(field);
        send(request).statusCode(400).body("violations.field", hasItem(field));
        request.put(field, " ");
        send(request).statusCode(400).body("violations.field", hasItem(field));
        request.put(field, 7);
        send(request).statusCode(400);
    }

    @Test
    void badInputIsNeverStored() {
        Map<String, Object> request = request();
        request.put("priority", "urgent");
        send(request).statusCode(400).body("violations.field", hasItem("priority"));
        Map<String, Object> unknownTopic = request();
        unknownTopic.put("topic", "nothing");
        send(unknownTopic).statusCode(400).body("violations.field", hasItem("topic"));
        Map<String, Object> longSubject = request();
        longSubject.put("subject", "x".repeat(256));
        send(longSubject).statusCode(400).body("violations.field", hasItem("subject"));
        for (String body : new String[] {"", "null", "[]", "{", "\"text\"", "{\"name\":{}}"}) {
            given().contentType(ContentType.JSON)
                    .body(body)
                    .post("/api/v1/requests")
                    .then()
                    .statusCode(400);
        }
        given().contentType(ContentType.TEXT)
                .body("hello")
                .post("/api/v1/requests")
                .then()
                .statusCode(415);
        given().get("/api/v1/requests").then().statusCode(405);
    }

    private static Map<String, Object> request() {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("name", "Priya Raman");
        request.put("email", "priya-" + UUID.randomUUID() + "@haldenfoods.example");
        request.put("subject", "My card was charged twice");
        request.put("description", "My bank shows two payments.");
        return request;
    }

    private static ValidatableResponse send(Map<String, Object> request) {
        return given().contentType(ContentType.JSON)
                .body(request)
                .post("/api/v1/requests")
                .then();
    }

    private static ValidatableResponse send(Map<String, Object> request, String key) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(request)
                .post("/api/v1/requests")
                .then();
    }
}
