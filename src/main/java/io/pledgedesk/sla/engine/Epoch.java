package io.pledgedesk.sla.engine;

import java.time.Instant;

/**
 * A time of a life under one set of terms (sla.md E1).
 *
 * @param from the start of the clock, the change of terms, or the reopening
 * @param to {@link Life#OPEN} when it goes on; it may equal {@code from}
 */
record Epoch(Terms terms, Instant from, Instant to, End end) {

    enum End {
        NONE,
        /** Other terms follow at once. */
        CHANGED,
        STOPPED,
        CANCELLED
    }

    boolean goesOn() {
        return end == End.NONE;
    }

    /** Stopped or cancelled: what follows, if anything, follows a reopening or a new promise. */
    boolean isFinal() {
        return end == End.STOPPED || end == End.CANCELLED;
    }
}
