package io.pledgedesk.web.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.pledgedesk.SettableClock;
import io.pledgedesk.TestBrowser;
import io.pledgedesk.TestPeople;
import io.pledgedesk.auth.ResetLinks;
import io.pledgedesk.people.Agent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("database")
class PasswordPagesTest {

    private static final String PASSWORD = "a quite new password";

    @Inject
    ResetLinks links;

    @Inject
    TestPeople people;

    @Inject
    SettableClock clock;

    private final TestBrowser browser = new TestBrowser();
    private Agent agent;
    private String token;

    @BeforeEach
    void aLink() {
        agent = people.agent();
        token = issue();
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void aLinkSetsThePasswordOnce_andEndsAllSessions() {
        String bearer = people.bearer(agent);
        browser.get("/sign-in/reset?token=" + token).then().statusCode(200).body(containsString(agent.email));
        browser.get("/sign-in/reset?token=" + token).then().statusCode(200).body(containsString(agent.email));
        use(token, "short").then().statusCode(422).body(containsString("at least 8"));
        use(token, PASSWORD).then().statusCode(303).header("Location", endsWith("/sign-in"));
        browser.request().auth().oauth2(bearer).get("/api/v1/me").then().statusCode(401);
        browser.submit("/sign-in", Map.of("email", agent.email, "password", PASSWORD))
                .then()
                .statusCode(303);
        browser.forget();
        use(token, "one more password").then().statusCode(422).body(containsString("any more"));
    }

    @Test
    void aLinkEndsAfterHalfAnHour_orWithTheNextOne() {
        String next = issue();
        gone(token);
        clock.advance(Duration.ofMinutes(29));
        browser.get("/sign-in/reset?token=" + next).then().body(containsString(agent.email));
        clock.advance(Duration.ofMinutes(1));
        gone(next);
    }

    @Test
    void whatIsNoLinkSaysSo() {
        gone("");
        gone("x");
        gone(token + "x");
        gone("x".repeat(3_000));
        browser.get("/sign-in/reset").then().statusCode(200).body(containsString("any more"));
    }

    private void gone(String bad) {
        browser.get("/sign-in/reset?token=" + bad)
                .then()
                .statusCode(200)
                .body(containsString("any more"))
                .body(not(containsString(agent.email)));
        use(bad, PASSWORD).then().statusCode(422);
    }

    private Response use(String link, String password) {
        return browser.submit("/sign-in/reset", Map.of("token", link, "password", password));
    }

    private String issue() {
        String url = links.issue(agent.id).url();
        assertThat(url).contains("/sign-in/reset?token=");
        return url.substring(url.indexOf('=') + 1);
    }
}
