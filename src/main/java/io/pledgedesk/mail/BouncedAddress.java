package io.pledgedesk.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** An address at which our mail was refused for good. */
@Entity
@Table(name = "bounced_address")
public class BouncedAddress {

    @Id
    String email;

    @Column(name = "bounced_at")
    Instant bouncedAt;

    String reason;

    protected BouncedAddress() {}

    BouncedAddress(String email) {
        this.email = email;
    }

    public String reason() {
        return reason;
    }
}
