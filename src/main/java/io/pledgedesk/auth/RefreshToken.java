package io.pledgedesk.auth;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One link of a session's chain of refresh tokens. */
@Entity
@Table(name = "refresh_token")
class RefreshToken {

    @Id
    @Column(name = "token_hash")
    String tokenHash;

    @Column(name = "session_id")
    String sessionId;

    /** Null while it can be used. */
    @Column(name = "spent_at")
    Instant spentAt;
}
