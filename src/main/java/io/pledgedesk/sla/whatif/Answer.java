package io.pledgedesk.sla.whatif;

import io.pledgedesk.kernel.LongJob;
import io.pledgedesk.sla.engine.Metric;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A question about the past and how far its answer is.
 *
 * @param title what was tried, in a few words
 * @param tickets of the period
 * @param done of them
 * @param metrics by code, every one; null until it is done
 * @param flips clocks that another verdict would have come to
 * @param took so far, or in all
 */
public record Answer(
        long id,
        String title,
        LongJob.Status status,
        Instant from,
        Instant to,
        long tickets,
        long done,
        Metrics metrics,
        long flips,
        String askedBy,
        Instant startedAt,
        Duration took) {

    /** Stopped clocks, in time and late. */
    public record Counts(long met, long missed) {}

    /** As it was, and as it would have been. */
    public record Change(Counts before, Counts after) {}

    /** By the metric's code. */
    public record Metrics(Map<String, Change> changes) {

        static Metrics of(Tally tally) {
            Map<String, Change> changes = new LinkedHashMap<>();
            for (Metric metric : Metric.values()) {
                Tally.Counts before = tally.before(metric);
                Tally.Counts after = tally.after(metric);
                changes.put(
                        metric.code(),
                        new Change(new Counts(before.met, before.missed), new Counts(after.met, after.missed)));
            }
            return new Metrics(changes);
        }
    }

    /** A clock that another verdict would have come to. */
    public record Flip(long ticketId, String subject, String metric, int cycle, boolean wouldBeMet) {}

    public boolean isRunning() {
        return status == LongJob.Status.RUNNING;
    }
}
