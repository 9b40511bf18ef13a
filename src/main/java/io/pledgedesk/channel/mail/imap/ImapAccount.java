package io.pledgedesk.channel.mail.imap;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;

/** Where a mailbox's mail lies, and how far it was fetched. */
@Entity
@DynamicUpdate // tokens are renewed beside those who edit the account
@Table(name = "imap_account")
public class ImapAccount {

    @Id
    @Column(name = "mailbox_id")
    Long mailboxId;

    String host;
    int port;
    String security;
    String username;

    /** Null where it is opened by tokens. */
    @Column(columnDefinition = "text")
    String password;

    @Column(name = "authorize_url")
    String authorizeUrl;

    @Column(name = "token_url")
    String tokenUrl;

    @Column(name = "client_id")
    String clientId;

    @Column(name = "client_secret", columnDefinition = "text")
    String clientSecret;

    String scope;

    @Column(name = "refresh_token", columnDefinition = "text")
    String refreshToken;

    /** Sealed; null for none. */
    @Column(name = "access_token", columnDefinition = "text")
    String accessToken;

    @Column(name = "access_until")
    Instant accessUntil;

    @Column(name = "asking_until")
    Instant askingUntil;

    String folder;
    Instant since;

    @Column(name = "uid_validity")
    Long uidValidity;

    @Column(name = "last_uid")
    Long lastUid;

    @Column(name = "checked_at")
    Instant checkedAt;

    String problem;

    @Version
    int version;

    public String host() {
        return host;
    }

    public int port() {
        return port;
    }

    /** {@code tls}, {@code startTls} or {@code none}. */
    public String security() {
        return security;
    }

    public String username() {
        return username;
    }

    /** Whether it is opened by tokens; else by a password. */
    public boolean isByToken() {
        return tokenUrl != null;
    }

    /** Where tokens are given out; null for a password. */
    public String tokenUrl() {
        return tokenUrl;
    }

    /** Null for a password. */
    public String clientId() {
        return clientId;
    }

    /** Empty for none; null for a password. */
    public String scope() {
        return scope;
    }

    /** Where a person agrees that Pledge reads the mailbox; null where nobody has to. */
    public String authorizeUrl() {
        return authorizeUrl;
    }

    /** Whether tokens are asked for on behalf of a person; else by client credentials. */
    public boolean isPersonal() {
        return authorizeUrl != null || refreshToken != null;
    }

    /** Whether a refresh token is there. */
    public boolean isRefreshed() {
        return refreshToken != null;
    }

    /** Whether a person has to sign in before any token is given. */
    public boolean awaitsConsent() {
        return authorizeUrl != null && refreshToken == null;
    }

    public String folder() {
        return folder;
    }

    /** When it was last looked into without a problem; null for never. */
    public Instant checkedAt() {
        return checkedAt;
    }

    /** What the server said when it last failed; null while all is well. */
    public String problem() {
        return problem;
    }
}
