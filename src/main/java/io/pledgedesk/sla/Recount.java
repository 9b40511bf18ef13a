package io.pledgedesk.sla;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** An edit that open tickets have yet to hear of, and how far that has come. */
@Entity(name = "Recount")
@Table(name = "recount")
class Recount {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "recount_seq")
    @SequenceGenerator(name = "recount_seq", sequenceName = "recount_seq", allocationSize = 50)
    Long id;

    /** Null for every ticket with a clock that runs, and for corrections. */
    @Column(name = "policy_id")
    Long policyId;

    /** The version that open tickets which match it are given; null when they are only looked at anew. */
    @Column(name = "policy_version")
    Integer policyVersion;

    /** Past hours that tickets are to be told of; null for edits. */
    @Column(name = "correction_id")
    Long correctionId;

    /** Whether tickets that don't have the policy are matched anew as well. */
    @Column(name = "matches_others")
    boolean matchesOthers;

    @Column(name = "asked_at")
    Instant askedAt;

    @Column(name = "after_ticket")
    long afterTicket;

    protected Recount() {}

    Recount(HoursCorrection correction, Instant askedAt) {
        this.correctionId = correction.id();
        this.askedAt = askedAt;
    }

    Recount(Long policyId, Integer policyVersion, boolean matchesOthers, Instant askedAt) {
        this.matchesOthers = matchesOthers;
        this.policyId = policyId;
        this.policyVersion = policyVersion;
        this.askedAt = askedAt;
    }
}
