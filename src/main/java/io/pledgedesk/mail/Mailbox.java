package io.pledgedesk.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;

/** An address at which the desk gets mail and from which it answers. */
@Entity
public class Mailbox {

    @Id
    @GeneratedValue(generator = "mailbox_seq")
    @SequenceGenerator(name = "mailbox_seq", sequenceName = "mailbox_seq", allocationSize = 50)
    public Long id;

    /** In small letters, unique. */
    public String address;

    /** What customers read beside the address. */
    public String name;

    /** The team that gets the requests; null for none. */
    @Column(name = "team_id")
    public Long teamId;

    /** The server whose {@code Authentication-Results} are believed; null for none. */
    @Column(name = "trusted_authserv_id")
    public String trustedAuthservId;

    @Column(name = "check_dmarc")
    public boolean checkDmarc;

    /** Whether the mail server delivers {@code name+anything} to {@code name}. */
    @Column(name = "plus_addressing")
    public boolean plusAddressing;

    @Column(name = "token_hash")
    String tokenHash;

    @Column(name = "created_at")
    public Instant createdAt;

    @Version
    public long version;

    void take(MailboxDetails details) {
        address = details.address();
        name = details.name();
        teamId = details.teamId();
        trustedAuthservId = details.trustedAuthservId();
        checkDmarc = details.checkDmarc();
        plusAddressing = details.plusAddressing();
    }

    public String domain() {
        return address.substring(address.indexOf('@') + 1);
    }
}
