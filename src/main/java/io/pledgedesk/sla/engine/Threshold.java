package io.pledgedesk.sla.engine;

import java.time.Instant;

/** A point of a clock's consumption at which something is to happen (sla.md W1). */
public sealed interface Threshold {

    /** The target itself. */
    Threshold DUE = new Percent(100);

    /** Business seconds that are used up when it is reached; never negative. */
    long seconds(long targetSeconds);

    /** The instant that fires, given the one at which consumption reaches it. */
    default Instant firesAt(Instant reached) {
        return reached;
    }

    /** Whether it is the breach itself: then it fires with the breach and never without (W1). */
    default boolean isBreach() {
        return false;
    }

    /** A share of the target, rounded up to the second; 100 fires at due, more than 100 after it. */
    record Percent(int percent) implements Threshold {
        @Override
        public long seconds(long targetSeconds) {
            return -Math.floorDiv(-targetSeconds * percent, 100L);
        }
    }

    /** Business minutes before due; at the start where the target is no longer than that. */
    record MinutesBefore(int minutes) implements Threshold {
        @Override
        public long seconds(long targetSeconds) {
            return Math.max(0, targetSeconds - minutes * 60L);
        }
    }

    /** The first whole second after due and so many business minutes: what is stopped by then was in time for it. */
    record MinutesAfter(int minutes) implements Threshold {
        @Override
        public long seconds(long targetSeconds) {
            return targetSeconds + minutes * 60L;
        }

        @Override
        public Instant firesAt(Instant reached) {
            return reached.plusSeconds(1);
        }

        @Override
        public boolean isBreach() {
            return minutes == 0;
        }
    }
}
