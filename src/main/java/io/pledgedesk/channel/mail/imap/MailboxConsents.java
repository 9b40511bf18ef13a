package io.pledgedesk.channel.mail.imap;

import io.pledgedesk.auth.Tokens;
import io.pledgedesk.kernel.PledgeSettings;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.mail.SealedText;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * “Sign in with …”: an admin agrees at the provider that Pledge reads a mailbox (RFC 6749, 4.1; RFC 7636). The state that the
 * provider hands back counts once, for ten minutes, in the session that began.
 */
@ApplicationScoped
public class MailboxConsents {

    /** Where the provider sends the admin back to, below the public address; admins register it at the provider. */
    public static final String RETURN_PATH = "/desk/settings/mailboxes/consent";

    private static final Duration EXPECTED_FOR = Duration.ofMinutes(10);

    private final EntityManager entities;
    private final ImapAccounts accounts;
    private final TokenGrants grants;
    private final KeptTokens kept;
    private final SealedText sealed;
    private final PledgeSettings settings;
    private final Clock clock;

    MailboxConsents(
            EntityManager entities,
            ImapAccounts accounts,
            TokenGrants grants,
            KeptTokens kept,
            SealedText sealed,
            PledgeSettings settings,
            Clock clock) {
        this.entities = entities;
        this.accounts = accounts;
        this.grants = grants;
        this.kept = kept;
        this.sealed = sealed;
        this.settings = settings;
        this.clock = clock;
    }

    public String redirectUri() {
        return settings.baseUrl() + RETURN_PATH;
    }

    /**
     * @param session of the admin who is sent there
     * @return the provider's page
     * @throws Refusal.Conflict for a mailbox that needs nobody's consent
     */
    @Transactional
    public URI begin(long mailboxId, String session) {
        ImapAccount account = personal(mailboxId);
        String state = Tokens.random();
        String verifier = Tokens.random();
        Instant now = Instant.now(clock);
        entities.createQuery("delete from MailboxConsent where mailboxId = ?1 or endsAt <= ?2")
                .setParameter(1, mailboxId)
                .setParameter(2, now)
                .executeUpdate();
        MailboxConsent consent = new MailboxConsent();
        consent.state = Tokens.hash(state);
        consent.mailboxId = mailboxId;
        consent.sessionId = session;
        consent.verifier = sealed.seal(verifier);
        consent.endsAt = now.plus(EXPECTED_FOR);
        entities.persist(consent);
        return page(account, state, verifier);
    }

    private URI page(ImapAccount account, String state, String verifier) {
        Map<String, String> params = new LinkedHashMap<>();
        params.put("response_type", "code");
        params.put("client_id", account.clientId);
        params.put("redirect_uri", redirectUri());
        if (!account.scope.isEmpty()) {
            params.put("scope", account.scope);
        }
        params.put("state", state);
        params.put("code_challenge", challenge(verifier));
        params.put("code_challenge_method", "S256");
        params.put("login_hint", account.username);
        String mark = account.authorizeUrl.contains("?") ? "&" : "?";
        return URI.create(account.authorizeUrl
                + mark
                + params.entrySet().stream()
                        .map(param ->
                                param.getKey() + "=" + URLEncoder.encode(param.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")));
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the provider hands back: a code, or why not. Each null for none. */
    public record Answer(String code, String error, String description) {}

    /**
     * The admin is back. With a good code the mailbox is fetched from then on; why a code is worth nothing, or why the provider
     * gave none, is told on the mailbox's page. Whatever comes of it: the state is expected no more.
     *
     * @return the mailbox
     * @throws Refusal.NotFound for what this session didn't begin, or began too long ago, or has finished
     */
    public long back(String state, Answer answer, String session) {
        MailboxConsent consent = QuarkusTransaction.requiringNew().call(() -> take(state, session));
        try {
            finish(consent, answer);
        } catch (IOException e) {
            accounts.failed(consent.mailboxId, e.getMessage());
        }
        return consent.mailboxId;
    }

    private void finish(MailboxConsent consent, Answer answer) throws IOException {
        String code = answer.code() == null ? "" : answer.code();
        if (code.isEmpty()) {
            throw new IOException("Nobody signed in. The provider said: " + said(answer));
        }
        ImapAccount account = personal(consent.mailboxId);
        TokenGrants.Given given = grants.first(account, code, sealed.open(consent.verifier), redirectUri());
        if (given.refresh() == null) {
            throw new IOException("The provider gave no refresh token. Does the scope ask for offline access?");
        }
        if (!kept.begin(account, given, Instant.now(clock))) {
            throw new IOException("Somebody has changed the mailbox meanwhile. Sign in again.");
        }
    }

    private static String said(Answer answer) {
        String error = answer.error() == null ? "nothing" : answer.error();
        return answer.description() == null ? error : error + ": " + answer.description();
    }

    private MailboxConsent take(String state, String session) {
        MailboxConsent consent = state == null ? null : entities.find(MailboxConsent.class, Tokens.hash(state));
        if (consent == null
                || !consent.sessionId.equals(session)
                || !consent.endsAt.isAfter(Instant.now(clock))
                || entities.createQuery("delete from MailboxConsent where state = ?1")
                                .setParameter(1, consent.state)
                                .executeUpdate()
                        == 0) {
            throw new Refusal.NotFound("sign-in that waits for you");
        }
        return consent;
    }

    private ImapAccount personal(long mailboxId) {
        return accounts.find(mailboxId)
                .filter(account -> account.authorizeUrl != null)
                .orElseThrow(() -> new Refusal.Conflict("noConsentNeeded", "Nobody signs in to this mailbox."));
    }
}
