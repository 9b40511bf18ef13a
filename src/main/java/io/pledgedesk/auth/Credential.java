package io.pledgedesk.auth;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** The password of a customer or an agent. */
@Entity
class Credential {

    @Id
    @Column(name = "person_id")
    long personId;

    /** In PHC format. */
    @Column(name = "password_hash")
    String passwordHash;

    @Column(name = "changed_at")
    Instant changedAt;
}
