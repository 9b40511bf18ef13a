package io.pledgedesk.auth;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A one-time link for a new password. */
@Entity
@Table(name = "reset_link")
class ResetLink {

    @Id
    @Column(name = "token_hash")
    String tokenHash;

    @Column(name = "agent_id")
    long agentId;

    @Column(name = "ends_at")
    Instant endsAt;
}
