package io.pledgedesk.web.ui;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.pledgedesk.SettableClock;
import io.pledgedesk.TestBrowser;
import io.pledgedesk.TestPeople;
import io.pledgedesk.auth.Accounts;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.AgentDetails;
import io.pledgedesk.people.CustomerDetails;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("database")
class SignInPagesTest {

    private static final String PASSWORD = "a long enough password";
    private static final String PROTECTED = "/desk/me/password";

    @Inject
    Accounts accounts;

    @Inject
    SettableClock clock;

    private Agent agent;
    private final TestBrowser browser = new TestBrowser();

    @BeforeEach
    void anAgentWithAPassword() {
        agent = accounts.create(
                new AgentDetails("Ann", TestPeople.address("ann"), true, Set.of("agent"), Set.of()), PASSWORD);
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void theSignInPageNeedsNobody() {
        given().get("/sign-in").then().statusCode(200).body(containsString("current-password"));
    }

    @Test
    void aGoodPasswordLeadsToTheDesk_withACookieForThisSiteOnly() {
        Response answer = signIn(PASSWORD, null);
        answer.then().statusCode(303).header("Location", endsWith("/desk"));
        assertThat(answer.detailedCookie("pledge").isHttpOnly()).isTrue();
        assertThat(answer.detailedCookie("pledge").getSameSite()).isEqualTo("Lax");
        assertThat(answer.detailedCookie("pledge").getPath()).isEqualTo("/");
        browser.get(PROTECTED).then().statusCode(200).body(containsString("Change my password"));
    }

    @Test
    void aBadPasswordKeepsTheAddress() {
        signIn("wrong password", null)
                .then()
                .statusCode(401)
                .body(allOf(
                        containsString(agent.email), containsString("is wrong"), not(containsString("wrong password"))))
                .header("Set-Cookie", nullValue());
    }

    @Test
    void aProtectedPageLeadsToSignInAndBack() {
        given().redirects()
                .follow(false)
                .get(PROTECTED + "?done=false")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/sign-in?next=%2Fdesk%2Fme%2Fpassword%3Fdone%3Dfalse"));
        signIn(PASSWORD, PROTECTED).then().statusCode(303).header("Location", endsWith(PROTECTED));
    }

    @Test
    void anotherSiteIsNeverWhereSignInLeads() {
        for (String bad : new String[] {
            "https://evil.example/", "//evil.example", "/\\evil.example", "/desk/..//evil.example",
                    "javascript:alert(1)",
            "/sign-out", "desk", "/deskevil", "/desk\r\nX: y", "%2F%2Fevil.example"
        }) {
            signIn(PASSWORD, bad).then().statusCode(303).header("Location", endsWith("/desk"));
            browser.forget();
        }
    }

    @Test
    void aCustomerIsLedToHelp() {
        String email = TestPeople.address("cy");
        accounts.create(new CustomerDetails("Cy", email, null), PASSWORD);
        browser.submit("/sign-in", Map.of("email", email, "password", PASSWORD))
                .then()
                .statusCode(303)
                .header("Location", endsWith("/help/requests"));
        browser.get(PROTECTED).then().statusCode(403).contentType(containsString("text/html"));
    }

    @Test
    void aStaleCookieNeverBreaksAPublicPage() {
        signIn(PASSWORD, null);
        String cookie = browser.cookie("pledge");
        browser.submit("/sign-out", Map.of()).then().statusCode(303);
        for (String value : new String[] {cookie, "rubbish", cookie + "x"}) {
            given().cookie("pledge", value).get("/sign-in").then().statusCode(200);
            given().redirects()
                    .follow(false)
                    .cookie("pledge", value)
                    .get(PROTECTED)
                    .then()
                    .statusCode(303);
            given().cookie("pledge", value).get("/api/v1/me").then().statusCode(401);
        }
    }

    @Test
    void signingOutEndsTheSessionAndClearsTheBrowser() {
        signIn(PASSWORD, null);
        String cookie = browser.cookie("pledge");
        browser.submit("/sign-out", Map.of())
                .then()
                .statusCode(303)
                .header("Clear-Site-Data", notNullValue())
                .header("Location", endsWith("/sign-in"));
        assertThat(browser.cookie("pledge")).isNull();
        given().redirects()
                .follow(false)
                .cookie("pledge", cookie)
                .get(PROTECTED)
                .then()
                .statusCode(303);
    }

    @Test
    void aSessionEndsWhenIdleForHalfAnHour_butNotWhileItIsUsed() {
        signIn(PASSWORD, null);
        String before = browser.cookie("pledge");
        for (int i = 0; i < 4; i++) {
            clock.advance(Duration.ofMinutes(25));
            nothingRemembered();
            browser.get(PROTECTED).then().statusCode(200);
        }
        assertThat(browser.cookie("pledge")).isNotEqualTo(before);
        clock.advance(Duration.ofMinutes(31));
        nothingRemembered();
        browser.get(PROTECTED).then().statusCode(303);
    }

    @Test
    void aSessionEndsAfterTwelveHoursInAnyCase() {
        signIn(PASSWORD, null);
        for (int i = 0; i < 29; i++) {
            clock.advance(Duration.ofMinutes(24));
            nothingRemembered();
            browser.get(PROTECTED).then().statusCode(200);
        }
        clock.advance(Duration.ofMinutes(25));
        nothingRemembered();
        browser.get(PROTECTED).then().statusCode(303);
    }

    @Test
    void eachSignInIsANewSession() {
        signIn(PASSWORD, null);
        String first = browser.cookie("pledge");
        signIn(PASSWORD, null);
        assertThat(browser.cookie("pledge")).isNotEqualTo(first);
        given().redirects()
                .follow(false)
                .cookie("pledge", first)
                .get(PROTECTED)
                .then()
                .statusCode(303);
    }

    @Test
    void theOldPasswordIsNeededForANewOne_whichEndsOtherSessions() {
        signIn(PASSWORD, null);
        TestBrowser other = new TestBrowser();
        other.submit("/sign-in", Map.of("email", agent.email, "password", PASSWORD));
        browser.submit(PROTECTED, Map.of("oldPassword", "wrong one", "password", "another good password"))
                .then()
                .statusCode(422)
                .body(containsString("not your present password"));
        browser.submit(PROTECTED, Map.of("oldPassword", PASSWORD, "password", "short"))
                .then()
                .statusCode(422)
                .body(containsString("at least 8"));
        browser.submit(PROTECTED, Map.of("oldPassword", PASSWORD, "password", "another good password"))
                .then()
                .statusCode(303);
        browser.get(PROTECTED).then().statusCode(200);
        other.get(PROTECTED).then().statusCode(303);
        signIn("another good password", null).then().statusCode(303);
    }

    @Test
    void theFrontDoorLeadsWhereOneBelongs() {
        browser.get("/").then().statusCode(303).header("Location", endsWith("/help"));
        signIn(PASSWORD, null);
        browser.get("/").then().statusCode(303).header("Location", endsWith("/desk"));
        browser.get("/sign-in").then().statusCode(303).header("Location", endsWith("/desk"));
    }

    @Test
    void aPageIsNeverStored() {
        browser.get("/sign-in").then().header("Cache-Control", equalTo("no-store"));
    }

    @Inject
    io.pledgedesk.auth.TestSignIn signIns;

    private void nothingRemembered() {
        signIns.forget();
    }

    private Response signIn(String password, String next) {
        return browser.submit(
                "/sign-in",
                next == null
                        ? Map.of("email", agent.email, "password", password)
                        : Map.of("email", agent.email, "password", password, "next", next));
    }
}
