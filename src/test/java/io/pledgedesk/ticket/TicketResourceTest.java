package io.pledgedesk.ticket;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.pledgedesk.TestPeople;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Customer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("database")
class TicketResourceTest {

    @Inject
    TestPeople people;

    @Test
    void openedTicketsAreListedWithTheirTags_andETagsAgree() {
        Agent agent = people.agent();
        String tag = "t" + UUID.randomUUID();
        String address = TestPeople.address("asks");
        var opened = as(agent)
                .body(Map.of(
                        "subject",
                        "Größe 😀 مرحبا",
                        "description",
                        "<script>alert(1)</script>",
                        "requester",
                        Map.of("name", "Noor", "email", address),
                        "tags",
                        java.util.List.of(tag)))
                .post("/api/v1/tickets")
                .then()
                .statusCode(201)
                .header("Location", notNullValue())
                .extract();
        String id = opened.path("id");
        as(agent).get("/api/v1/tickets/" + id).then().statusCode(200).header("ETag", opened.header("ETag"));
        as(agent)
                .get("/api/v1/tickets?tag=" + tag)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].tags", contains(tag))
                .body("items[0].subject", equalTo("Größe 😀 مرحبا"))
                .body("next", nullValue());
        as(agent)
                .get("/api/v1/tickets/" + id + "/messages")
                .then()
                .body("items[0].body", equalTo("<script>alert(1)</script>"))
                .body("items[0].bodyHtml", not(org.hamcrest.Matchers.containsString("<script")));
    }

    @Test
    void aPatchChangesWhatItNames_andAStaleOneNothing() {
        Agent agent = people.agent();
        String id = open(agent);
        String etag = as(agent).get("/api/v1/tickets/" + id).header("ETag");
        as(agent)
                .header("If-Match", etag)
                .body(Map.of("priority", "high", "assignee", String.valueOf(agent.id)))
                .patch("/api/v1/tickets/" + id)
                .then()
                .statusCode(200)
                .body("priority", equalTo("high"))
                .body("status", equalTo("open"))
                .body("assignee.id", equalTo(String.valueOf(agent.id)));
        as(agent)
                .header("If-Match", etag)
                .body(Map.of("priority", "low"))
                .patch("/api/v1/tickets/" + id)
                .then()
                .statusCode(412);
    }

    @Test
    void badInputIsAProblemAtItsField() {
        Agent agent = people.agent();
        String id = open(agent);
        as(agent)
                .body(Map.of("status", "open"))
                .patch("/api/v1/tickets/" + id)
                .then()
                .statusCode(200);
        for (String bad : new String[] {
            "{\"status\":\"new\"}",
            "{\"status\":\"nonsense\"}",
            "{\"unknown\":1}",
            "{\"priority\":null}",
            "{\"team\":\"abc\"}",
            "{\"assignee\":\"999999999\"}",
            "{\"subject\":\"\"}",
            "{\"tags\":\"x\"}",
            "[]",
            "{"
        }) {
            as(agent)
                    .body(bad)
                    .patch("/api/v1/tickets/" + id)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
        as(agent).body("{}").post("/api/v1/tickets").then().statusCode(400).body("violations", not(hasSize(0)));
        for (String bad : new String[] {
            "status=nonsense", "sort=x", "limit=0", "limit=201", "cursor=abc", "team=x", "sla=late", "dueBefore=soon"
        }) {
            as(agent).get("/api/v1/tickets?" + bad).then().statusCode(400);
        }
        as(agent).get("/api/v1/tickets/999999999").then().statusCode(404);
        as(agent).get("/api/v1/tickets/abc").then().statusCode(404);
        given().get("/api/v1/tickets").then().statusCode(401);
    }

    @Test
    void aCustomerSeesTheOwnTicketWithoutItsInside() {
        Agent agent = people.agent();
        Customer customer = people.customer();
        String id = as(agent)
                .body(Map.of(
                        "subject",
                        "Mine",
                        "description",
                        "Please help",
                        "requesterId",
                        String.valueOf(customer.id),
                        "tags",
                        java.util.List.of("secret")))
                .post("/api/v1/tickets")
                .path("id");
        as(agent)
                .body(Map.of("body", "Looks odd", "visibility", "internal"))
                .post("/api/v1/tickets/" + id + "/messages")
                .then()
                .statusCode(201);
        RequestSpecification asCustomer = given().header("Authorization", "Bearer " + people.bearer(customer));
        asCustomer
                .get("/api/v1/tickets/" + id)
                .then()
                .statusCode(200)
                .body("tags", hasSize(0))
                .body("sla", nullValue())
                .body("promise", notNullValue());
        given().header("Authorization", "Bearer " + people.bearer(customer))
                .get("/api/v1/tickets/" + id + "/messages")
                .then()
                .body("items", hasSize(1));
        given().header("Authorization", "Bearer " + people.bearer(customer))
                .get("/api/v1/tickets/" + id + "/sla")
                .then()
                .statusCode(403);
        given().header("Authorization", "Bearer " + people.bearer(people.customer()))
                .get("/api/v1/tickets/" + id)
                .then()
                .statusCode(404);
    }

    @Test
    void theSameKeyAnswersTheFirstResultAgain_anotherBodyIsRefused() {
        Agent agent = people.agent();
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = Map.of(
                "subject",
                "Once",
                "description",
                "Only once",
                "requester",
                Map.of("name", "N", "email", TestPeople.address("once")));
        String first = as(agent)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/tickets")
                .path("id");
        as(agent)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/tickets")
                .then()
                .statusCode(201)
                .body("id", equalTo(first));
        as(agent)
                .header("Idempotency-Key", key)
                .body(Map.of("subject", "Other", "description", "x"))
                .post("/api/v1/tickets")
                .then()
                .statusCode(422);
    }

    @Test
    void newerMessagesStopASendThatHasNotSeenThem() {
        Agent agent = people.agent();
        String id = open(agent);
        String seen = as(agent).get("/api/v1/tickets/" + id + "/messages").path("items[0].id");
        as(agent)
                .body(Map.of("body", "First"))
                .post("/api/v1/tickets/" + id + "/messages")
                .then()
                .statusCode(201);
        as(agent)
                .body(Map.of("body", "Second", "afterMessage", seen))
                .post("/api/v1/tickets/" + id + "/messages")
                .then()
                .statusCode(409)
                .body("newMessages", hasSize(1))
                .body("newMessages[0].body", equalTo("First"));
    }

    @Test
    void manyTicketsChangeAtOnce_eachWithItsResult() {
        Agent agent = people.agent();
        String id = open(agent);
        as(agent)
                .body(Map.of("ids", java.util.List.of(id, "999999999"), "patch", Map.of("priority", "urgent")))
                .post("/api/v1/tickets/bulk")
                .then()
                .statusCode(200)
                .body("results[0].ok", equalTo(true))
                .body("results[1].ok", equalTo(false))
                .body("results[1].problem.code", equalTo("notFound"));
        as(agent).get("/api/v1/tickets/" + id).then().body("priority", equalTo("urgent"));
    }

    @Test
    void theHistoryNamesWhatWasSetByIdsInText_andIsNeverTakenBack() {
        Agent agent = people.agent();
        String id = open(agent);
        String assignee = Long.toString(agent.id);
        as(agent)
                .body(Map.of("assignee", assignee))
                .patch("/api/v1/tickets/" + id)
                .then()
                .statusCode(200);
        as(agent)
                .get("/api/v1/tickets/" + id + "/events")
                .then()
                .body("items.find { it.type == 'assigneeChanged' }.data.to", equalTo(assignee))
                .body("items.find { it.type == 'messagePosted' }.data.messageId", instanceOf(String.class))
                .body("items.find { it.type == 'ticketCreated' }.data.requesterId", instanceOf(String.class));
        as(agent)
                .delete("/api/v1/tickets/" + id + "/events")
                .then()
                .statusCode(405)
                .contentType("application/problem+json");
        as(agent).put("/api/v1/tickets/" + id + "/messages").then().statusCode(405);
        as(agent).get("/api/v1/tickets/" + id + "/nothing").then().statusCode(404);
    }

    private String open(Agent agent) {
        return as(agent)
                .body(Map.of(
                        "subject",
                        "Where is it",
                        "description",
                        "My parcel",
                        "requester",
                        Map.of("name", "Noor", "email", TestPeople.address("noor"))))
                .post("/api/v1/tickets")
                .path("id");
    }

    private RequestSpecification as(Agent agent) {
        return given().header("Authorization", "Bearer " + people.bearer(agent)).contentType(ContentType.JSON);
    }
}
