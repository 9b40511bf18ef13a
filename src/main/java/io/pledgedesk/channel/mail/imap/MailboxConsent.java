package io.pledgedesk.channel.mail.imap;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** An admin was sent to a provider to agree that Pledge reads a mailbox, and is expected back in the same session. */
@Entity
@Table(name = "mailbox_consent")
class MailboxConsent {

    /** The hash of what the provider hands back. */
    @Id
    String state;

    @Column(name = "mailbox_id")
    long mailboxId;

    @Column(name = "session_id")
    String sessionId;

    /** Sealed. */
    @Column(columnDefinition = "text")
    String verifier;

    @Column(name = "ends_at")
    Instant endsAt;
}
