package io.pledgedesk.web.api;

import static io.pledgedesk.web.api.ApiCalls.get;
import static io.pledgedesk.web.api.ApiCalls.patch;
import static io.pledgedesk.web.api.ApiCalls.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.pledgedesk.TestPeople;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Customer;
import io.pledgedesk.people.Team;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code status} stays the category; what the desk calls it stands beside. */
@QuarkusTest
@Tag("database")
class StatusResourceTest {

    @Inject
    TestPeople people;

    private final String name = "Parts " + UUID.randomUUID().toString().substring(0, 8);
    private String admin;
    private String agent;

    @BeforeEach
    void staff() {
        admin = people.bearer(people.admin());
        agent = people.bearer(people.agent());
    }

    @Test
    void theBuiltInOnesAreThere_oneDefaultEach() {
        List<String> defaults =
                get(agent, "/statuses").statusCode(200).extract().path("items.findAll { it.isDefault }.category");
        assertThat(defaults).containsExactly("new", "open", "pending", "onHold", "solved", "closed");
    }

    @Test
    void anAdminDefinesOne_itKeepsItsCategory_andIsNeverDeleted() {
        String id = define("onHold");
        String path = "/statuses/" + id;
        get(agent, path).statusCode(200).body("name", equalTo(name)).body("builtIn", equalTo(false));
        patch(admin, path, Map.of("customerWording", "We wait"), null)
                .statusCode(200)
                .body("customerWording", equalTo("We wait"))
                .body("name", equalTo(name));
        patch(admin, path, Map.of("category", "open"), null)
                .statusCode(400)
                .body("violations.field", hasItem("category"));
        patch(admin, path, Map.of("name", "x"), "\"99\"").statusCode(412);
        post(admin, "/statuses", Map.of("category", "open", "name", name)).statusCode(409);
        post(admin, "/statuses", Map.of("category", "planet", "name", "x")).statusCode(400);
        post(admin, "/statuses", Map.of("name", "x")).statusCode(400).body("violations.field", hasItem("category"));
        post(admin, "/statuses", Map.of("category", "open", "name", "x", "colour", "red"))
                .statusCode(400);
        post(agent, "/statuses", Map.of("category", "open", "name", "x")).statusCode(403);
        ApiCalls.delete(admin, path, null).statusCode(405);
        get(agent, "/statuses/999999999").statusCode(404);
        get(people.bearer(people.customer()), "/statuses").statusCode(403);
    }

    @Test
    void aTicketTellsBoth_andTakesEither() {
        String id = define("pending");
        String ticket = ticket(people.customer());
        patch(agent, ticket, Map.of("namedStatus", id), null)
                .statusCode(200)
                .body("status", equalTo("pending"))
                .body("namedStatus.id", equalTo(id))
                .body("namedStatus.name", equalTo(name));
        patch(agent, ticket, Map.of("status", "pending"), null).body("namedStatus.id", equalTo(id));
        patch(agent, ticket, Map.of("status", "open"), null).body("namedStatus", nullValue());
        patch(agent, ticket, Map.of("status", "open", "namedStatus", id), null)
                .statusCode(400)
                .body("violations.field", hasItem("namedStatus"));
        for (String wrong : List.of("999999999", "open", "")) {
            patch(agent, ticket, Map.of("namedStatus", wrong), null).statusCode(400);
            post(agent, ticket + "/messages", Map.of("body", "x", "namedStatus", wrong))
                    .statusCode(400);
        }
        post(agent, ticket + "/messages", Map.of("body", "x", "status", "pending", "namedStatus", id))
                .statusCode(201);
        get(agent, ticket).body("namedStatus.id", equalTo(id));
        get(agent, "/tickets?status=pending&q=Zanzibar").body("items.status", hasItem("pending"));
        patch(admin, "/statuses/" + id, Map.of("retired", true), null).statusCode(200);
        patch(agent, ticket, Map.of("namedStatus", id), null).statusCode(400);
        get(agent, ticket).body("namedStatus.id", equalTo(id));
    }

    @Test
    void customersReadTheirWordingOnly() {
        String id = define("onHold");
        Customer customer = people.customer();
        String ticket = ticket(customer);
        patch(agent, ticket, Map.of("namedStatus", id), null).statusCode(200);
        String token = people.bearer(customer);
        get(token, ticket).body("status", equalTo("onHold")).body("namedStatus", nullValue());
        get(token, ticket + "/events")
                .body("items.type", hasItem("statusChanged"))
                .body(not(containsString(name)));
        get(agent, ticket + "/events").body(containsString(name));
        patch(admin, "/statuses/" + id, Map.of("customerWording", "We wait for a part"), null);
        get(token, ticket).body("namedStatus.name", equalTo("We wait for a part"));
    }

    @Test
    void itIsCalledInEachLanguage() {
        String path = "/statuses/" + define("onHold");
        Map<String, String> german = Map.of("name", "Teile " + name, "customerWording", "Wir warten");
        patch(admin, path, Map.of("translations", Map.of("de", german)), null)
                .statusCode(200)
                .body("name", equalTo(name))
                .body("translations.de.name", equalTo("Teile " + name));
        Customer customer = people.customer();
        String ticket = ticket(customer);
        patch(agent, ticket, Map.of("namedStatus", path.substring(10)), null).body("namedStatus.name", equalTo(name));
        given().auth()
                .oauth2(people.bearer(customer))
                .header("Accept-Language", "de")
                .get("/api/v1" + ticket)
                .then()
                .body("namedStatus.name", equalTo("Wir warten"));
        patch(admin, path, Map.of("translations", Map.of("fr", german)), null)
                .statusCode(400)
                .body("violations.field", hasItem("translations.fr"));
        patch(admin, path, Map.of("translations", Map.of("de", Map.of("name", "y".repeat(61)))), null)
                .statusCode(400)
                .body("violations.field", hasItem("translations.de.name"));
        patch(admin, path, java.util.Collections.singletonMap("translations", null), null)
                .statusCode(200)
                .body("translations", equalTo(Map.of()));
    }

    @Test
    void aMacroSetsIt() {
        String id = define("pending");
        Team team = people.team();
        Agent supervisor = people.supervisor(team);
        var browser = people.browser(supervisor);
        String macro = "Ask " + name;
        browser.submit("/desk/settings/macros/new", Map.of("name", macro, "reply", "", "status", "pending." + id))
                .then()
                .statusCode(303);
        browser.submit("/desk/settings/macros/new", Map.of("name", "x", "status", "pending.999999999"))
                .then()
                .statusCode(422);
        String ticket = ticket(people.customer());
        String page = browser.get("/desk" + ticket).asString();
        String before = page.substring(0, page.indexOf("<bdi>" + macro));
        String macroId = before.replaceAll("(?s).*name=\"macro\" value=\"(\\d+)\".*", "$1");
        browser.submit("/desk" + ticket + "/macro", Map.of("macro", macroId))
                .then()
                .statusCode(303);
        get(agent, ticket).body("namedStatus.id", equalTo(id));
    }

    private String define(String category) {
        return post(admin, "/statuses", Map.of("category", category, "name", name, "position", 3))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String ticket(Customer customer) {
        String id = post(
                        agent,
                        "/tickets",
                        Map.of("subject", "Zanzibar", "description", "x", "requesterId", "" + customer.id))
                .statusCode(201)
                .extract()
                .path("id");
        return "/tickets/" + id;
    }
}
