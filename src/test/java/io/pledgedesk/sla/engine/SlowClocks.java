package io.pledgedesk.sla.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The clocks of a ticket as somebody keeps them who looks at every single second, with paper and pencil: slow, obvious,
 * and written without a look at the engine's ways of counting.
 */
final class SlowClocks {

    private final History history;
    private final List<Level> levels;
    private final List<SlowClock> clocks = new ArrayList<>();

    private TicketStatus status = TicketStatus.NEW;
    private Terms terms;
    private SlowClock firstResponse;
    private SlowClock wait;
    private SlowClock update;
    private SlowClock resolution;
    private boolean isGone;

    SlowClocks(History history, List<Level> levels) {
        this.history = history;
        this.levels = levels;
    }

    SlowClocks until(long now) {
        for (long second = 0; second <= now; second++) {
            long at = second;
            clocks.forEach(clock -> clock.noticeBefore(at));
            happen(at);
            clocks.forEach(clock -> clock.noticeChange(at));
            clocks.forEach(clock -> clock.noticeNow(at, status));
            if (second < now) {
                clocks.forEach(clock -> clock.live(status));
            }
        }
        return this;
    }

    private void happen(long now) {
        List<Happening> happenings = history.events().stream()
                .filter(event -> SlowClock.second(event.at()) == now)
                .sorted((one, other) -> Long.compare(one.sequence(), other.sequence()))
                .map(TimelineEvent::happening)
                .toList();
        if (isGone || happenings.isEmpty()) {
            return;
        }
        TicketStatus was = now == 0 ? TicketStatus.NEW : status;
        Terms after = terms;
        for (Happening happening : happenings) {
            after = happening instanceof Happening.TermsApplied applied ? applied.terms() : after;
            after = happening instanceof Happening.TermsRemoved ? null : after;
        }
        Terms before = now == 0 ? after : terms;
        terms = after;
        boolean hasReplied = messages(now, before, happenings);
        statuses(now, before, happenings);
        if (happenings.stream().anyMatch(Happening.Ended.class::isInstance)) {
            clocks.forEach(clock -> clock.cancel(now, before));
            isGone = true;
            return;
        }
        closing(firstResponse, was, now, before, happenings);
        closing(wait, was, now, before, happenings);
        if (hasReplied && !status.isDone()) {
            update = start(Metric.PERIODIC_UPDATE, false, now);
        }
        clocks.stream().filter(clock -> !clock.isOver).forEach(clock -> clock.settle(now, terms));
    }

    private SlowClock start(Metric metric, boolean isOpening, long now) {
        SlowClock clock = new SlowClock(metric, isOpening, now, levels);
        clocks.add(clock);
        return clock;
    }

    private boolean messages(long now, Terms before, List<Happening> happenings) {
        boolean hasReplied = false;
        for (Happening happening : happenings) {
            if (happening instanceof Happening.OpenedByCustomer) {
                firstResponse = start(Metric.FIRST_RESPONSE, false, now);
                wait = start(Metric.NEXT_RESPONSE, true, now);
                resolution = start(Metric.RESOLUTION, false, now);
            } else if (happening instanceof Happening.OpenedByAgent) {
                status = TicketStatus.OPEN;
                resolution = start(Metric.RESOLUTION, false, now);
            } else if (happening instanceof Happening.CustomerWrote && wait == null) {
                wait = start(Metric.NEXT_RESPONSE, false, now);
            } else if (happening instanceof Happening.AgentReplied) {
                for (SlowClock clock : new SlowClock[] {firstResponse, wait, update}) {
                    if (clock != null) {
                        clock.stop(now, before);
                    }
                }
                firstResponse = null;
                wait = null;
                hasReplied = true;
            }
        }
        return hasReplied;
    }

    /** Up to the end of the ticket: what a merge makes of it after that is nobody's work (E5). */
    private void statuses(long now, Terms before, List<Happening> happenings) {
        for (Happening happening : happenings) {
            if (happening instanceof Happening.Ended) {
                return;
            }
            if (happening instanceof Happening.StatusChanged changed) {
                boolean wasDone = status.isDone();
                status = changed.to();
                if (status.isDone() && !wasDone) {
                    resolution.stop(now, before);
                } else if (wasDone && !status.isDone()) {
                    resolution.resume();
                }
            }
        }
    }

    /** What the ticket became within the instant counts step by step, but after what was said. */
    private void closing(SlowClock response, TicketStatus was, long now, Terms before, List<Happening> happenings) {
        TicketStatus last = was;
        boolean closes = false;
        for (Happening happening : happenings) {
            if (response != null && happening instanceof Happening.StatusChanged changed) {
                closes = changed.to() == TicketStatus.CLOSED && last != TicketStatus.CLOSED
                        || closes && changed.to().isDone();
                if (!changed.to().isDone() && response.isOver) {
                    response.resume();
                }
                last = changed.to();
            }
        }
        if (closes) {
            response.cancel(now, before);
        }
    }

    /** Everything that there is to say, in words that can be compared. */
    List<String> show(long now) {
        List<String> lines = new ArrayList<>();
        for (Metric metric : Metric.values()) {
            int cycle = 0;
            for (SlowClock clock :
                    clocks.stream().filter(each -> each.metric == metric).toList()) {
                cycle += clock.isOpening && clock.lastTerms == null ? 0 : 1;
                if (clock.lastTerms != null) {
                    lines.add(clock.show(now, status, cycle) + " waived " + waived(clocks.indexOf(clock), now)
                            + " fired " + clock.fired + " told " + new TreeSet<>(clock.told));
                }
            }
        }
        return lines;
    }

    /**
     * A breach is waived by the correction from which on it would not be there, had the corrected hours been known from the
     * start: the whole story is told again with them. What is corrected after the end of the ticket says nothing of it.
     */
    private String waived(int clock, long now) {
        String waived = "by none";
        if (clocks.get(clock).breachedAt == null) {
            return waived;
        }
        Instant end = Instant.MAX;
        for (TimelineEvent event : history.upTo(History.at(now)).events().stream()
                .sorted(History.IN_ORDER)
                .toList()) {
            if (event.at().isAfter(end)) {
                return waived;
            }
            end = event.happening() instanceof Happening.Ended ? event.at() : end;
            if (event.happening() instanceof Happening.HoursCorrected corrected) {
                SlowClocks again = new SlowClocks(history.asIfKnown(corrected), levels).until(now);
                boolean stands = again.clocks.get(clock).breachedAt != null;
                waived = stands ? "by none" : waived.equals("by none") ? "by " + corrected.correctionId() : waived;
            }
        }
        return waived;
    }

    /** The same words for what the engine says. */
    static List<String> show(Evaluation evaluation) {
        List<String> lines = new ArrayList<>();
        for (SlaClock clock : evaluation.clocks()) {
            Map<Long, Long> fired = new TreeMap<>();
            evaluation.firings().stream()
                    .filter(firing -> firing.metric() == clock.metric() && firing.cycle() == clock.cycle())
                    .forEach(firing -> fired.put(firing.levelId(), SlowClock.second(firing.at())));
            Set<String> told = new TreeSet<>();
            evaluation.transitions().stream()
                    .filter(each -> each.metric() == clock.metric() && each.cycle() == clock.cycle())
                    .forEach(each -> told.add(each.kind().code() + " " + SlowClock.second(each.at())));
            String waived = clock.waiver().map(it -> "by " + it.correctionId()).orElse("by none");
            lines.add(SlowClock.show(clock) + " waived " + waived + " fired " + fired + " told " + told);
        }
        return lines;
    }
}
