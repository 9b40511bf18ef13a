package io.pledgedesk.sla;

import io.pledgedesk.sla.engine.Level;
import io.pledgedesk.ticket.Ticket;
import java.time.Instant;
import java.util.List;

/** Whoever wants to hear of further points of clocks: the features above implement it, the sweep asks them. */
public interface LevelSource {

    /** @param since what a clock passed before this instant is not told */
    record Watched(Level level, Instant since) {}

    /** The levels that watch a ticket now; ids are unique within one source. */
    List<Watched> levelsOf(Ticket ticket);
}
