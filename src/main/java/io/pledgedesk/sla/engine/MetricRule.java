package io.pledgedesk.sla.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** When the lives of one metric begin and end. It is told a ticket's story in order. */
abstract class MetricRule {

    private final List<Life> lives = new ArrayList<>();

    final List<Life> lives() {
        return lives;
    }

    final Life begin(Life life) {
        lives.add(life);
        return life;
    }

    void opened(Instant at, boolean byCustomer) {}

    void customerWrote(Instant at) {}

    void agentReplied(Instant at) {}

    void statusChanged(Instant at, TicketStatus from, TicketStatus to) {}

    /**
     * All of an instant has been told.
     *
     * @param from how the ticket stood before it
     * @param to how it stands now, often the same
     */
    void settled(Instant at, TicketStatus from, TicketStatus to) {}

    /** Merged away, spam or erased: whatever goes on is cancelled (sla.md E5, E7). */
    final void ended(Instant at) {
        lives.forEach(life -> life.end(at, Life.End.CANCELLED));
    }
}
