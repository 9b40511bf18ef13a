package io.pledgedesk.web.ui.people;

import io.pledgedesk.auth.Viewer;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.view.TicketFilter;
import io.pledgedesk.view.TicketList;
import io.pledgedesk.view.TicketOrder;
import io.pledgedesk.web.ui.Moment;
import io.pledgedesk.web.ui.StatusMark;
import io.pledgedesk.web.ui.StatusNames;
import io.pledgedesk.web.ui.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The latest tickets of somebody, as short lines. */
@ApplicationScoped
class TicketLines {

    private static final int MOST = 10;

    record Line(long id, String reference, String subject, StatusMark status, Moment updated) {}

    private final TicketList tickets;
    private final StatusNames statuses;

    TicketLines(TicketList tickets, StatusNames statuses) {
        this.statuses = statuses;
        this.tickets = tickets;
    }

    List<Line> of(Viewer viewer, TicketFilter filter, Times times) {
        return tickets.page(viewer, filter, TicketOrder.UPDATED_LAST, MOST, null).items().stream()
                .map(ticket -> line(ticket, times))
                .toList();
    }

    private Line line(Ticket ticket, Times times) {
        return new Line(
                ticket.id(),
                ticket.reference(),
                ticket.subject(),
                statuses.mark(ticket),
                times.age(ticket.updatedAt()));
    }
}
