package io.pledgedesk.web.ui;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.pledgedesk.TestBrowser;
import io.pledgedesk.TestPeople;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("database")
class IncidentPagesTest {

    private static final String PAGE = "/desk/settings/incident";

    @Inject
    TestPeople people;

    private final String message = "Cards fail <now> " + UUID.randomUUID();
    private final String shown = message.replace("<", "&lt;").replace(">", "&gt;");

    @AfterEach
    void allIsWell() {
        people.browser(people.supervisor()).submit(PAGE + "/end", Map.of());
    }

    @Test
    void whatIsBrokenStandsOnEveryHelpPage_untilItIsOver() {
        TestBrowser supervisor = people.browser(people.supervisor());
        supervisor.submit(PAGE, Map.of("message", "First words")).then().statusCode(303);
        supervisor.submit(PAGE, Map.of("message", message)).then().statusCode(303);
        for (String page : new String[] {"/help", "/help/requests/new", "/help/service-levels", "/help/sign-in"}) {
            given().get(page)
                    .then()
                    .statusCode(200)
                    .body(containsString(shown))
                    .body(not(containsString("First words")));
        }
        supervisor.get(PAGE).then().body(containsString("The help pages say this since"));

        supervisor.submit(PAGE + "/end", Map.of()).then().statusCode(303);
        given().get("/help").then().body(not(containsString(shown)));
        supervisor.get(PAGE).then().body(containsString("Nothing is said now")).body(containsString(shown));
    }

    @Test
    void emptyAndEndlessMessagesAreRefused_andKept() {
        TestBrowser supervisor = people.browser(people.supervisor());
        supervisor
                .submit(PAGE, Map.of("message", "  "))
                .then()
                .statusCode(422)
                .body(containsString("Say what is broken"));
        supervisor
                .submit(PAGE, Map.of("message", "x".repeat(401)))
                .then()
                .statusCode(422)
                .body(containsString("At most 400 characters"))
                .body(containsString("x".repeat(401)));
        supervisor.submit(PAGE, Map.of()).then().statusCode(422);
        supervisor.submit(PAGE, Map.of("message", "x".repeat(400))).then().statusCode(303);
    }

    @Test
    void agentsReadIt_onlySupervisorsSayIt() {
        TestBrowser agent = people.browser(people.agent());
        agent.get(PAGE).then().statusCode(200);
        agent.submit(PAGE, Map.of("message", message)).then().statusCode(403);
        agent.submit(PAGE + "/end", Map.of()).then().statusCode(403);
        given().redirects().follow(false).get(PAGE).then().statusCode(303);
    }
}
