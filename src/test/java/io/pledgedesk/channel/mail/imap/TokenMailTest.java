package io.pledgedesk.channel.mail.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.icegreen.greenmail.user.UserException;
import io.pledgedesk.TestBrowser;
import io.pledgedesk.TestPeople;
import io.pledgedesk.channel.mail.MailDesk;
import io.pledgedesk.mail.Mailbox;
import io.pledgedesk.people.Agent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Mail fetched with OAuth 2: a real token endpoint, a real IMAP server that speaks XOAUTH2. */
@QuarkusTest
@Tag("database")
class TokenMailTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    TestPeople people;

    @Inject
    MailDesk desk;

    @Inject
    ImapAccounts accounts;

    @Inject
    ImapKeeper keeper;

    @Inject
    ImapDesk imap;

    private final String token = "token " + UUID.randomUUID();
    private final String secret = "s+e&c=r%t " + UUID.randomUUID();
    private TestInbox inbox;
    private TestTokenEndpoint endpoint;
    private Mailbox mailbox;
    private Agent admin;

    @BeforeEach
    void start() throws UserException, IOException {
        mailbox = desk.mailbox().mailbox();
        admin = people.admin();
        inbox = TestInbox.of(mailbox, token);
        endpoint = new TestTokenEndpoint(
                "{\"access_token\": \"" + token + "\", \"token_type\": \"Bearer\", \"expires_in\": 3600}");
    }

    @AfterEach
    void stop() {
        imap.stop(mailbox);
        inbox.stop();
        endpoint.stop();
    }

    @Test
    void clientCredentialsOpenTheMailbox_andOneTokenServesMany() throws Exception {
        save(oauth(null)).statusCode(200);
        keeper.tick();
        inbox.deliver("One");
        imap.awaitOutcomes(mailbox, 1);
        assertThat(endpoint.asked.get(0))
                .containsEntry("grant_type", "client_credentials")
                .containsEntry("client_id", "pledge")
                .containsEntry("client_secret", secret)
                .containsEntry("scope", "mail.read offline")
                .doesNotContainKey("refresh_token");
        keeper.stop();
        keeper.tick();
        inbox.deliver("Two");
        imap.awaitOutcomes(mailbox, 2);
        assertThat(endpoint.asked).hasSize(1);
    }

    @Test
    void aRefreshTokenIsSpentForAnother_whichIsKept() throws Exception {
        endpoint.answer = "{\"access_token\": \"" + token + "\", \"refresh_token\": \"second\", \"expires_in\": 1}";
        save(oauth("first")).statusCode(200);
        keeper.tick();
        inbox.deliver("One");
        imap.awaitOutcomes(mailbox, 1);
        keeper.stop();
        keeper.tick();
        inbox.deliver("Two");
        imap.awaitOutcomes(mailbox, 2);
        assertThat(endpoint.asked).extracting(form -> form.get("refresh_token")).startsWith("first", "second");
        assertThat(endpoint.asked).extracting(form -> form.get("grant_type")).containsOnly("refresh_token");
    }

    @Test
    void whyNoTokenIsGivenIsToldInWords_withoutTheSecrets() {
        endpoint.status = 401;
        endpoint.answer = "{\"error\": \"invalid_client\", \"error_description\": \"Unknown client\\r\\nX: y\"}";
        save(oauth("first")).statusCode(200);
        told("The token endpoint refused the client (401, invalid_client): Unknown client");
        endpoint.status = 400;
        endpoint.answer = "{\"error\": \"invalid_grant\"}";
        again("The token endpoint refused the refresh token (400, invalid_grant).");
        endpoint.status = 503;
        endpoint.answer = "<html>down</html>";
        again("The token endpoint gave no token (503).");
        endpoint.status = 302;
        endpoint.answer = "";
        again("The token endpoint gave no token (302).");
        endpoint.status = 200;
        endpoint.answer = "{}";
        again("The token endpoint answered without a token.");
        endpoint.answer = "x".repeat(100_000);
        again("The token endpoint can't be reached: it says more than a token endpoint says");
        endpoint.stop();
        again("The token endpoint can't be reached:");
    }

    @Test
    void aTokenThatTheMailServerRefusesIsNotUsedAgain() throws Exception {
        String good = endpoint.answer;
        endpoint.answer = good.replace(token, "stale");
        save(oauth(null)).statusCode(200);
        told("");
        endpoint.answer = good;
        keeper.stop();
        keeper.tick();
        inbox.deliver("One");
        imap.awaitOutcomes(mailbox, 1);
    }

    @Test
    void theEndpointIsHeldToTheRuleOfEgress() {
        for (String url : List.of(
                "https://10.0.0.1/token",
                "http://169.254.169.254/latest/meta-data/",
                "http://1.1.1.1/token",
                "https://1.1.1.1:8443/token",
                "https://[::1]/token")) {
            save(with(oauth(null), "tokenUrl", url))
                    .statusCode(400)
                    .body("violations.field", hasItem("imap.oauth.tokenUrl"));
        }
        for (String url : List.of("", "ftp://x.example/t", "https://user:pw@x.example/t", "https://", "https://x y/")) {
            save(with(oauth(null), "tokenUrl", url))
                    .statusCode(400)
                    .body("violations.field", hasItem("imap.oauth.tokenUrl"));
        }
        save(with(oauth(null), "clientSecret", null))
                .statusCode(400)
                .body("violations.field", hasItem("imap.oauth.clientSecret"));
        save(with(oauth(null), "clientId", ""))
                .statusCode(400)
                .body("violations.field", hasItem("imap.oauth.clientId"));
    }

    @Test
    void secretsAreSealed_neverGivenOut_andForgottenWithTheWay() {
        save(oauth("first"))
                .statusCode(200)
                .body("imap.oauth.grant", equalTo("refreshToken"))
                .body("imap.oauth.clientId", equalTo("pledge"))
                .body(not(containsString(secret)))
                .body(not(containsString("first")));
        ImapAccount stored = accounts.find(mailbox.id).orElseThrow();
        assertThat(stored.clientSecret).doesNotContain(secret);
        assertThat(stored.refreshToken).doesNotContain("first");
        save(with(with(oauth(null), "clientSecret", null), "scope", "other"))
                .statusCode(200)
                .body("imap.oauth.grant", equalTo("refreshToken"))
                .body("imap.oauth.scope", equalTo("other"));
        save(with(oauth(""), "clientSecret", null))
                .statusCode(200)
                .body("imap.oauth.grant", equalTo("clientCredentials"));
        patch(Map.of("imap", with(imap(null), "password", "by password")))
                .statusCode(200)
                .body("imap.oauth", nullValue());
        ImapAccount back = accounts.find(mailbox.id).orElseThrow();
        assertThat(back.clientSecret).isNull();
        assertThat(back.refreshToken).isNull();
    }

    @Test
    void thePageOffersIt() {
        TestBrowser browser = people.browser(admin);
        String page = "/desk/settings/mailboxes/" + mailbox.id;
        Map<String, String> form = new HashMap<>(Map.of(
                "address",
                mailbox.address,
                "name",
                mailbox.name,
                "fetched",
                "1",
                "imap.host",
                "127.0.0.1",
                "imap.port",
                Integer.toString(inbox.port()),
                "imap.security",
                "none",
                "imap.username",
                mailbox.address,
                "imap.auth",
                "oauth",
                "version",
                Long.toString(mailbox.version)));
        browser.get(page).then().statusCode(200).body(containsString("Token endpoint"));
        browser.submit(page, form)
                .then()
                .statusCode(422)
                .body(containsString("Enter the token endpoint"))
                .body(containsString("Enter the client&#39;s id"));
        form.putAll(Map.of(
                "imap.oauth.tokenUrl",
                endpoint.url(),
                "imap.oauth.clientId",
                "pledge",
                "imap.oauth.clientSecret",
                secret));
        browser.submit(page, form).then().statusCode(303);
        browser.get(page).then().body(containsString(endpoint.url())).body(not(containsString(secret)));
    }

    private void told(String problem) {
        keeper.tick();
        await().atMost(SOON).until(() -> {
            String said = accounts.find(mailbox.id).orElseThrow().problem();
            return said != null && said.startsWith(problem);
        });
        assertThat(accounts.find(mailbox.id).orElseThrow().problem())
                .doesNotContain(secret)
                .doesNotContain("first");
    }

    private void again(String problem) {
        keeper.stop();
        told(problem);
    }

    private Map<String, Object> oauth(String refreshToken) {
        Map<String, Object> oauth = new HashMap<>();
        oauth.put("tokenUrl", endpoint.url());
        oauth.put("clientId", "pledge");
        oauth.put("clientSecret", secret);
        oauth.put("scope", "mail.read offline");
        oauth.put("refreshToken", refreshToken);
        return oauth;
    }

    private Map<String, Object> imap(Map<String, Object> oauth) {
        Map<String, Object> imap = new HashMap<>();
        imap.put("host", "127.0.0.1");
        imap.put("port", inbox.port());
        imap.put("security", "none");
        imap.put("username", mailbox.address);
        imap.put("oauth", oauth);
        return imap;
    }

    private static Map<String, Object> with(Map<String, Object> map, String key, Object value) {
        Map<String, Object> changed = new HashMap<>(map);
        changed.put(key, value);
        return changed;
    }

    private io.restassured.response.ValidatableResponse save(Map<String, Object> oauth) {
        return patch(Map.of("imap", imap(oauth)));
    }

    private io.restassured.response.ValidatableResponse patch(Map<String, Object> body) {
        return people.as(admin)
                .contentType("application/json")
                .body(body)
                .patch("/api/v1/mailboxes/" + mailbox.id)
                .then();
    }
}
