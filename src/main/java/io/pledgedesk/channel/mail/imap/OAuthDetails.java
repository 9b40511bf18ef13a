package io.pledgedesk.channel.mail.imap;

import io.pledgedesk.kernel.Texts;
import io.pledgedesk.kernel.Violations;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * By which tokens Pledge signs in to a mailbox (RFC 6749): on behalf of a person who signed in once at the provider, or whose
 * refresh token was typed, else by client credentials.
 *
 * @param authorizeUrl where a person agrees; null where nobody has to
 * @param tokenUrl where tokens are given out; https, or http where the operator allows the host
 * @param clientSecret null keeps the one that is stored
 * @param scope empty for none
 * @param refreshToken null keeps the one that is stored, empty for client credentials
 */
public record OAuthDetails(
        String authorizeUrl, String tokenUrl, String clientId, String clientSecret, String scope, String refreshToken) {

    private static final int MAX_URL = 500;
    private static final int MAX_SECRET = 4_000;

    /** @throws io.pledgedesk.kernel.Refusal.Invalid with everything that is wrong */
    public OAuthDetails {
        Violations wrong = new Violations();
        authorizeUrl = authorizeUrl == null || authorizeUrl.isBlank() ? null : authorizeUrl.strip();
        tokenUrl = tokenUrl == null ? "" : tokenUrl.strip();
        clientId = clientId == null ? "" : Texts.line(clientId);
        scope = scope == null ? "" : Texts.line(scope);
        wrong.require(
                authorizeUrl == null || endpoint(authorizeUrl).isPresent(),
                "imap.oauth.authorizeUrl",
                "Enter the page at which one signs in, such as https://login.company.com/oauth2/authorize.");
        wrong.require(
                endpoint(tokenUrl).isPresent(),
                "imap.oauth.tokenUrl",
                "Enter the token endpoint, such as https://login.company.com/oauth2/token.");
        wrong.require(
                !clientId.isEmpty() && Texts.length(clientId) <= Texts.NAME,
                "imap.oauth.clientId",
                "Enter the client's id, as the token endpoint knows it.");
        wrong.require(Texts.length(scope) <= MAX_URL, "imap.oauth.scope", "A scope has at most 500 characters.");
        wrong.require(
                clientSecret == null || (!clientSecret.isEmpty() && clientSecret.length() <= MAX_SECRET),
                "imap.oauth.clientSecret",
                "Enter the client's secret.");
        wrong.require(
                refreshToken == null || refreshToken.length() <= MAX_SECRET,
                "imap.oauth.refreshToken",
                "A refresh token has at most 4,000 characters.");
        wrong.refuseIfAny();
    }

    URI endpoint() {
        return endpoint(tokenUrl).orElseThrow();
    }

    private static Optional<URI> endpoint(String text) {
        try {
            URI uri = new URI(text);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            boolean plain = uri.getHost() != null && uri.getUserInfo() == null && uri.getFragment() == null;
            return web && plain && text.length() <= MAX_URL ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Never the secrets. */
    @Override
    public String toString() {
        return "OAuthDetails[" + clientId + " at " + tokenUrl + "]";
    }
}
