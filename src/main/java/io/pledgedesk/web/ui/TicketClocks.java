package io.pledgedesk.web.ui;

import io.pledgedesk.ticket.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The clocks of one ticket, each with its explanation. */
@ApplicationScoped
class TicketClocks {

    List<ClockView> of(Ticket ticket, Times times) {
        return List.of();
    }
}
