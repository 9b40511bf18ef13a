package io.pledgedesk.channel.mail.imap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pledgedesk.kernel.Texts;
import io.pledgedesk.mail.SealedText;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Asks for tokens by the grants of RFC 6749: client credentials (4.4), a refresh token (6), a code (4.1.3). */
@ApplicationScoped
class TokenGrants {

    private static final Duration UNSAID = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofDays(30);
    private static final int MAX_SAID = 200;

    private final TokenEndpoint endpoint;
    private final SealedText sealed;
    private final ObjectMapper json;

    TokenGrants(TokenEndpoint endpoint, SealedText sealed, ObjectMapper json) {
        this.endpoint = endpoint;
        this.sealed = sealed;
        this.json = json;
    }

    /**
     * What an endpoint gave.
     *
     * @param access sealed
     * @param refresh sealed; null where it gave none
     * @param lasts how long the access token may be used
     */
    record Given(String access, String refresh, Duration lasts) {}

    /** The next access token of an account. @throws IOException in words for an admin, when none is given */
    Given next(ImapAccount account) throws IOException {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", account.refreshToken == null ? "client_credentials" : "refresh_token");
        if (account.refreshToken != null) {
            form.put("refresh_token", sealed.open(account.refreshToken));
        }
        if (!account.scope.isEmpty()) {
            form.put("scope", account.scope);
        }
        return ask(account, form, "refresh token");
    }

    /** The first tokens of an account, for what the provider handed back. @param verifier of RFC 7636 */
    Given first(ImapAccount account, String code, String verifier, String redirectUri) throws IOException {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", redirectUri);
        form.put("code_verifier", verifier);
        return ask(account, form, "code");
    }

    private Given ask(ImapAccount account, Map<String, String> form, String shown) throws IOException {
        form.put("client_id", account.clientId);
        form.put("client_secret", sealed.open(account.clientSecret));
        TokenEndpoint.Answer answer = endpoint.ask(URI.create(account.tokenUrl), form);
        JsonNode said = read(answer);
        if (answer.status() != 200) {
            throw new IOException(refusal(answer.status(), said, shown));
        }
        String access = said.path("access_token").asText("");
        if (access.isEmpty()) {
            throw new IOException("The token endpoint answered without a token.");
        }
        String refresh = said.path("refresh_token").asText("");
        return new Given(sealed.seal(access), refresh.isEmpty() ? null : sealed.seal(refresh), lasts(said));
    }

    private static Duration lasts(JsonNode said) {
        long seconds = said.path("expires_in").asLong(UNSAID.toSeconds());
        return Duration.ofSeconds(Math.max(0, Math.min(seconds, LONGEST.toSeconds())));
    }

    private JsonNode read(TokenEndpoint.Answer answer) {
        try {
            return json.readTree(answer.body());
        } catch (JsonProcessingException e) {
            return json.createObjectNode();
        }
    }

    private static String refusal(int status, JsonNode said, String shown) {
        String code = said.path("error").asText("");
        String who =
                switch (code) {
                    case "invalid_client", "unauthorized_client" -> "The token endpoint refused the client";
                    case "invalid_grant" -> "The token endpoint refused the " + shown;
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
