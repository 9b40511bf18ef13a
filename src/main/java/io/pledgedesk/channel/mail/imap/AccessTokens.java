package io.pledgedesk.channel.mail.imap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pledgedesk.kernel.Texts;
import io.pledgedesk.mail.SealedText;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The access tokens by which mailboxes are opened (RFC 6749, 4.4 and 6), kept in memory until shortly before they expire. */
@ApplicationScoped
class AccessTokens {

    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Duration UNSAID = Duration.ofMinutes(5);
    private static final int MAX_SAID = 200;

    private final TokenEndpoint endpoint;
    private final ImapAccounts accounts;
    private final SealedText sealed;
    private final ObjectMapper json;
    private final Clock clock;
    private final Map<Long, Token> tokens = new ConcurrentHashMap<>();

    AccessTokens(TokenEndpoint endpoint, ImapAccounts accounts, SealedText sealed, ObjectMapper json, Clock clock) {
        this.endpoint = endpoint;
        this.accounts = accounts;
        this.sealed = sealed;
        this.json = json;
        this.clock = clock;
    }

    /** @param version of the account that it was given for */
    private record Token(int version, String secret, Instant until) {}

    /** @throws IOException in words for an admin, when none is given */
    String of(ImapAccount account) throws IOException {
        Token known = tokens.get(account.mailboxId);
        Instant now = Instant.now(clock);
        if (known == null || known.version != account.version || !known.until.isAfter(now.plus(SOON))) {
            known = ask(account, now);
            tokens.put(account.mailboxId, known);
        }
        return known.secret;
    }

    /** The mail server didn't take it: the next one is a new one. */
    void forget(ImapAccount account) {
        tokens.remove(account.mailboxId);
    }

    private Token ask(ImapAccount account, Instant now) throws IOException {
        TokenEndpoint.Answer answer = endpoint.ask(URI.create(account.tokenUrl), form(account));
        JsonNode said = read(answer);
        if (answer.status() != 200) {
            throw new IOException(refusal(answer.status(), said));
        }
        String secret = said.path("access_token").asText("");
        if (secret.isEmpty()) {
            throw new IOException("The token endpoint answered without a token.");
        }
        if (said.path("refresh_token").isTextual() && account.refreshToken != null) {
            accounts.refreshed(
                    account.mailboxId, sealed.seal(said.path("refresh_token").asText()));
        }
        Duration length = Duration.ofSeconds(said.path("expires_in").asLong(UNSAID.toSeconds()));
        return new Token(account.version, secret, now.plus(length));
    }

    private Map<String, String> form(ImapAccount account) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", account.refreshToken == null ? "client_credentials" : "refresh_token");
        form.put("client_id", account.clientId);
        form.put("client_secret", sealed.open(account.clientSecret));
        if (account.refreshToken != null) {
            form.put("refresh_token", sealed.open(account.refreshToken));
        }
        if (!account.scope.isEmpty()) {
            form.put("scope", account.scope);
        }
        return form;
    }

    private JsonNode read(TokenEndpoint.Answer answer) {
        try {
            return json.readTree(answer.body());
        } catch (JsonProcessingException e) {
            return json.createObjectNode();
        }
    }

    private static String refusal(int status, JsonNode said) {
        String code = said.path("error").asText("");
        String who =
                switch (code) {
                    case "invalid_client", "unauthorized_client" -> "The token endpoint refused the client";
                    case "invalid_grant" -> "The token endpoint refused the refresh token";
                    case "invalid_scope" -> "The token endpoint refused the scope";
                    default -> "The token endpoint gave no token";
                };
        String why = Texts.line(said.path("error_description").asText(""));
        return who + " (" + status + (code.isEmpty() ? "" : ", " + cut(code)) + ")"
                + (why.isEmpty() ? "." : ": " + cut(why));
    }

    private static String cut(String text) {
        return text.length() <= MAX_SAID ? text : text.substring(0, MAX_SAID);
    }
}
