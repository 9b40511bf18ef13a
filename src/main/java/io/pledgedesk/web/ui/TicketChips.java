package io.pledgedesk.web.ui;

import io.pledgedesk.sla.Clocks;
import io.pledgedesk.sla.StoredClock;
import io.pledgedesk.sla.engine.ClockState;
import io.pledgedesk.sla.engine.Metric;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.web.ui.words.ClockWords;
import io.pledgedesk.web.ui.words.UiWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The due chip of each ticket in a list: the clock that falls due next says how the ticket stands, else the last verdict. */
@ApplicationScoped
public class TicketChips {

    private final Clocks clocks;
    private final ClockWords words;
    private final UiWords ui;

    TicketChips(Clocks clocks, ClockWords words, UiWords ui) {
        this.clocks = clocks;
        this.words = words;
        this.ui = ui;
    }

    /** @return by ticket id */
    public Map<Long, SlaChip> of(List<Ticket> tickets, Times times) {
        Map<Long, List<StoredClock>> stored =
                clocks.of(tickets.stream().map(Ticket::id).toList());
        Map<Long, SlaChip> chips = new HashMap<>();
        for (Ticket ticket : tickets) {
            chips.put(ticket.id(), chip(ticket, stored.getOrDefault(ticket.id(), List.of()), times));
        }
        return chips;
    }

    /** The name of the clock that the chip is about; null where nothing is due. */
    public String clockName(Ticket ticket) {
        return ticket.due().at() == null ? null : ui.metric(ticket.due().metric());
    }

    private SlaChip chip(Ticket ticket, List<StoredClock> stored, Times times) {
        Instant due = ticket.due().at();
        if (due != null) {
            return SlaChip.running(times, warnAt(ticket, stored), due);
        }
        if (ticket.due().state().equals("paused")
                || stored.stream().anyMatch(clock -> clock.state() == ClockState.PAUSED)) {
            return SlaChip.paused(ui);
        }
        return verdict(stored).map(clock -> stopped(clock, times)).orElseGet(() -> SlaChip.none(ui));
    }

    private static Instant warnAt(Ticket ticket, List<StoredClock> stored) {
        return stored.stream()
                .filter(clock -> clock.state() == ClockState.RUNNING
                        && clock.metric().code().equals(ticket.due().metric()))
                .map(StoredClock::warnAt)
                .findFirst()
                .orElse(null);
    }

    /** What was missed is told first; else the last clock that was kept. */
    private static Optional<StoredClock> verdict(List<StoredClock> stored) {
        Optional<StoredClock> missed = last(stored, ClockState.MISSED);
        return missed.isPresent() ? missed : last(stored, ClockState.MET);
    }

    private static Optional<StoredClock> last(List<StoredClock> stored, ClockState state) {
        return stored.stream().filter(clock -> clock.state() == state).reduce((first, second) -> second);
    }

    private SlaChip stopped(StoredClock clock, Times times) {
        if (clock.state() == ClockState.MET) {
            return SlaChip.met(times, ui, Duration.ofSeconds(clock.elapsedSeconds()));
        }
        String late = times.late(Duration.between(clock.dueAt(), clock.stoppedAt()));
        String text = clock.metric() == Metric.RESOLUTION ? words.solvedLate(late) : words.repliedLate(late);
        return new SlaChip(SlaChip.State.LATE, text, null, false);
    }
}
