package io.pledgedesk.auth;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A token that an agent's programs sign in with, until it is revoked. */
@Entity
@Table(name = "personal_token")
public class PersonalToken {

    @Id
    @GeneratedValue(generator = "personal_token_seq")
    @SequenceGenerator(name = "personal_token_seq", sequenceName = "personal_token_seq", allocationSize = 50)
    public Long id;

    @Column(name = "agent_id")
    public long agentId;

    /** What the agent calls it. */
    public String name;

    @Column(name = "token_hash")
    String tokenHash;

    @Column(name = "created_at")
    public Instant createdAt;

    /** To the hour; null when it never was. */
    @Column(name = "last_used_at")
    public Instant lastUsedAt;
}
