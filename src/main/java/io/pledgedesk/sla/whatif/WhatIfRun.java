package io.pledgedesk.sla.whatif;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** One question about the past, how far its answer is, and the answer. */
@Entity(name = "WhatIfRun")
@Table(name = "what_if_run")
class WhatIfRun {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "what_if_run_seq")
    @SequenceGenerator(name = "what_if_run_seq", sequenceName = "what_if_run_seq", allocationSize = 50)
    Long id;

    String title;
    String status;

    @Column(name = "period_from")
    Instant from;

    @Column(name = "period_to")
    Instant to;

    long tickets;
    long done;

    @Column(name = "cancel_asked")
    boolean cancelAsked;

    /** JSON of {@link Answer.Metrics}; null until it is done. */
    String answer;

    long flips;

    @Column(name = "actor_name")
    String actorName;

    @Column(name = "started_at")
    Instant startedAt;

    /** When it last said how far it is, or ended. */
    @Column(name = "seen_at")
    Instant seenAt;

    long millis;
}
