package io.pledgedesk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.pledgedesk.SettableClock;
import io.pledgedesk.TestBrowser;
import io.pledgedesk.TestPeople;
import io.pledgedesk.auth.TestSignIn;
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
class FormGuardTest {

    private static final String FORM = "/desk/me/password";
    private static final Map<String, String> FIELDS = Map.of("note", "A long & <written> text, kept.");

    @Inject
    TestPeople people;

    @Inject
    TestSignIn signIn;

    @Inject
    SettableClock clock;

    private final TestBrowser browser = new TestBrowser();
    private Agent agent;

    @BeforeEach
    void anAgentIsSignedIn() {
        agent = people.agent();
        browser.with("pledge", signIn.cookie(agent.id));
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void aFormOfOursIsTaken() {
        browser.submit(FORM, FIELDS).then().statusCode(422);
    }

    @Test
    void tokensDifferOnEachPageAndAllAreGood() {
        String one = browser.token();
        String two = browser.token();
        assertThat(one).isNotEqualTo(two);
        browser.post(FORM, one, FIELDS).then().statusCode(422);
        browser.post(FORM, two, FIELDS).then().statusCode(422);
        browser.post(FORM, one, FIELDS).then().statusCode(422);
    }

    @Test
    void withoutATokenNothingHappens_andNothingTypedIsLost() {
        for (String token : new String[] {null, "", "x", "AAAA", "x".repeat(86), browser.token() + "A"}) {
            Response page = browser.post(FORM, token, FIELDS);
            page.then()
                    .statusCode(403)
                    .contentType(containsString("text/html"))
                    .body(containsString("A long &amp; &lt;written&gt; text, kept."))
                    .body(containsString("action=\"" + FORM + "\""));
            browser.post(FORM, TestBrowser.tokenIn(page), FIELDS).then().statusCode(422);
        }
    }

    @Test
    void anotherBrowsersTokenIsNotMine() {
        TestBrowser other = new TestBrowser().with("pledge", signIn.cookie(people.agent().id));
        browser.post(FORM, other.token(), FIELDS).then().statusCode(403);
        browser.post(FORM, new TestBrowser().token(), FIELDS).then().statusCode(403);
    }

    @Test
    void anotherSiteIsRefusedEvenWithTheToken() {
        String token = browser.token();
        for (Map<String, String> headers : java.util.List.of(
                Map.of("Sec-Fetch-Site", "cross-site"),
                Map.of("Sec-Fetch-Site", "same-site"),
                Map.of("Origin", "https://evil.example"),
                Map.of("Origin", "null"))) {
            browser.request()
                    .headers(headers)
                    .formParam("_csrf", token)
                    .formParams(FIELDS)
                    .post(FORM)
                    .then()
                    .statusCode(403)
                    .body(allOf(containsString("another site"), not(containsString("kept."))));
        }
    }

    @Test
    void aFormWithFilesCarriesItsTokenToo() {
        browser.request()
                .multiPart("_csrf", browser.token())
                .multiPart("note", "text")
                .multiPart("file", "a.txt", "content".getBytes())
                .post(FORM)
                .then()
                .statusCode(not(equalTo(403)));
        browser.request()
                .multiPart("note", "text, kept in the page")
                .multiPart("file", "a.txt", "content".getBytes())
                .post(FORM)
                .then()
                .statusCode(403)
                .body(containsString("text, kept in the page"))
                .body(containsString("Files have to be chosen again"));
    }

    @Test
    void signInItselfNeedsTheToken() {
        new TestBrowser()
                .post("/sign-in", null, Map.of("email", agent.email, "password", "whatever it is"))
                .then()
                .statusCode(403)
                .body(not(containsString("whatever it is")));
    }

    @Test
    void theApiTakesTheCookieWithTheHeaderOnly() {
        String token = browser.token();
        browser.request().get("/api/v1/me").then().statusCode(200);
        var body = Map.of("name", "By cookie");
        browser.request()
                .contentType("application/json")
                .body(body)
                .post("/api/v1/tokens")
                .then()
                .statusCode(403);
        browser.request()
                .header("X-CSRF-Token", token)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/tokens")
                .then()
                .statusCode(201);
        browser.request()
                .header("X-CSRF-Token", token)
                .header("Origin", "https://evil.example")
                .contentType("application/json")
                .body(body)
                .post("/api/v1/tokens")
                .then()
                .statusCode(403);
    }

    @Test
    void bearersNeedNoToken_evenBesideACookie() {
        browser.request()
                .auth()
                .oauth2(people.bearer(agent))
                .contentType("application/json")
                .body(Map.of("name", "By bearer"))
                .post("/api/v1/tokens")
                .then()
                .statusCode(201);
    }

    @Test
    void aFormThatOutlivedItsSessionComesBackWithItsText() {
        String token = browser.token();
        clock.advance(Duration.ofMinutes(45));
        signIn.forget();
        Response page = browser.post(FORM, token, FIELDS);
        page.then()
                .statusCode(401)
                .contentType(containsString("text/html"))
                .body(containsString("A long &amp; &lt;written&gt; text, kept."))
                .body(containsString("/sign-in"));
        browser.with("pledge", signIn.cookie(agent.id));
        Response again = browser.post(FORM, TestBrowser.tokenIn(page), FIELDS);
        again.then().statusCode(403).body(containsString("text, kept."));
        browser.post(FORM, TestBrowser.tokenIn(again), FIELDS).then().statusCode(422);
    }

    @Test
    void aFragmentThatNeedsSignInSaysSo_andLeavesThePageAsItIs() {
        new TestBrowser()
                .request()
                .header("HX-Request", "true")
                .get(FORM)
                .then()
                .statusCode(401)
                .header("HX-Retarget", equalTo("#toasts"))
                .body(containsString("What you typed is still here"));
    }
}
