package io.pledgedesk.sla;

import io.pledgedesk.sla.engine.ClockState;
import io.pledgedesk.sla.engine.Evaluation;
import io.pledgedesk.sla.engine.SlaClock;
import io.pledgedesk.sla.engine.SlaEngine;
import io.pledgedesk.ticket.Fact;
import io.pledgedesk.ticket.Status;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.TicketEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Replays a ticket with and without a correction of past hours, and says whether that makes any difference to it. */
@ApplicationScoped
class CorrectionTrial {

    private final TimelineReader timelines;

    CorrectionTrial(TimelineReader timelines) {
        this.timelines = timelines;
    }

    /** @return empty for a ticket to which all stays as it is */
    Optional<CorrectionEffect.Touched> of(
            Ticket ticket, List<TicketEvent> history, HoursCorrection correction, Instant now) {
        List<TicketEvent> longer = new ArrayList<>(history);
        longer.add(TicketEvent.supposed(ticket, now, correction.fact(List.of())));
        Evaluation before = SlaEngine.evaluate(timelines.read(history, now), now);
        Evaluation after = SlaEngine.evaluate(timelines.read(longer, now), now);
        Map<String, SlaClock> old = new HashMap<>();
        before.clocks().forEach(clock -> old.put(key(clock), clock));
        boolean touched =
                after.clocks().stream().anyMatch(clock -> isTouched(ticket, old.get(key(clock)), clock, before, after));
        return touched ? Optional.of(touched(ticket, before, after, old)) : Optional.empty();
    }

    private static CorrectionEffect.Touched touched(
            Ticket ticket, Evaluation before, Evaluation after, Map<String, SlaClock> old) {
        return new CorrectionEffect.Touched(
                ticket.id(),
                ticket.subject(),
                before.nextDueAt().orElse(null),
                after.nextDueAt().orElse(null),
                after.clocks().stream()
                        .filter(clock -> clock.waiver().isPresent()
                                && old.get(key(clock)).waiver().isEmpty())
                        .map(clock -> new Fact.Waived(clock.metric().code(), clock.cycle()))
                        .toList(),
                after.clocks().stream()
                        .anyMatch(clock ->
                                clock.isBreached() && !old.get(key(clock)).isBreached()));
    }

    private static boolean isTouched(
            Ticket ticket, SlaClock before, SlaClock after, Evaluation held, Evaluation corrected) {
        boolean differs = before.elapsedSeconds() != after.elapsedSeconds()
                || before.pausedSeconds() != after.pausedSeconds()
                || !before.dueAt().equals(after.dueAt())
                || before.waiver().isPresent() != after.waiver().isPresent()
                || before.isBreached() != after.isBreached();
        return differs || mayGoOn(ticket, after) && used(after, held) != used(after, corrected);
    }

    /** A solved ticket may be opened again, and its clock with it. */
    private static boolean mayGoOn(Ticket ticket, SlaClock clock) {
        return ticket.status() == Status.SOLVED
                && (clock.state() == ClockState.MET || clock.state() == ClockState.MISSED);
    }

    private static long used(SlaClock clock, Evaluation evaluation) {
        return evaluation
                .terms()
                .map(terms -> terms.calendar()
                        .between(clock.startedAt(), clock.stoppedAt().orElseThrow()))
                .orElse(0L);
    }

    private static String key(SlaClock clock) {
        return clock.metric() + "#" + clock.cycle();
    }
}
