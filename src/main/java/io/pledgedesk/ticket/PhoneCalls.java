package io.pledgedesk.ticket;

import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Actor;
import io.pledgedesk.kernel.Cursor;
import io.pledgedesk.kernel.Page;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.people.PhoneNumbers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Calls about tickets. That we called answers the customer, as a public reply does; what was said is a note, since no
 * customer expects to read it. That the customer called is written down and answers nothing.
 */
@ApplicationScoped
public class PhoneCalls {

    /** A call as it stands in the history. @param at when it was written down, UTC */
    public record Logged(long id, Instant at, Actor by, Direction direction, int minutes, String number) {

        static Logged of(TicketEvent event) {
            Fact.CallLogged call = (Fact.CallLogged) event.fact();
            return new Logged(event.id, event.at, event.actor(), call.direction(), call.minutes(), call.number());
        }
    }

    private final EntityManager entities;
    private final TicketAccess access;
    private final Tickets tickets;
    private final TicketJournal journal;
    private final StatusSteps steps;
    private final PhoneNumbers numbers;
    private final Clock clock;

    PhoneCalls(
            EntityManager entities,
            TicketAccess access,
            Tickets tickets,
            TicketJournal journal,
            StatusSteps steps,
            PhoneNumbers numbers,
            Clock clock) {
        this.entities = entities;
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
    public Logged log(Viewer by, long ticketId, PhoneCall call) {
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
        return journal.lastOf(ticketId, Fact.CallLogged.class, any -> true)
                .map(Logged::of)
                .orElseThrow();
    }

    /**
     * The calls about a ticket, the oldest first.
     *
     * @throws Refusal.NotFound for a ticket that is hidden from the viewer
     */
    @Transactional
    public Page<Logged> of(Viewer viewer, long ticketId, int limit, Cursor after) {
        Ticket ticket = access.visible(viewer, ticketId);
        List<TicketEvent> rows = entities.createQuery(
                        "from TicketEvent where ticketId = ?1 and type = ?2 and sequence > ?3 order by sequence",
                        TicketEvent.class)
                .setParameter(1, ticket.id)
                .setParameter(2, FactType.CALL_LOGGED.code)
                .setParameter(3, after == null ? 0 : (int) after.number(0))
                .setMaxResults(limit + 1)
                .getResultList();
        return Page.of(rows, limit, event -> Cursor.of(event.sequence)).map(Logged::of);
    }
}
