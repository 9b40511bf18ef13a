package io.pledgedesk.channel.mail.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.pledgedesk.TestBrowser;
import io.pledgedesk.TestMail;
import io.pledgedesk.TestPeople;
import io.pledgedesk.channel.mail.MailDesk;
import io.pledgedesk.mail.Mailbox;
import io.pledgedesk.people.Agent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
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
    EntityManager entities;

    private final String token = "token " + UUID.randomUUID();
    private final String secret = "s+e&c=r%t " + UUID.randomUUID();
    private final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();
    private volatile int status = 200;
    private volatile String answer;
    private GreenMail server;
    private GreenMailUser user;
    private HttpServer endpoint;
    private Mailbox mailbox;
    private Agent admin;

    @BeforeEach
    void start() throws UserException, IOException {
        server = new GreenMail(TestMail.setup(0, ServerSetup.PROTOCOL_IMAP));
        server.start();
        mailbox = desk.mailbox().mailbox();
        admin = people.admin();
        user = server.getUserManager().createUser(mailbox.address, mailbox.address, token);
        answer = "{\"access_token\": \"" + token + "\", \"token_type\": \"Bearer\", \"expires_in\": 3600}";
        endpoint = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        endpoint.createContext("/oauth2/token", this::give);
        endpoint.start();
    }

    @AfterEach
    void stop() {
        keeper.stop();
        accounts.remove(mailbox.id);
        server.stop();
        endpoint.stop(0);
    }

    private void give(HttpExchange exchange) throws IOException {
        Map<String, String> form = new HashMap<>();
        for (String field : new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8).split("&")) {
            String[] parts = field.split("=", 2);
            form.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        asked.add(form);
        byte[] body = answer.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Location", "http://127.0.0.1/elsewhere");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Test
    void clientCredentialsOpenTheMailbox_andOneTokenServesMany() throws Exception {
        save(oauth(null)).statusCode(200);
        keeper.tick();
        deliver("One");
        awaitOutcomes(1);
        assertThat(asked.get(0))
                .containsEntry("grant_type", "client_credentials")
                .containsEntry("client_id", "pledge")
                .containsEntry("client_secret", secret)
                .containsEntry("scope", "mail.read offline")
                .doesNotContainKey("refresh_token");
        keeper.stop();
        keeper.tick();
        deliver("Two");
        awaitOutcomes(2);
        assertThat(asked).hasSize(1);
    }

    @Test
    void aRefreshTokenIsSpentForAnother_whichIsKept() throws Exception {
        answer = "{\"access_token\": \"" + token + "\", \"refresh_token\": \"second\", \"expires_in\": 1}";
        save(oauth("first")).statusCode(200);
        keeper.tick();
        deliver("One");
        awaitOutcomes(1);
        keeper.stop();
        keeper.tick();
        deliver("Two");
        awaitOutcomes(2);
        assertThat(asked).extracting(form -> form.get("refresh_token")).startsWith("first", "second");
        assertThat(asked).extracting(form -> form.get("grant_type")).containsOnly("refresh_token");
    }

    @Test
    void whyNoTokenIsGivenIsToldInWords_withoutTheSecrets() {
        status = 401;
        answer = "{\"error\": \"invalid_client\", \"error_description\": \"Unknown client\\r\\nX: y\"}";
        save(oauth("first")).statusCode(200);
        told("The token endpoint refused the client (401, invalid_client): Unknown client");
        status = 400;
        answer = "{\"error\": \"invalid_grant\"}";
        again("The token endpoint refused the refresh token (400, invalid_grant).");
        status = 503;
        answer = "<html>down</html>";
        again("The token endpoint gave no token (503).");
        status = 302;
        answer = "";
        again("The token endpoint gave no token (302).");
        status = 200;
        answer = "{}";
        again("The token endpoint answered without a token.");
        answer = "x".repeat(100_000);
        again("The token endpoint can't be reached: it says more than a token endpoint says");
        endpoint.stop(0);
        again("The token endpoint can't be reached:");
    }

    @Test
    void aTokenThatTheMailServerRefusesIsNotUsedAgain() throws Exception {
        String good = answer;
        answer = good.replace(token, "stale");
        save(oauth(null)).statusCode(200);
        told("");
        answer = good;
        keeper.stop();
        keeper.tick();
        deliver("One");
        awaitOutcomes(1);
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
                Integer.toString(server.getImap().getPort()),
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
                "imap.oauth.tokenUrl", url(), "imap.oauth.clientId", "pledge", "imap.oauth.clientSecret", secret));
        browser.submit(page, form).then().statusCode(303);
        browser.get(page).then().body(containsString(url())).body(not(containsString(secret)));
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

    private void deliver(String subject) throws MessagingException {
        String mail = "From: " + TestPeople.address("oauth") + "\r\nMessage-ID: <" + MailDesk.unique()
                + "@example.org>\r\nSubject: " + subject + "\r\n\r\nPlease help.";
        user.deliver(new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
    }

    private void awaitOutcomes(int count) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    keeper.tick();
                    return QuarkusTransaction.requiringNew()
                                    .call(() -> entities.createNativeQuery(
                                                    "select outcome from mail_intake where mailbox_id = ?1",
                                                    String.class)
                                            .setParameter(1, mailbox.id)
                                            .getResultList())
                                    .size()
                            == count;
                });
    }

    private String url() {
        return "http://127.0.0.1:" + endpoint.getAddress().getPort() + "/oauth2/token";
    }

    private Map<String, Object> oauth(String refreshToken) {
        Map<String, Object> oauth = new HashMap<>();
        oauth.put("tokenUrl", url());
        oauth.put("clientId", "pledge");
        oauth.put("clientSecret", secret);
        oauth.put("scope", "mail.read offline");
        oauth.put("refreshToken", refreshToken);
        return oauth;
    }

    private Map<String, Object> imap(Map<String, Object> oauth) {
        Map<String, Object> imap = new HashMap<>();
        imap.put("host", "127.0.0.1");
        imap.put("port", server.getImap().getPort());
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
