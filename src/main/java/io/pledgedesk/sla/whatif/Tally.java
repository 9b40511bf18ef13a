package io.pledgedesk.sla.whatif;

import io.pledgedesk.sla.engine.ClockState;
import io.pledgedesk.sla.engine.Metric;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a replay has found so far. One thread at a time. */
final class Tally {

    /** A clock that was met and would have been missed, or the other way round. */
    record Flip(long ticketId, Metric metric, int cycle, boolean wouldBeMet) {}

    private final Map<Metric, Counts> before = new EnumMap<>(Metric.class);
    private final Map<Metric, Counts> after = new EnumMap<>(Metric.class);
    private final List<Flip> flips = new ArrayList<>();
    private long tickets;

    /** Clocks that stopped in time, and late. */
    static final class Counts {
        long met;
        long missed;

        void add(ClockState state) {
            if (state == ClockState.MET) {
                met++;
            } else if (state == ClockState.MISSED) {
                missed++;
            }
        }

        private void add(Counts other) {
            met += other.met;
            missed += other.missed;
        }
    }

    void ticket() {
        tickets++;
    }

    void before(Metric metric, ClockState state) {
        before.computeIfAbsent(metric, any -> new Counts()).add(state);
    }

    void after(Metric metric, ClockState state) {
        after.computeIfAbsent(metric, any -> new Counts()).add(state);
    }

    void flip(Flip flip) {
        flips.add(flip);
    }

    /** Takes in what another thread found. */
    void add(Tally other) {
        tickets += other.tickets;
        other.before.forEach((metric, counts) ->
                before.computeIfAbsent(metric, any -> new Counts()).add(counts));
        other.after.forEach((metric, counts) ->
                after.computeIfAbsent(metric, any -> new Counts()).add(counts));
        flips.addAll(other.flips);
    }

    long tickets() {
        return tickets;
    }

    Counts before(Metric metric) {
        return before.getOrDefault(metric, new Counts());
    }

    Counts after(Metric metric) {
        return after.getOrDefault(metric, new Counts());
    }

    List<Flip> flips() {
        return flips;
    }
}
