package io.pledgedesk.sla.whatif;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A clock that another verdict would have come to. */
@Entity(name = "WhatIfFlip")
@Table(name = "what_if_flip")
class WhatIfFlip {

    /** @param number counts from 1 in a run */
    @Embeddable
    record Key(@Column(name = "run_id") long runId, int number) implements Serializable {}

    @EmbeddedId
    Key key;

    @Column(name = "ticket_id")
    long ticketId;

    String metric;
    int cycle;

    @Column(name = "would_be_met")
    boolean wouldBeMet;

    protected WhatIfFlip() {}

    WhatIfFlip(long runId, int number, Tally.Flip flip) {
        this.key = new Key(runId, number);
        this.ticketId = flip.ticketId();
        this.metric = flip.metric().code();
        this.cycle = flip.cycle();
        this.wouldBeMet = flip.wouldBeMet();
    }
}
