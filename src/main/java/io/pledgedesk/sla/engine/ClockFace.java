package io.pledgedesk.sla.engine;

import io.pledgedesk.calendar.time.BusinessTime;
import java.time.Instant;
import java.util.Optional;

/** What a clock shows now. */
final class ClockFace {

    private final Reckoning reckoning;
    private final Optional<Instant> wakeAt;
    private final Instant now;

    private ClockFace(Reckoning reckoning, Optional<Instant> wakeAt, Instant now) {
        this.reckoning = reckoning;
        this.wakeAt = wakeAt;
        this.now = now;
    }

    /** @param wakeAt when its alarm goes off next */
    static SlaClock of(Reckoning reckoning, Optional<Instant> wakeAt, Instant now) {
        return new ClockFace(reckoning, wakeAt, now).clock();
    }

    private SlaClock clock() {
        Epoch epoch = reckoning.last();
        BusinessTime calendar = epoch.terms().calendar();
        Course lived = reckoning.lived();
        ClockState state = reckoning.state();
        return new SlaClock(
                reckoning.metric(),
                reckoning.cycle(),
                state,
                epoch.terms(),
                reckoning.target(epoch),
                reckoning.startedAt(),
                dated(state, Threshold.DUE),
                dated(state, epoch.terms().warnAt()),
                epoch.goesOn() ? Optional.empty() : Optional.of(epoch.to()),
                reckoning.breachedAt(),
                reckoning.waiver(),
                lived.elapsed(calendar),
                lived.paused(calendar),
                wakeAt,
                standing(state),
                new Explanation(lived, calendar));
    }

    /** While paused nobody knows when; when cancelled nobody cares (sla.md K5). */
    private Optional<Instant> dated(ClockState state, Threshold threshold) {
        return state == ClockState.PAUSED || state == ClockState.CANCELLED
                ? Optional.empty()
                : reckoning.reaches(reckoning.last(), threshold);
    }

    /** A closed ticket is final: what stands there can't become late any more, nor be mended. */
    private SlaState standing(ClockState state) {
        if (state.isFinished()
                || reckoning.pausedBy().filter(TicketStatus.CLOSED::equals).isPresent()) {
            return SlaState.DONE;
        }
        if (reckoning.isLate(reckoning.last())) {
            return SlaState.BREACHED;
        }
        if (state == ClockState.PAUSED) {
            return SlaState.PAUSED;
        }
        Threshold warnAt = reckoning.last().terms().warnAt();
        return reckoning
                .reaches(reckoning.last(), warnAt)
                .filter(warned -> !warned.isAfter(now))
                .map(warned -> SlaState.AT_RISK)
                .orElse(SlaState.ON_TRACK);
    }
}
