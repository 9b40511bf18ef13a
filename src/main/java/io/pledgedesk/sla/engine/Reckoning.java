package io.pledgedesk.sla.engine;

import io.pledgedesk.calendar.time.BusinessTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Counts one clock and judges it by instants (sla.md K6, E1). Under each of its terms the whole course is counted again
 * from the start; what that finds before the terms held is as of the instant at which they came to hold.
 */
final class Reckoning {

    private final Life life;
    private final int cycle;
    private final List<Epoch> epochs;
    private final Course course;
    private final List<Correction> corrections;
    private final Instant now;

    /** @param epochs at least one */
    Reckoning(Life life, int cycle, List<Epoch> epochs, Story story, Instant now) {
        this.life = life;
        this.cycle = cycle;
        this.epochs = epochs;
        this.course = new Pauses(life.metric(), story.statuses(), epochs)
                .course(life.startedAt(), epochs.get(epochs.size() - 1).to());
        this.corrections = story.corrections();
        this.now = now;
    }

    Metric metric() {
        return life.metric();
    }

    int cycle() {
        return cycle;
    }

    Instant startedAt() {
        return life.startedAt();
    }

    List<Epoch> epochs() {
        return epochs;
    }

    Epoch last() {
        return epochs.get(epochs.size() - 1);
    }

    /** Up to its end, or to now. */
    Course lived() {
        return course.upTo(last().goesOn() ? now : last().to());
    }

    /** The status in which the clock stands now; empty when it runs or has ended. */
    Optional<TicketStatus> pausedBy() {
        return last().goesOn() ? course.last().pausedBy() : Optional.empty();
    }

    boolean isRunning() {
        return last().goesOn() && pausedBy().isEmpty();
    }

    long target(Epoch epoch) {
        return epoch.terms().target(metric()).orElseThrow().toSeconds();
    }

    /** The instant at which the clock reaches a threshold under an epoch's terms, in that epoch or before. */
    private Optional<Instant> reached(Epoch epoch, Threshold threshold) {
        return reached(course.upTo(epoch.to()), epoch, threshold);
    }

    private Optional<Instant> reached(Course known, Epoch epoch, Threshold threshold) {
        BusinessTime calendar = epoch.terms().calendar();
        return known.reached(calendar, threshold.seconds(target(epoch)));
    }

    /** The same, had it not ended: as if it had run on from there. */
    Optional<Instant> reaches(Epoch epoch, Threshold threshold) {
        return epoch.goesOn() ? reached(epoch, threshold) : reachedFrom(epoch.to(), epoch, threshold);
    }

    /** The due instant as it stood at an instant. */
    Optional<Instant> dueAsOf(Instant instant, Epoch epoch) {
        return reachedFrom(instant, epoch, Threshold.DUE);
    }

    private Optional<Instant> reachedFrom(Instant end, Epoch epoch, Threshold threshold) {
        return reached(course.upTo(end).runningOnFrom(end), epoch, threshold);
    }

    /** Late ⇔ due strictly before the end of the epoch, or before now (K6). */
    boolean isLate(Epoch epoch) {
        Instant end = epoch.goesOn() ? now : epoch.to();
        return reached(epoch, Threshold.DUE).filter(due -> due.isBefore(end)).isPresent();
    }

    ClockState state() {
        return switch (last().end()) {
            case NONE -> isRunning() ? ClockState.RUNNING : ClockState.PAUSED;
            case STOPPED -> isLate(last()) ? ClockState.MISSED : ClockState.MET;
            case CHANGED, CANCELLED -> ClockState.CANCELLED;
        };
    }

    /** The breach that an epoch makes: at due, but never before its terms held, and then even if the clock stands (E1). */
    Optional<Instant> breachedIn(Epoch epoch) {
        return isLate(epoch)
                ? reached(epoch, Threshold.DUE).map(due -> due.isAfter(epoch.from()) ? due : epoch.from())
                : Optional.empty();
    }

    /** The one breach that is recorded; no later terms take it back. */
    Optional<Instant> breachedAt() {
        return epochs.stream().flatMap(epoch -> breachedIn(epoch).stream()).findFirst();
    }

    /**
     * The correction that withdrew the breach: since then nothing was late by the hours as they are known. A breach that a
     * looser promise left behind stands, and so does one that comes true after all.
     */
    Optional<Waiver> waiver() {
        Optional<Waiver> waiver = Optional.empty();
        if (!corrections.isEmpty() && breachedAt().isPresent()) {
            for (Correction each : corrections) {
                boolean stands = epochs.stream().map(each::of).anyMatch(this::isLate);
                waiver = stands ? Optional.empty() : waiver.or(() -> Optional.of(new Waiver(each.id(), each.at())));
            }
        }
        return waiver;
    }

    /** When a threshold fired, the first time (W3); also in the future, if nothing else happens. */
    Optional<Instant> firesAt(Threshold threshold) {
        return epochs.stream()
                .flatMap(epoch -> firesIn(epoch, threshold).stream())
                .findFirst();
    }

    /** What was passed before the terms held fires as soon as the clock runs under them (W2); the breach at once (E1). */
    Optional<Instant> firesIn(Epoch epoch, Threshold threshold) {
        Optional<Instant> reached = reached(epoch, threshold);
        if (reached.isEmpty() || !reached.get().isBefore(epoch.from())) {
            return reached.map(threshold::firesAt);
        }
        return threshold.isBreach()
                ? Optional.of(epoch.from())
                : course.upTo(epoch.to()).runningFrom(epoch.from());
    }
}
