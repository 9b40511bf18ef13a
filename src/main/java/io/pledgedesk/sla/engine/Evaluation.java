package io.pledgedesk.sla.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How the promises to one ticket stand at an instant.
 *
 * @param evaluatedAt the instant, cut to the second
 * @param terms that hold then; empty when no policy applies
 * @param clocks by metric and cycle; none before the ticket was created
 * @param transitions up to that instant, in the order of instants
 * @param firings of the levels asked about, likewise
 * @param next the running clock that is due first (sla.md K7)
 * @param wakeAt the next instant at which anything changes if nothing else happens (W4); empty when nothing will
 */
public record Evaluation(
        Instant evaluatedAt,
        Optional<Terms> terms,
        List<SlaClock> clocks,
        List<Transition> transitions,
        List<Firing> firings,
        SlaState state,
        Optional<SlaClock> next,
        Optional<Instant> wakeAt) {

    public Evaluation {
        clocks = List.copyOf(clocks);
        transitions = List.copyOf(transitions);
        firings = List.copyOf(firings);
    }

    public Optional<Metric> nextMetric() {
        return next.map(SlaClock::metric);
    }

    /** The earliest due instant of the running clocks; in the past when that one is late. */
    public Optional<Instant> nextDueAt() {
        return next.flatMap(SlaClock::dueAt);
    }
}
