package io.pledgedesk.auth;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A link that signs a customer in, once. */
@Entity
@Table(name = "magic_link")
class MagicLink {

    @Id
    @Column(name = "token_hash")
    String tokenHash;

    /** Null for an address that nobody has. */
    @Column(name = "customer_id")
    Long customerId;

    @Column(name = "ends_at")
    Instant endsAt;
}
