package io.pledgedesk.channel.mail.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.icegreen.greenmail.user.UserException;
import io.pledgedesk.SettableClock;
import io.pledgedesk.TestBrowser;
import io.pledgedesk.TestPeople;
import io.pledgedesk.channel.mail.MailDesk;
import io.pledgedesk.mail.Mailbox;
import io.pledgedesk.people.Agent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** “Sign in with …” for a mailbox, and the tokens that all nodes share. */
@QuarkusTest
@Tag("database")
class MailboxConsentTest {

    private static final Pattern LINK = Pattern.compile("href=\"(http[^\"]+/authorize[^\"]+)\"");

    @Inject
    TestPeople people;

    @Inject
    MailDesk desk;

    @Inject
    ImapDesk imap;

    @Inject
    ImapAccounts accounts;

    @Inject
    AccessTokens tokens;

    @Inject
    ImapKeeper keeper;

    @Inject
    SettableClock clock;

    private final String token = "token " + UUID.randomUUID();
    private TestInbox inbox;
    private TestTokenEndpoint endpoint;
    private Mailbox mailbox;
    private Agent admin;
    private TestBrowser browser;
    private String page;

    @BeforeEach
    void aMailboxThatSomebodySignsInTo() throws UserException, IOException {
        mailbox = desk.mailbox().mailbox();
        admin = people.admin();
        browser = people.browser(admin);
        page = "/desk/settings/mailboxes/" + mailbox.id;
        inbox = TestInbox.of(mailbox, token);
        endpoint = new TestTokenEndpoint(tokens("first", 3600));
        save(Map.of()).statusCode(303).header("Location", endsWith(page + "?done=saved#sign-in"));
    }

    @AfterEach
    void stop() {
        imap.stop(mailbox);
        inbox.stop();
        endpoint.stop();
        clock.reset();
    }

    @Test
    void whoSignsInAtTheProviderLetsTheMailBeFetched() throws Exception {
        browser.get(page)
                .then()
                .body(containsString("Nobody has signed in yet"))
                .body(containsString("/desk/settings/mailboxes/consent"))
                .body(containsString("Sign in at 127.0.0.1"));
        Map<String, String> asked = leave();
        assertThat(asked)
                .containsEntry("response_type", "code")
                .containsEntry("client_id", "pledge")
                .containsEntry("scope", "mail offline")
                .containsEntry("prompt", "consent")
                .containsEntry("login_hint", mailbox.address)
                .containsEntry("code_challenge_method", "S256");
        assertThat(asked.get("redirect_uri")).endsWith("/desk/settings/mailboxes/consent");
        back(browser, asked.get("state"), "code 1").statusCode(303).header("Location", endsWith("#sign-in"));
        Map<String, String> exchanged = endpoint.asked.get(0);
        assertThat(exchanged)
                .containsEntry("grant_type", "authorization_code")
                .containsEntry("code", "code 1")
                .containsEntry("redirect_uri", asked.get("redirect_uri"))
                .containsEntry("client_secret", "secret");
        assertThat(challenge(exchanged.get("code_verifier"))).isEqualTo(asked.get("code_challenge"));
        browser.get(page).then().body(containsString("Somebody has signed in")).body(not(containsString(token)));
        keeper.tick();
        inbox.deliver("One");
        imap.awaitOutcomes(mailbox, 1);
        assertThat(endpoint.asked).hasSize(1);
        ImapAccount stored = accounts.find(mailbox.id).orElseThrow();
        assertThat(stored.refreshToken).doesNotContain("first");
        assertThat(stored.accessToken).doesNotContain(token);
    }

    @Test
    void theStateCountsOnce_inItsSession_forTenMinutes() {
        String state = leave().get("state");
        back(people.browser(people.admin()), state, "stolen").statusCode(404);
        back(people.browser(admin), state, "another session").statusCode(404);
        back(people.browser(people.supervisor()), state, "no admin").statusCode(403);
        back(browser, "x" + state, "made up").statusCode(404);
        browser.get("/desk/settings/mailboxes/consent?code=x").then().statusCode(404);
        assertThat(endpoint.asked).isEmpty();
        back(browser, state, "good").statusCode(303);
        back(browser, state, "again").statusCode(404);
        assertThat(endpoint.asked).hasSize(1);
        String late = leave().get("state");
        clock.set(clock.instant().plus(Duration.ofMinutes(10)));
        back(browser, late, "late").statusCode(404);
        clock.reset();
        String first = leave().get("state");
        leave();
        back(browser, first, "overtaken").statusCode(404);
        browser.post(page + "/consent", "no token of ours", Map.of()).then().statusCode(403);
    }

    @Test
    void whyNobodySignedInIsToldOnThePage() {
        String state = leave().get("state");
        browser.get("/desk/settings/mailboxes/consent?error=access_denied&error_description=<b>No\n&state=" + state)
                .then()
                .statusCode(303);
        told("Nobody signed in. The provider said: access_denied: &lt;b&gt;No");
        endpoint.status = 400;
        endpoint.answer = "{\"error\": \"invalid_grant\"}";
        back(browser, leave().get("state"), "bad").statusCode(303);
        told("The token endpoint refused the code (400, invalid_grant).");
        endpoint.status = 200;
        endpoint.answer = tokens(null, 3600);
        back(browser, leave().get("state"), "short").statusCode(303);
        told("The provider gave no refresh token.");
        back(browser, leave().get("state"), "").statusCode(303);
        told("Nobody signed in. The provider said: nothing");
        assertThat(accounts.find(mailbox.id).orElseThrow().awaitsConsent()).isTrue();
    }

    @Test
    void untilSomebodySignsInNoTokenIsAskedFor() {
        assertThat(catchThrowable(() -> tokens.of(mailbox.id)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Nobody has signed in yet");
        assertThat(endpoint.asked).isEmpty();
        people.as(admin)
                .get("/api/v1/mailboxes/" + mailbox.id)
                .then()
                .body("imap.oauth.signInNeeded", equalTo(true))
                .body("imap.oauth.grant", equalTo("refreshToken"));
    }

    @Test
    void ofManyWhoNeedATokenAtOnceOneAsks_andARefreshTokenIsSpentOnce() throws Exception {
        endpoint.answer = tokens("first", 30);
        back(browser, leave().get("state"), "code").statusCode(303);
        endpoint.answer = tokens("second", 3600);
        endpoint.takesMillis = 700;
        List<CompletableFuture<String>> nodes = Stream.generate(() -> CompletableFuture.supplyAsync(this::next))
                .limit(4)
                .toList();
        for (CompletableFuture<String> node : nodes) {
            assertThat(node.get()).isEqualTo(token);
        }
        assertThat(endpoint.asked).extracting(form -> form.get("refresh_token")).containsExactly(null, "first");
        tokens.forget(mailbox.id, "another one");
        assertThat(tokens.of(mailbox.id)).isEqualTo(token);
        assertThat(endpoint.asked).hasSize(2);
        tokens.forget(mailbox.id, token);
        assertThat(tokens.of(mailbox.id)).isEqualTo(token);
        assertThat(endpoint.asked).last().satisfies(form -> assertThat(form).containsEntry("refresh_token", "second"));
    }

    @Test
    void whoFailsToGetOneLetsTheNextTry() throws Exception {
        back(browser, leave().get("state"), "code").statusCode(303);
        tokens.forget(mailbox.id, token);
        endpoint.status = 503;
        assertThat(catchThrowable(() -> tokens.of(mailbox.id))).hasMessageContaining("gave no token (503)");
        endpoint.status = 200;
        assertThat(tokens.of(mailbox.id)).isEqualTo(token);
    }

    @Test
    void anotherClientHasToBeAgreedToAnew() {
        back(browser, leave().get("state"), "code").statusCode(303);
        save(Map.of("imap.oauth.clientId", "another")).statusCode(303);
        ImapAccount stored = accounts.find(mailbox.id).orElseThrow();
        assertThat(stored.awaitsConsent()).isTrue();
        assertThat(stored.accessToken).isNull();
    }

    @Test
    void aProviderThatIsKnownFillsWhatIsEmpty() {
        for (MailProvider provider : MailProvider.values()) {
            save(Map.of(
                            "imap.host",
                            "",
                            "imap.port",
                            "",
                            "imap.security",
                            "tls",
                            "imap.oauth.provider",
                            provider.code(),
                            "imap.oauth.tokenUrl",
                            "",
                            "imap.oauth.authorizeUrl",
                            "",
                            "imap.oauth.scope",
                            "",
                            "imap.oauth.personal",
                            ""))
                    .statusCode(303);
            ImapAccount stored = accounts.find(mailbox.id).orElseThrow();
            assertThat(stored.host()).isEqualTo(provider.imapHost());
            assertThat(stored.tokenUrl()).isEqualTo(provider.tokenUrl());
            assertThat(stored.scope()).isEqualTo(provider.scope());
            browser.get(page).then().body(containsString("Sign in at " + provider.brand()));
        }
        save(Map.of("imap.oauth.authorizeUrl", "", "imap.oauth.personal", "1"))
                .statusCode(422)
                .body(containsString("Choose a provider"));
        save(Map.of("imap.oauth.authorizeUrl", "javascript:alert(1)"))
                .statusCode(422)
                .body(containsString("Enter the page at which one signs in"));
    }

    @Test
    void nobodySignsInToAMailboxThatAPasswordOpens() {
        save(Map.of("imap.auth", "password", "imap.password", "secret")).statusCode(303);
        browser.get(page).then().body(not(containsString("id=\"sign-in\"")));
        browser.submit(page + "/consent", Map.of()).then().statusCode(409);
    }

    private String next() {
        try {
            return tokens.of(mailbox.id);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void told(String problem) {
        browser.get(page).then().statusCode(200).body(containsString(problem));
    }

    private Map<String, String> leave() {
        String html = browser.submit(page + "/consent", Map.of())
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Matcher link = LINK.matcher(html);
        assertThat(link.find()).isTrue();
        URI uri = URI.create(link.group(1).replace("&amp;", "&"));
        return TestTokenEndpoint.form(uri.getRawQuery());
    }

    private static ValidatableResponse back(TestBrowser who, String state, String code) {
        return who.get("/desk/settings/mailboxes/consent?state=" + state + "&code=" + code)
                .then();
    }

    private static String challenge(String verifier) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    private String tokens(String refresh, int seconds) {
        return "{\"access_token\": \"" + token + "\", \"expires_in\": " + seconds
                + (refresh == null ? "" : ", \"refresh_token\": \"" + refresh + "\"") + "}";
    }

    private ValidatableResponse save(Map<String, String> other) {
        String version = people.as(admin)
                .get("/api/v1/mailboxes/" + mailbox.id)
                .then()
                .extract()
                .header("ETag")
                .replaceAll("\\D", "");
        Map<String, String> form = new HashMap<>();
        form.put("address", mailbox.address);
        form.put("name", mailbox.name);
        form.put("fetched", "1");
        form.put("imap.host", "127.0.0.1");
        form.put("imap.port", Integer.toString(inbox.port()));
        form.put("imap.security", "none");
        form.put("imap.username", mailbox.address);
        form.put("imap.auth", "oauth");
        form.put("imap.oauth.tokenUrl", endpoint.url());
        form.put("imap.oauth.authorizeUrl", endpoint.at("/authorize?prompt=consent"));
        form.put("imap.oauth.scope", "mail offline");
        form.put("imap.oauth.clientId", "pledge");
        form.put("imap.oauth.clientSecret", "secret");
        form.put("imap.oauth.personal", "1");
        form.put("version", version);
        form.putAll(other);
        return browser.submit(page, form).then();
    }
}
