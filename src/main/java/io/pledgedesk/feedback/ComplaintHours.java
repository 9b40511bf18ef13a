package io.pledgedesk.feedback;

import io.pledgedesk.sla.Clocks;
import io.pledgedesk.sla.FactsReader;
import io.pledgedesk.sla.Pledge;
import io.pledgedesk.ticket.Tickets;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Until when somebody looks into a complaint: after a working day of the calendar by which its request counts. A complaint
 * about no single request counts as one of a stranger would; where no calendar holds, it is a day and a night.
 */
@ApplicationScoped
class ComplaintHours {

    static final Duration WORKING_DAY = Duration.ofHours(8);
    static final Duration AROUND_THE_CLOCK = Duration.ofHours(24);

    private final Tickets tickets;
    private final Clocks clocks;
    private final FactsReader facts;

    ComplaintHours(Tickets tickets, Clocks clocks, FactsReader facts) {
        this.tickets = tickets;
        this.clocks = clocks;
        this.facts = facts;
    }

    /** @param ticketId null for one about no single request */
    Instant dueAfter(Long ticketId, Instant now) {
        return (ticketId == null ? ofStranger(now) : ofTicket(ticketId, now))
                .orElseGet(() -> now.plus(AROUND_THE_CLOCK));
    }

    private Optional<Instant> ofTicket(long ticketId, Instant now) {
        return tickets.find(ticketId).flatMap(ticket -> clocks.evaluate(ticket, now)
                .terms()
                .flatMap(terms -> clocks.calendar(ticket, terms, now))
                .map(calendar -> calendar.version().time().add(now, WORKING_DAY.toSeconds())));
    }

    private Optional<Instant> ofStranger(Instant now) {
        return clocks.pledgeFor(facts.ofStranger(null), now)
                .filter(pledge -> pledge.calendarId() != null)
                .map(Pledge::time)
                .map(calendar -> calendar.add(now, WORKING_DAY.toSeconds()));
    }
}
