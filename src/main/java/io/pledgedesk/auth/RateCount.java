package io.pledgedesk.auth;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** How often something was tried since an instant. */
@Entity
@Table(name = "rate_limit")
class RateCount {

    /** A hash of what is counted and for whom. */
    @Id
    String subject;

    @Column(name = "started_at")
    Instant startedAt;

    int hits;
}
