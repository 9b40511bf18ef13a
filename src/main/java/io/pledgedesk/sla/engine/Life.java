package io.pledgedesk.sla.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What one clock measures, without regard to any policy: from when to when somebody waited. An end may be withdrawn when
 * the ticket is reopened (sla.md K3, K5), so a life is a row of spells.
 */
final class Life {

    /** An end that hasn't come. */
    static final Instant OPEN = Instant.MAX;

    enum End {
        NONE,
        STOPPED,
        CANCELLED
    }

    /**
     * A time without an end in it.
     *
     * @param to {@link #OPEN} when it goes on; it may equal {@code from} (E8)
     */
    record Spell(Instant from, Instant to, End end) {}

    private final Metric metric;
    private final boolean isOpening;
    private final List<Spell> spells = new ArrayList<>();

    /** @param isOpening the wait for the first reply seen as a nextResponse, which only some policies do (K2) */
    private Life(Metric metric, Instant startedAt, boolean isOpening) {
        this.metric = metric;
        this.isOpening = isOpening;
        resume(startedAt);
    }

    static Life of(Metric metric, Instant startedAt) {
        return new Life(metric, startedAt, false);
    }

    static Life ofOpening(Instant startedAt) {
        return new Life(Metric.NEXT_RESPONSE, startedAt, true);
    }

    Metric metric() {
        return metric;
    }

    boolean isOpening() {
        return isOpening;
    }

    Instant startedAt() {
        return spells.get(0).from();
    }

    List<Spell> spells() {
        return spells;
    }

    private Spell last() {
        return spells.get(spells.size() - 1);
    }

    boolean goesOn() {
        return last().end() == End.NONE;
    }

    void end(Instant at, End how) {
        if (goesOn()) {
            Spell open = spells.remove(spells.size() - 1);
            spells.add(new Spell(open.from(), at, how));
        }
    }

    void resume(Instant at) {
        spells.add(new Spell(at, OPEN, End.NONE));
    }

    /** Whether these terms promise anything about it. */
    boolean isPromisedBy(Terms terms) {
        return terms.target(metric).isPresent()
                && (!isOpening || terms.nextResponseStarts() == NextResponseStart.ANY_CUSTOMER_MESSAGE);
    }
}
