package io.pledgedesk.channel.mail.imap;

import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.kernel.Texts;
import io.pledgedesk.mail.SealedText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** The IMAP accounts of mailboxes. */
@ApplicationScoped
public class ImapAccounts {

    private static final int MAX = 200;
    private static final int MAX_PROBLEM = 500;

    private final EntityManager entities;
    private final SealedText sealed;
    private final Clock clock;

    ImapAccounts(EntityManager entities, SealedText sealed, Clock clock) {
        this.entities = entities;
        this.sealed = sealed;
        this.clock = clock;
    }

    @Transactional
    public Optional<ImapAccount> find(long mailboxId) {
        return Optional.ofNullable(entities.find(ImapAccount.class, mailboxId));
    }

    /** At most 200. */
    @Transactional
    public List<ImapAccount> all() {
        return entities.createQuery("from ImapAccount order by mailboxId", ImapAccount.class)
                .setMaxResults(MAX)
                .getResultList();
    }

    /**
     * From now on the mailbox is fetched from there; what lies there already stays there.
     *
     * @throws Refusal.Invalid for a new account without a password
     */
    @Transactional
    public void set(long mailboxId, ImapDetails details) {
        Optional<ImapAccount> known = find(mailboxId);
        ImapAccount account = known.orElseGet(ImapAccount::new);
        requireSecrets(account, details);
        boolean moved = known.isEmpty()
                || !account.host.equals(details.host())
                || !account.username.equals(details.username())
                || !account.folder.equals(details.folder());
        account.host = details.host();
        account.port = details.port();
        account.security = details.security();
        account.username = details.username();
        account.folder = details.folder();
        signIn(account, details);
        account.problem = null;
        if (moved) {
            account.since = now();
            account.uidValidity = null;
            account.lastUid = null;
        }
        if (known.isEmpty()) {
            account.mailboxId = mailboxId;
            entities.persist(account);
        }
    }

    private static void requireSecrets(ImapAccount account, ImapDetails details) {
        OAuthDetails oauth = details.oauth();
        if (oauth == null && details.password() == null && account.password == null) {
            throw new Refusal.Invalid("imap.password", "Enter the password by which Pledge signs in.");
        }
        if (oauth != null && oauth.clientSecret() == null && account.clientSecret == null) {
            throw new Refusal.Invalid("imap.oauth.clientSecret", "Enter the client's secret.");
        }
    }

    /** Either by a password or by tokens: secrets of the other way are forgotten. */
    private void signIn(ImapAccount account, ImapDetails details) {
        OAuthDetails oauth = details.oauth();
        if (oauth == null) {
            account.password = details.password() == null ? account.password : sealed.seal(details.password());
            account.authorizeUrl = null;
            account.tokenUrl = null;
            account.clientId = null;
            account.scope = null;
            account.clientSecret = null;
            account.refreshToken = null;
            account.accessToken = null;
            return;
        }
        forgetTokensOfAnother(account, oauth);
        account.password = null;
        account.authorizeUrl = oauth.authorizeUrl();
        account.tokenUrl = oauth.tokenUrl();
        account.clientId = oauth.clientId();
        account.scope = oauth.scope();
        account.clientSecret = oauth.clientSecret() == null ? account.clientSecret : sealed.seal(oauth.clientSecret());
        if (oauth.refreshToken() != null) {
            account.refreshToken = oauth.refreshToken().isEmpty() ? null : sealed.seal(oauth.refreshToken());
            account.accessToken = null;
        }
    }

    /** What was given to one client at one endpoint is worth nothing to another. */
    private static void forgetTokensOfAnother(ImapAccount account, OAuthDetails oauth) {
        boolean same =
                oauth.tokenUrl().equals(account.tokenUrl) && oauth.clientId().equals(account.clientId);
        if (!same || !oauth.scope().equals(account.scope) || oauth.clientSecret() != null) {
            account.accessToken = null;
        }
        if (!same && oauth.authorizeUrl() != null) {
            account.refreshToken = null;
        }
    }

    @Transactional
    public void remove(long mailboxId) {
        find(mailboxId).ifPresent(entities::remove);
    }

    String passwordOf(ImapAccount account) {
        return sealed.open(account.password);
    }

    /** How far the folder was fetched. @param lastUid everything up to here is done with */
    @Transactional
    void fetched(long mailboxId, long uidValidity, long lastUid) {
        entities.createQuery("update ImapAccount set uidValidity = ?2, lastUid = ?3 where mailboxId = ?1"
                        + " and (uidValidity is null or uidValidity <> ?2 or lastUid is null or lastUid < ?3)")
                .setParameter(1, mailboxId)
                .setParameter(2, uidValidity)
                .setParameter(3, lastUid)
                .executeUpdate();
    }

    @Transactional
    void checked(long mailboxId) {
        entities.createQuery("update ImapAccount set checkedAt = ?2, problem = null where mailboxId = ?1")
                .setParameter(1, mailboxId)
                .setParameter(2, now())
                .executeUpdate();
    }

    @Transactional
    void failed(long mailboxId, String problem) {
        String line = Texts.line(problem);
        entities.createQuery("update ImapAccount set problem = ?2 where mailboxId = ?1")
                .setParameter(1, mailboxId)
                .setParameter(2, line.length() > MAX_PROBLEM ? line.substring(0, MAX_PROBLEM) : line)
                .executeUpdate();
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
