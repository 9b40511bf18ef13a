package io.pledgedesk.sla.engine;

import io.pledgedesk.calendar.time.BusinessTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Counts one clock and judges it by instants (sla.md K6, E1). Under each of its terms the whole course is counted again
 * from the start; what that finds before the terms held is as of the instant at which they came to hold.
 */
final class Reckoning {

    private final int cycle;
    private final Life life;
    private final List<Epoch> epochs;
    private final Course course;
    private final Instant now;

    /** @param epochs at least one */
    Reckoning(Life life, int cycle, List<Epoch> epochs, Story story, Instant now) {
        this.life = life;
        this.cycle = cycle;
        this.epochs = epochs;
        this.course = new Pauses(life.metric(), story.statuses(), epochs)
                .course(life.startedAt(), epochs.get(epochs.size() - 1).to());
        this.now = now;
    }

    Metric metric() {
        return life.metric();
    }

    int cycle() {
        return cycle;
    }

    List<Epoch> epochs() {
        return epochs;
    }

    Epoch last() {
        return epochs.get(epochs.size() - 1);
    }

    long target(Epoch epoch) {
        return epoch.terms().target(metric()).orElseThrow().toSeconds();
    }

    boolean isRunning() {
        return last().goesOn() && pausedBy().isEmpty();
    }

    /** The status in which the clock stands now. */
    Optional<TicketStatus> pausedBy() {
        return last().goesOn()
                ? course.stretches().get(course.stretches().size() - 1).pausedBy()
                : Optional.empty();
    }

    /** When the clock reaches a threshold under its last terms, or would have, had it not ended. */
    Optional<Instant> reaches(Epoch epoch, Threshold threshold) {
        Course known = epoch.goesOn() ? course : course.upTo(epoch.to()).runningOnFrom(epoch.to());
        return known.reached(epoch.terms().calendar(), threshold.seconds(target(epoch)));
    }

    /** The due instant as it stood under an epoch's terms at an instant, as if the clock ran on from there. */
    Optional<Instant> dueAsOf(Epoch epoch, Instant instant) {
        return course.upTo(instant).runningOnFrom(instant).reached(epoch.terms().calendar(), target(epoch));
    }

    /** Late ⇔ due strictly before the end (K6). */
    boolean isLate(Epoch epoch) {
        Instant end = epoch.goesOn() ? now : epoch.to();
        return reachedWithin(epoch, target(epoch))
                .filter(due -> due.isBefore(end))
                .isPresent();
    }

    private Optional<Instant> reachedWithin(Epoch epoch, long seconds) {
        return course.upTo(epoch.to()).reached(epoch.terms().calendar(), seconds);
    }

    /** The one breach that is recorded: never before the terms that make it, and no later terms take it back. */
    Optional<Instant> breachedAt() {
        for (Epoch epoch : epochs) {
            if (isLate(epoch)) {
                return reachedWithin(epoch, target(epoch)).map(due -> later(due, epoch.from()));
            }
        }
        return Optional.empty();
    }

    /**
     * When a threshold fired, the first time; also in the future, if nothing else happens.
     *
     * @param threshold the one to be reached under some terms
     */
    Optional<Instant> firesAt(Function<Terms, Threshold> threshold) {
        for (Epoch epoch : epochs) {
            Optional<Instant> instant = firesWithin(epoch, threshold.apply(epoch.terms()));
            if (instant.isPresent()) {
                return instant;
            }
        }
        return Optional.empty();
    }

    private Optional<Instant> firesWithin(Epoch epoch, Threshold threshold) {
        Optional<Instant> reached = reachedWithin(epoch, threshold.seconds(target(epoch)));
        if (reached.isEmpty()) {
            return Optional.empty();
        }
        if (!reached.get().isBefore(epoch.from())) {
            return reached.map(threshold::firesAt);
        }
        return threshold.isBreach()
                ? Optional.of(epoch.from())
                : course.upTo(epoch.to()).runningFrom(epoch.from());
    }

    /** The epoch in force at an instant of the clock's life. */
    Epoch epochAt(Instant instant) {
        Epoch found = epochs.get(0);
        for (Epoch epoch : epochs) {
            if (!epoch.from().isAfter(instant)) {
                found = epoch;
            }
        }
        return found;
    }

    SlaClock clock() {
        Epoch epoch = last();
        BusinessTime calendar = epoch.terms().calendar();
        Course shown = course.upTo(epoch.goesOn() ? now : epoch.to());
        ClockState state = state();
        boolean isDated = state != ClockState.PAUSED && state != ClockState.CANCELLED;
        return new SlaClock(
                metric(),
                cycle,
                state,
                epoch.terms(),
                target(epoch),
                life.startedAt(),
                isDated ? reaches(epoch, new Threshold.Percent(100)) : Optional.empty(),
                isDated ? reaches(epoch, epoch.terms().warnAt()) : Optional.empty(),
                epoch.goesOn() ? Optional.empty() : Optional.of(epoch.to()),
                breachedAt(),
                shown.elapsed(calendar),
                shown.paused(calendar),
                standing(state),
                new Explanation(shown, calendar));
    }

    private ClockState state() {
        return switch (last().end()) {
            case NONE -> pausedBy().isPresent() ? ClockState.PAUSED : ClockState.RUNNING;
            case STOPPED -> isLate(last()) ? ClockState.MISSED : ClockState.MET;
            case CHANGED, CANCELLED -> ClockState.CANCELLED;
        };
    }

    /** A closed ticket is final: what stands there can no longer be late. */
    private SlaState standing(ClockState state) {
        if (state.isFinished() || pausedBy().filter(TicketStatus.CLOSED::equals).isPresent()) {
            return SlaState.DONE;
        }
        if (isLate(last())) {
            return SlaState.BREACHED;
        }
        if (state == ClockState.PAUSED) {
            return SlaState.PAUSED;
        }
        boolean isWarned = reaches(last(), last().terms().warnAt())
                .filter(warnAt -> !warnAt.isAfter(now))
                .isPresent();
        return isWarned ? SlaState.AT_RISK : SlaState.ON_TRACK;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
