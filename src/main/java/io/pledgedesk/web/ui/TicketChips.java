package io.pledgedesk.web.ui;

import io.pledgedesk.ticket.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The due chip of each ticket in a list: the clock that falls due next says how the ticket stands. */
@ApplicationScoped
class TicketChips {

    private final UiWords words;

    TicketChips(UiWords words) {
        this.words = words;
    }

    /** @return by ticket id */
    Map<Long, SlaChip> of(List<Ticket> tickets, Times times) {
        return tickets.stream().collect(Collectors.toMap(Ticket::id, ticket -> chip(ticket, times)));
    }

    /** The name of the clock that the chip is about; null where nothing is due. */
    String clockName(Ticket ticket) {
        return ticket.due().at() == null ? null : words.metric(ticket.due().metric());
    }

    private SlaChip chip(Ticket ticket, Times times) {
        Instant due = ticket.due().at();
        if (due == null) {
            return ticket.due().state().equals("paused") ? SlaChip.paused(words) : SlaChip.none(words);
        }
        boolean soon = ticket.due().state().equals("atRisk");
        return SlaChip.running(times, soon ? times.now() : null, due);
    }
}
