package io.pledgedesk.web.api;

import io.pledgedesk.channel.mail.imap.ImapAccount;
import io.pledgedesk.channel.mail.imap.ImapDetails;
import io.pledgedesk.channel.mail.imap.OAuthDetails;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a mailbox's mail is fetched.
 *
 * @param oauth null where it is opened by a password
 * @param checkedAt when it was last looked into without a problem
 * @param problem what the server said when it last failed
 */
record ImapJson(
        String host,
        int port,
        String security,
        String username,
        String folder,
        OAuth oauth,
        Instant checkedAt,
        String problem) {

    /**
     * By which tokens it is opened.
     *
     * @param authorizeUrl where a person agrees; null where nobody has to
     * @param grant {@code refreshToken} or {@code clientCredentials}
     * @param signInNeeded whether an admin has to sign in at the provider before any mail is fetched
     */
    record OAuth(
            String authorizeUrl, String tokenUrl, String clientId, String scope, String grant, boolean signInNeeded) {

        static OAuth of(ImapAccount account) {
            return !account.isByToken()
                    ? null
                    : new OAuth(
                            account.authorizeUrl(),
                            account.tokenUrl(),
                            account.clientId(),
                            account.scope(),
                            account.isPersonal() ? "refreshToken" : "clientCredentials",
                            account.awaitsConsent());
        }
    }

    /** @param clientSecret is never given out, nor is the refresh token; null keeps what is stored, empty removes the latter */
    record OAuthInput(
            String authorizeUrl,
            String tokenUrl,
            String clientId,
            String clientSecret,
            String scope,
            String refreshToken) {

        static OAuthInput of(ImapAccount account) {
            return !account.isByToken()
                    ? null
                    : new OAuthInput(
                            account.authorizeUrl(),
                            account.tokenUrl(),
                            account.clientId(),
                            null,
                            account.scope(),
                            null);
        }

        OAuthDetails details() {
            return new OAuthDetails(authorizeUrl, tokenUrl, clientId, clientSecret, scope, refreshToken);
        }
    }

    static ImapJson of(ImapAccount account) {
        return new ImapJson(
                account.host(),
                account.port(),
                account.security(),
                account.username(),
                account.folder(),
                OAuth.of(account),
                account.checkedAt(),
                account.problem());
    }

    /** @param password is never given out; absent or null keeps the one that is stored */
    @Schema(name = "ImapInput")
    record Input(
            String host,
            Integer port,
            String security,
            String username,
            String password,
            String folder,
            OAuthInput oauth) {

        static Input of(ImapAccount account) {
            return new Input(
                    account.host(),
                    account.port(),
                    account.security(),
                    account.username(),
                    null,
                    account.folder(),
                    OAuthInput.of(account));
        }

        ImapDetails details() {
            OAuthDetails tokens = oauth == null ? null : oauth.details();
            return new ImapDetails(host, port, security, username, password, folder, tokens);
        }
    }
}
