package io.pledgedesk.web.api;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.pledgedesk.TestPeople;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Customer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("database")
class CustomFieldResourceTest {

    private static final String FIELDS = "/api/v1/custom-fields";

    @Inject
    TestPeople people;

    private final String key =
            "k" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    private Agent admin;
    private Agent agent;

    @BeforeEach
    void staff() {
        admin = people.admin();
        agent = people.agent();
    }

    @Test
    void anAdminDefinesAField_andEverybodyOnTheStaffReadsIt() {
        String id = define("choice", "ticket", List.of("Basic", "Pro", "Pro", " "));
        people.as(agent)
                .get(FIELDS + "/" + id)
                .then()
                .statusCode(200)
                .body("choices", equalTo(List.of("Basic", "Pro")));
        people.as(people.lightAgent()).get(FIELDS).then().statusCode(200).body("items.key", hasItem(key));
        patch(admin, FIELDS + "/" + id, Map.of("label", "Plan", "retired", true))
                .statusCode(200)
                .body("retired", equalTo(true));
        for (String fixed : List.of("key", "scope", "kind")) {
            String other = fixed.equals("key") ? "other" : fixed.equals("scope") ? "customer" : "text";
            Map<String, Object> change = new HashMap<>(Map.of(fixed, other));
            if (fixed.equals("kind")) {
                change.put("choices", List.of());
            }
            patch(admin, FIELDS + "/" + id, change).statusCode(400).body("violations.field", hasItem(fixed));
        }
        people.as(admin).delete(FIELDS + "/" + id).then().statusCode(204);
        people.as(admin).get(FIELDS + "/" + id).then().statusCode(404);
    }

    @Test
    void badDefinitionsAreRefused_andOthersMayNotWrite() {
        Map<String, Object> good = Map.of("scope", "ticket", "key", key, "label", "X", "kind", "text");
        for (Agent other : List.of(agent, people.supervisor(), people.lightAgent())) {
            post(other, FIELDS, good).statusCode(403);
        }
        people.as(people.customer()).get(FIELDS).then().statusCode(403);
        Map.of(
                        "scope", "planet",
                        "key", "Big Key",
                        "label", "",
                        "kind", "colour")
                .forEach((field, value) -> {
                    Map<String, Object> bad = new HashMap<>(good);
                    bad.put(field, value);
                    post(admin, FIELDS, bad).statusCode(400).body("violations.field", hasItem(field));
                });
        Map<String, Object> empty = new HashMap<>(good);
        empty.put("kind", "choice");
        post(admin, FIELDS, empty).statusCode(400).body("violations.field", hasItem("choices"));
        post(admin, FIELDS, Map.of("colour", "red")).statusCode(400);
        post(admin, FIELDS, good).statusCode(201);
        post(admin, FIELDS, good).statusCode(409).body("code", equalTo("duplicateKey"));
    }

    @Test
    void aTicketHoldsValues_andItsHistoryTells() {
        define("number", "ticket", List.of());
        String ticket =
                "/api/v1/tickets/" + open(Map.of(key, "12.50")).extract().path("id");
        people.as(agent).get(ticket).then().body("custom." + key, equalTo("12.5"));
        patch(agent, ticket, Map.of("custom", Map.of(key, "-3")))
                .statusCode(200)
                .body("custom." + key, equalTo("-3"));
        people.as(agent).get(ticket + "/events").then().body("items.type", hasItem("customFieldsChanged"));
        Map<String, Object> none = new HashMap<>();
        none.put(key, null);
        patch(agent, ticket, Map.of("custom", none)).statusCode(200).body("custom", nullValue());
    }

    @Test
    void whatCannotStandInAFieldIsRefused() {
        Map<String, List<String>> wrong = Map.of(
                "number", List.of("twelve", "1e9", "1,5", "--1"),
                "yesNo", List.of("yes", "TRUE"),
                "date", List.of("24.12.2026", "2026-02-30", "tomorrow"),
                "text", List.of("x".repeat(1001)));
        wrong.forEach((kind, values) -> {
            String own = key + "_" + kind.toLowerCase();
            define(own, kind, "ticket", List.of());
            for (String value : values) {
                openWith(Map.of(own, value)).statusCode(400).body("violations.field", hasItem("custom." + own));
            }
        });
        openWith(Map.of("no_such_" + key, "x"))
                .statusCode(400)
                .body("violations.field", hasItem("custom.no_such_" + key));
        post(agent, "/api/v1/tickets", ticket(Map.of(key, 5))).statusCode(400);
    }

    @Test
    void aFieldInUseStays_andARetiredOneTakesNothingNew() {
        String id = define("text", "ticket", List.of());
        String ticket =
                "/api/v1/tickets/" + open(Map.of(key, "ليلى 🚀")).extract().path("id");
        people.as(admin).delete(FIELDS + "/" + id).then().statusCode(409).body("code", equalTo("inUse"));
        patch(admin, FIELDS + "/" + id, Map.of("retired", true)).statusCode(200);
        people.as(agent).get(ticket).then().body("custom." + key, equalTo("ليلى 🚀"));
        patch(agent, ticket, Map.of("custom", Map.of(key, "new"))).statusCode(400);
        openWith(Map.of(key, "new")).statusCode(400);
        patch(agent, ticket, Map.of("custom", Map.of(key, ""))).statusCode(200);
        people.as(admin).delete(FIELDS + "/" + id).then().statusCode(204);
    }

    @Test
    void customersNeverSeeThem() {
        define("text", "ticket", List.of());
        Customer customer = people.customer();
        Map<String, Object> body = new HashMap<>(ticket(Map.of(key, "secret")));
        body.put("requester", Map.of("name", customer.name, "email", customer.email));
        String id =
                post(agent, "/api/v1/tickets", body).statusCode(201).extract().path("id");
        people.as(customer).get("/api/v1/tickets/" + id).then().statusCode(200).body("custom", nullValue());
        people.as(customer)
                .contentType("application/json")
                .body(Map.of("subject", "x", "description", "x", "custom", Map.of(key, "x")))
                .post("/api/v1/tickets")
                .then()
                .statusCode(403);
    }

    @Test
    void aCustomerHoldsValues_underANewVersion() {
        define("date", "customer", List.of());
        Customer customer = people.customer();
        String path = "/api/v1/customers/" + customer.id;
        String before = people.as(agent).get(path).header("ETag");
        patch(agent, path, Map.of("custom", Map.of(key, "2026-12-24")))
                .statusCode(200)
                .body("custom." + key, equalTo("2026-12-24"));
        people.as(agent)
                .get(path)
                .then()
                .header("ETag", not(equalTo(before)))
                .body("custom." + key, equalTo("2026-12-24"));
        patch(agent, path, Map.of("name", "Lost", "custom", Map.of(key, "soon")))
                .statusCode(400);
        people.as(agent).get(path).then().body("name", equalTo(customer.name));
        people.as(agent).delete(path).then().statusCode(204);
    }

    @Test
    void policiesAskForThem_alsoWhenTheyChange() {
        define("choice", "ticket", List.of("gold", "tin"));
        Map<String, Object> policy = Map.of(
                "name",
                "Gold " + key,
                "position",
                -500,
                "conditions",
                Map.of(
                        "match",
                        "all",
                        "rules",
                        List.of(Map.of("field", "custom." + key, "operator", "is", "value", "gold"))),
                "targets",
                List.of(Map.of("priority", "normal", "metric", "resolution", "minutes", 60)));
        String policyId = post(admin, "/api/v1/sla-policies", policy)
                .statusCode(201)
                .extract()
                .path("id");
        String gold = "/api/v1/tickets/" + open(Map.of(key, "gold")).extract().path("id");
        String tin = "/api/v1/tickets/" + open(Map.of(key, "tin")).extract().path("id");
        people.as(agent).get(gold).then().body("sla.policy.id", equalTo(policyId));
        people.as(agent).get(tin).then().body("sla.policy.id", not(equalTo(policyId)));
        patch(agent, tin, Map.of("custom", Map.of(key, "gold")))
                .statusCode(200)
                .body("sla.policy.id", equalTo(policyId));
        people.as(admin).delete("/api/v1/sla-policies/" + policyId);
    }

    private String define(String kind, String scope, List<String> choices) {
        return define(key, kind, scope, choices);
    }

    private String define(String own, String kind, String scope, List<String> choices) {
        Map<String, Object> field =
                Map.of("scope", scope, "key", own, "label", "Field " + own, "kind", kind, "choices", choices);
        return post(admin, FIELDS, field).statusCode(201).extract().path("id");
    }

    private ValidatableResponse open(Map<String, ?> custom) {
        return openWith(custom).statusCode(201);
    }

    private ValidatableResponse openWith(Map<String, ?> custom) {
        return post(agent, "/api/v1/tickets", ticket(custom));
    }

    private static Map<String, Object> ticket(Map<String, ?> custom) {
        return Map.of(
                "subject",
                "With fields",
                "description",
                "Text",
                "requester",
                Map.of("name", "Ann", "email", TestPeople.address("ann")),
                "custom",
                custom);
    }

    private ValidatableResponse post(Agent by, String path, Map<String, ?> body) {
        return people.as(by)
                .contentType("application/json")
                .body(body)
                .post(path)
                .then();
    }

    private ValidatableResponse patch(Agent by, String path, Map<String, ?> body) {
        return people.as(by)
                .contentType("application/merge-patch+json")
                .body(json(body))
                .patch(path)
                .then();
    }

    private static byte[] json(Object body) {
        try {
            return new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsBytes(body);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
