package io.pledgedesk.sla.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One clock of {@link SlowClocks}: keeps a note for each second that it lived, and counts them again each time. */
final class SlowClock {

    /** What happened to the clock while an instant is told that isn't over yet. */
    enum Pending {
        NOTHING,
        STARTED,
        RESUMED
    }

    /** @param terms null where nothing is promised */
    private record Second(TicketStatus status, Terms terms) {}

    private static final int FAR = 4_000;

    final Metric metric;
    final boolean isOpening;
    final long start;
    final List<String> told = new ArrayList<>();
    final Map<Long, Long> fired = new TreeMap<>();
    private final List<Second> seconds = new ArrayList<>();
    private final List<Level> levels;

    Pending pending = Pending.STARTED;
    /** Waits for nothing: stopped, or cancelled by the closing or the end of the ticket. */
    boolean isOver;
    /** No terms any more, or not yet. */
    Terms terms;

    Terms lastTerms;
    private ClockState verdict;
    private long end;
    private long since;
    Long breachedAt;
    private Long warnedAt;

    SlowClock(Metric metric, boolean isOpening, long start, List<Level> levels) {
        this.metric = metric;
        this.isOpening = isOpening;
        this.start = start;
        this.levels = levels.stream().filter(level -> level.metric() == metric).toList();
    }

    Terms promised(Terms any) {
        boolean counts = any != null
                && any.targets().containsKey(metric)
                && (!isOpening || any.nextResponseStarts() == NextResponseStart.ANY_CUSTOMER_MESSAGE);
        return counts ? any : null;
    }

    private long target() {
        return lastTerms.targets().get(metric).toSeconds();
    }

    // What happens to it

    void live(TicketStatus status) {
        seconds.add(new Second(status, terms));
    }

    void resume() {
        isOver = false;
        pending = Pending.RESUMED;
    }

    /** The instant is over, or something else happens within it: now it is known under which terms it goes on. */
    void settle(long now, Terms any) {
        Terms next = promised(any);
        if (pending == Pending.RESUMED && terms != null) {
            tell("reopened", now);
        } else if (lastTerms != null && terms == null && next != null) {
            tell("reopened", now);
        }
        boolean isAnew = pending != Pending.NOTHING;
        pending = Pending.NOTHING;
        if (next == null && terms != null) {
            end(now, ClockState.CANCELLED);
            terms = null;
        } else if (next != null && (isAnew || next != terms)) {
            terms = next;
            lastTerms = next;
            since = now;
            verdict = null;
        }
    }

    void stop(long now, Terms before) {
        if (!isOver) {
            settleIfPending(now, before);
            if (terms != null) {
                end(now, reached(Threshold.DUE, now, false).isPresent() ? ClockState.MISSED : ClockState.MET);
            }
            isOver = true;
        }
    }

    void cancel(long now, Terms before) {
        if (!isOver) {
            settleIfPending(now, before);
            if (terms != null) {
                end(now, ClockState.CANCELLED);
            }
            isOver = true;
        }
    }

    private void settleIfPending(long now, Terms before) {
        if (pending != Pending.NOTHING) {
            settle(now, before);
            noticeBefore(now);
            noticeChange(now);
        }
    }

    private void end(long now, ClockState how) {
        verdict = how;
        end = now;
        tell(how.code(), now);
    }

    private void tell(String what, long at) {
        told.add(what + " " + at);
    }

    // What it notices

    /** What came to be true since the last second, before anything else happens. */
    void noticeBefore(long now) {
        if (isOver || terms == null) {
            return;
        }
        reached(Threshold.DUE, now, false)
                .filter(due -> breachedAt == null && due >= since)
                .ifPresent(this::breach);
        for (Level level : levels) {
            if (level.threshold() instanceof Threshold.MinutesAfter) {
                reached(level.threshold(), now, false)
                        .filter(reached -> reached >= since)
                        .ifPresent(reached -> fire(level, reached + 1));
            }
        }
    }

    /** What the terms that hold from now on find in the past. */
    void noticeChange(long now) {
        if (isOver || terms == null || since != now) {
            return;
        }
        if (reached(Threshold.DUE, now, false).isPresent()) {
            if (breachedAt == null) {
                breach(now);
            }
            levels.stream().filter(level -> level.threshold().isBreach()).forEach(level -> fire(level, now));
        }
    }

    private void breach(long at) {
        breachedAt = at;
        tell("breached", at);
    }

    /** What it has used up, if it runs from here. */
    void noticeNow(long now, TicketStatus status) {
        if (isOver || terms == null || terms.pauses(metric, status)) {
            return;
        }
        if (warnedAt == null && isDue(terms.warnAt(), now)) {
            warnedAt = now;
            tell("warned", now);
        }
        for (Level level : levels) {
            if (isDue(level.threshold(), now)) {
                fire(level, now);
            }
        }
    }

    private boolean isDue(Threshold threshold, long now) {
        return threshold instanceof Threshold.MinutesAfter
                ? reached(threshold, now, false)
                        .filter(reached -> reached < since)
                        .isPresent()
                : elapsed(now) >= threshold.seconds(target());
    }

    private void fire(Level level, long at) {
        fired.putIfAbsent(level.id(), at);
    }

    // What it counts

    private boolean ran(int second) {
        TicketStatus status = seconds.get(second).status();
        Terms then = terms;
        for (int i = seconds.size() - 1; i >= second; i--) {
            then = seconds.get(i).terms() != null ? seconds.get(i).terms() : then;
        }
        return !(then == null ? lastTerms : then).pauses(metric, status);
    }

    private boolean isOpen(long second) {
        return lastTerms.calendar().isOpen(History.at(second));
    }

    long elapsed(long until) {
        return count(until, true);
    }

    private long count(long until, boolean running) {
        long count = 0;
        for (int i = 0; i < seconds.size() && start + i < until; i++) {
            count += ran(i) == running && isOpen(start + i) ? 1 : 0;
        }
        return count;
    }

    /** @param goesOn whether it is taken to run from {@code until} on */
    private Optional<Long> reached(Threshold threshold, long until, boolean goesOn) {
        long wanted = threshold.seconds(target());
        long used = 0;
        for (long second = start; second < until || (goesOn && second < FAR); second++) {
            boolean runs = second >= until || ran((int) (second - start));
            if (runs && used >= wanted) {
                return Optional.of(second);
            }
            used += runs && isOpen(second) ? 1 : 0;
        }
        return Optional.empty();
    }

    // What it shows

    String show(long now, TicketStatus status, int cycle) {
        boolean ended = isOver || terms == null;
        ClockState state = ended ? verdict : terms.pauses(metric, status) ? ClockState.PAUSED : ClockState.RUNNING;
        long until = ended ? end : now;
        boolean dated = state != ClockState.PAUSED && state != ClockState.CANCELLED;
        return String.join(
                " ",
                metric.code() + "#" + cycle,
                state.code(),
                "target " + target(),
                "started " + start,
                "due " + text(dated ? reached(Threshold.DUE, until, true) : Optional.empty()),
                "warn " + text(dated ? reached(lastTerms.warnAt(), until, true) : Optional.empty()),
                "stopped " + text(ended ? Optional.of(end) : Optional.empty()),
                "breached " + text(Optional.ofNullable(breachedAt)),
                "elapsed " + count(until, true),
                "paused " + count(until, false));
    }

    private static String text(Optional<Long> second) {
        return second.map(String::valueOf).orElse("none");
    }

    /** The same words for a clock of the engine. */
    static String show(SlaClock clock) {
        return String.join(
                " ",
                clock.metric().code() + "#" + clock.cycle(),
                clock.state().code(),
                "target " + clock.targetSeconds(),
                "started " + second(clock.startedAt()),
                "due " + text(clock.dueAt().map(SlowClock::second)),
                "warn " + text(clock.warnAt().map(SlowClock::second)),
                "stopped " + text(clock.stoppedAt().map(SlowClock::second)),
                "breached " + text(clock.breachedAt().map(SlowClock::second)),
                "elapsed " + clock.elapsedSeconds(),
                "paused " + clock.pausedSeconds());
    }

    static long second(Instant instant) {
        return instant.getEpochSecond() - History.BIRTH.getEpochSecond();
    }
}
