package io.pledgedesk.ticket;

import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.people.PhoneNumbers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/**
 * Calls about tickets. That we called answers the customer, as a public reply does; what was said is a note, since no
 * customer expects to read it. That the customer called is written down and answers nothing.
 */
@ApplicationScoped
public class PhoneCalls {

    private final TicketAccess access;
    private final Tickets tickets;
    private final TicketJournal journal;
    private final StatusSteps steps;
    private final PhoneNumbers numbers;
    private final Clock clock;

    PhoneCalls(
            TicketAccess access,
            Tickets tickets,
            TicketJournal journal,
            StatusSteps steps,
            PhoneNumbers numbers,
            Clock clock) {
        this.access = access;
        this.tickets = tickets;
        this.journal = journal;
        this.steps = steps;
        this.numbers = numbers;
        this.clock = clock;
    }

    /**
     * Opens a ticket and logs the call by which it came.
     *
     * @param custom the desk's own fields, by key
     * @param call empty for none
     */
    @Transactional
    public Ticket open(Viewer by, NewTicket order, Map<String, String> custom, Optional<PhoneCall> call) {
        Ticket ticket = tickets.open(by, order, custom);
        call.ifPresent(spoken -> log(by, ticket.id(), spoken));
        return ticket;
    }

    /**
     * @throws Refusal.NotFound for a ticket that is hidden from the viewer
     * @throws Refusal.Conflict when it is closed, or spam
     * @throws Refusal.Forbidden for light agents
     */
    @Transactional
    public void log(Viewer by, long ticketId, PhoneCall call) {
        Ticket ticket = access.locked(by, ticketId);
        TicketAccess.requireAgent(by);
        ticket.refuseIfClosed();
        ticket.refuseIfSpam();
        Instant now = Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
        ticket.called(by.actor(), now, call);
        if (call.direction() == Direction.OUTBOUND) {
            steps.openIfNew(ticket, now);
        }
        if (!call.note().isEmpty()) {
            tickets.write(ticket, by.actor(), now, Visibility.INTERNAL, call.note(), false);
        }
        numbers.learn(ticket.requesterId, call.number());
        journal.publish(ticket, false);
    }
}
