package io.pledgedesk.web.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.pledgedesk.TestPeople;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Customer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@Tag("database")
class CallResourceTest {

    @Inject
    TestPeople people;

    private Agent agent;
    private Customer customer;
    private String ticket;
    private String path;

    @BeforeEach
    void aTicket() {
        agent = people.agent();
        customer = people.customer();
        ticket = as(agent)
                .body(Map.of("subject", "Please call", "description", "Now", "requesterId", Long.toString(customer.id)))
                .post("/api/v1/tickets")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        path = "/api/v1/tickets/" + ticket + "/calls";
    }

    @Test
    void ourCallAnswersTheCustomer_itsNoteStaysInside() {
        log(call("outbound", 12, "+49 30 1234567", "They agreed"))
                .statusCode(201)
                .header("Location", containsString(path))
                .body("direction", equalTo("outbound"))
                .body("minutes", equalTo(12))
                .body("number", equalTo("+49 30 1234567"))
                .body("agent.id", equalTo(Long.toString(agent.id)));
        as(agent).get("/api/v1/tickets/" + ticket).then().body("status", equalTo("open"));
        as(agent)
                .get("/api/v1/tickets/" + ticket + "/messages")
                .then()
                .body("items.findAll { it.visibility == 'internal' }.body", contains("They agreed"));
        people.as(customer)
                .get("/api/v1/tickets/" + ticket + "/messages")
                .then()
                .body(not(containsString("They agreed")));
    }

    @Test
    void theCustomersCallAnswersNothing() {
        log(call("inbound", 0, null, null)).statusCode(201).body("number", nullValue());
        as(agent).get("/api/v1/tickets/" + ticket).then().body("status", equalTo("new"));
    }

    @Test
    void callsAreListedPageByPage() {
        for (int minutes = 1; minutes <= 3; minutes++) {
            log(call("inbound", minutes, null, null)).statusCode(201);
        }
        String next = as(agent)
                .queryParam("limit", 2)
                .get(path)
                .then()
                .body("items.minutes", contains(1, 2))
                .extract()
                .path("next");
        as(agent)
                .queryParam("limit", 2)
                .queryParam("cursor", next)
                .get(path)
                .then()
                .body("items.minutes", contains(3))
                .body("next", nullValue());
        people.as(people.lightAgent()).get(path).then().statusCode(200).body("items", hasSize(3));
    }

    @ParameterizedTest
    @CsvSource({"direction,sideways", "minutes,-1", "minutes,1441", "number,no number", "direction,"})
    void whatIsWrongIsNamed(String field, String value) {
        Map<String, Object> call = call("outbound", 1, null, null);
        call.put(field, field.equals("minutes") ? Integer.valueOf(value) : value);
        log(call).statusCode(400).body("violations.field", hasItem(field));
        as(agent).get(path).then().body("items", hasSize(0));
    }

    @Test
    void othersAreKeptOut_andTheSameKeyLogsOnce() {
        given().get(path).then().statusCode(401);
        people.as(customer).get(path).then().statusCode(403);
        as(people.lightAgent())
                .body(call("inbound", 1, null, null))
                .post(path)
                .then()
                .statusCode(403);
        as(agent).get("/api/v1/tickets/999999999/calls").then().statusCode(404);
        as(agent).body("[]").post(path).then().statusCode(400);
        String key = UUID.randomUUID().toString();
        String first = keyed(key);
        assertThat(keyed(key)).isEqualTo(first);
        as(agent).get(path).then().body("items", hasSize(1));
        as(agent)
                .body(Map.of("status", "closed"))
                .patch("/api/v1/tickets/" + ticket)
                .then()
                .statusCode(200);
        log(call("inbound", 1, null, null)).statusCode(409);
    }

    private String keyed(String key) {
        return as(agent)
                .header("Idempotency-Key", key)
                .body(call("inbound", 1, null, null))
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse log(Map<String, Object> call) {
        return as(agent).body(call).post(path).then();
    }

    private RequestSpecification as(Agent agent) {
        return people.as(agent).contentType("application/json");
    }

    private static Map<String, Object> call(String direction, Integer minutes, String number, String note) {
        Map<String, Object> call = new HashMap<>();
        call.put("direction", direction);
        call.put("minutes", minutes);
        call.put("number", number);
        call.put("note", note);
        return call;
    }
}
