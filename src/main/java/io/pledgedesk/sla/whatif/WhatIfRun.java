package io.pledgedesk.sla.whatif;

import io.pledgedesk.kernel.Actor;
import io.pledgedesk.kernel.LongJob;
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
class WhatIfRun extends LongJob {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "what_if_run_seq")
    @SequenceGenerator(name = "what_if_run_seq", sequenceName = "what_if_run_seq", allocationSize = 50)
    Long id;

    String title;

    @Column(name = "period_from")
    Instant from;

    @Column(name = "period_to")
    Instant to;

    long tickets;
    long done;

    /** JSON of {@link Answer.Metrics}; null until it is done. */
    String answer;

    long flips;

    long millis;

    protected WhatIfRun() {}

    WhatIfRun(String title, Question question, long tickets, Actor by, Instant now) {
        super(by, now);
        this.title = title;
        this.from = question.from();
        this.to = question.to();
        this.tickets = tickets;
    }
}
