package io.pledgedesk.web.ui.portal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.pledgedesk.SettableClock;
import io.pledgedesk.TestBrowser;
import io.pledgedesk.TestMail;
import io.pledgedesk.TestPeople;
import io.pledgedesk.auth.TestRateLimits;
import io.pledgedesk.notification.OutboxJob;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("database")
class CustomerSignInTest {

    private static final Pattern LINK = Pattern.compile("https?://\\S+(/help/sign-in/\\S+)");

    @Inject
    TestPeople people;

    @Inject
    SettableClock clock;

    @Inject
    OutboxJob outbox;

    @Inject
    TestRateLimits limits;

    TestMail mail;

    private final TestBrowser browser = new TestBrowser();

    @AfterEach
    void asBefore() {
        clock.reset();
        limits.set(false);
    }

    @Test
    void whoIsNotSignedInIsAskedForAnAddress() {
        browser.get("/help/requests").then().statusCode(303).header("Location", endsWith("/help/sign-in"));
        browser.get("/help/sign-in").then().statusCode(200).body(containsString("Sign in to see your requests"));
    }

    @Test
    void theLinkInTheMailSignsIn_onceAndByTheButtonOnly() {
        String email = askedBefore("My card was charged twice");
        String link = linkFor(email);
        for (int i = 0; i < 3; i++) {
            new TestBrowser().get(link).then().statusCode(200).body(containsString("Open my requests"));
            given().head(link).then().statusCode(200);
        }
        browser.get("/help/requests").then().statusCode(303);

        press(link).then().statusCode(303).header("Location", endsWith("/help/requests"));
        browser.get("/help/requests")
                .then()
                .statusCode(200)
                .body(containsString("My card was charged twice"))
                .body(containsString(email));

        new TestBrowser().get(link).then().statusCode(410).body(containsString("work any more"));
        TestBrowser other = new TestBrowser();
        other.post(link, TestBrowser.tokenIn(other.get("/help/sign-in")), Map.of())
                .then()
                .statusCode(410);
        other.get("/help/requests").then().statusCode(303);
    }

    @Test
    void aLinkIsGoodForHalfAnHour() {
        String link = linkFor(askedBefore("Too late"));
        clock.set(Instant.now().plus(Duration.ofMinutes(31)));
        browser.get(link).then().statusCode(410);
        press(link).then().statusCode(410);
    }

    @Test
    void unknownAddressesGetTheSameAnswer_andNoMail() {
        String unknown = TestPeople.address("nobody");
        Response known = ask(people.customer().email);
        Response stranger = ask(unknown);
        assertThat(stranger.statusCode()).isEqualTo(known.statusCode()).isEqualTo(303);
        assertThat(stranger.header("Location")).isEqualTo(known.header("Location"));
        while (outbox.run() > 0) {
            // a batch at a time
        }
        assertThat(mail.receivedBy(unknown)).isEmpty();
    }

    @Test
    void whatIsNoAddressIsSaid() {
        ask("priya@").then().statusCode(422).body(containsString("for example name@company.com"));
        ask("").then().statusCode(422);
        browser.get("/help/sign-in/" + "x".repeat(300)).then().statusCode(410);
    }

    @Test
    void anAddressIsMailedFiveTimesInTenMinutes() {
        limits.set(true);
        String email = people.customer().email;
        for (int i = 0; i < 5; i++) {
            ask(email).then().statusCode(303);
        }
        ask(email).then().statusCode(429).body(containsString("Wait ten minutes"));
    }

    @Test
    void customersSeeTheirOwnRequestsOnly_inPages_andSignOut() {
        String email = askedBefore("The first of many");
        for (int i = 0; i < 25; i++) {
            Map<String, String> form = Portal.request();
            form.put("email", email);
            form.put("subject", "Question " + i);
            Portal.sent(form);
        }
        askedBefore("Somebody else's secret");
        press(linkFor(email)).then().statusCode(303);
        Response page = browser.get("/help/requests");
        page.then()
                .body(containsString("Question 24"))
                .body(not(containsString("The first of many")))
                .body(not(containsString("Somebody else")));
        Matcher older = Pattern.compile("/help/requests\\?after=[^\"]+").matcher(page.asString());
        assertThat(older.find()).isTrue();
        browser.get(older.group()).then().statusCode(200).body(containsString("The first of many"));
        browser.get("/help/requests?after=nonsense").then().statusCode(400);

        browser.post("/sign-out", TestBrowser.tokenIn(page), Map.of())
                .then()
                .statusCode(303)
                .header("Location", endsWith("/help"));
        browser.get("/help/requests").then().statusCode(303);
    }

    @Test
    void agentsHaveNoRequestsOfTheirOwn() {
        people.browser(people.agent()).get("/help/requests").then().statusCode(303);
    }

    private String askedBefore(String subject) {
        String email = TestPeople.address("priya" + UUID.randomUUID().toString().substring(0, 4));
        Map<String, String> form = Portal.request();
        form.put("email", email);
        form.put("subject", subject);
        Portal.sent(form);
        return email;
    }

    private Response ask(String email) {
        return browser.post(
                "/help/sign-in", TestBrowser.tokenIn(browser.get("/help/requests/new")), Map.of("email", email));
    }

    private String linkFor(String email) {
        ask(email.toUpperCase()).then().statusCode(303);
        return letterTo(email).orElseThrow();
    }

    private Optional<String> letterTo(String email) {
        while (outbox.run() > 0) {
            // letters of other tests may fill a batch
        }
        return mail.receivedBy(email).stream()
                .map(CustomerSignInTest::text)
                .map(LINK::matcher)
                .filter(Matcher::find)
                .map(link -> link.group(1))
                .reduce((earlier, later) -> later);
    }

    private static String text(MimeMessage letter) {
        try {
            return letter.getContent().toString();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Response press(String link) {
        return browser.post(link, TestBrowser.tokenIn(browser.get("/help/requests/new")), Map.of());
    }
}
