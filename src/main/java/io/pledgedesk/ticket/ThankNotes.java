package io.pledgedesk.ticket;

import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A customer who writes to a solved ticket opens it again, also when all they say is thanks. An agent may say that it was only
 * that: then nobody waited for an answer, and the ticket is solved as it was, for clocks and for reports.
 */
@ApplicationScoped
public class ThankNotes {

    private final TicketAccess access;
    private final TicketJournal journal;
    private final Clock clock;

    ThankNotes(TicketAccess access, TicketJournal journal, Clock clock) {
        this.access = access;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What came after the solution, all of it undone by the mark.
     *
     * @param solvedAt when it was solved first of late
     * @param reopening the event that opened it again
     * @param events the customer's messages and that event
     */
    record Thanks(Instant solvedAt, TicketEvent reopening, List<Integer> events) {}

    /** Whether a customer opened this ticket again and nobody has done anything about it yet. */
    @Transactional
    public boolean mayBe(Ticket ticket) {
        boolean isRecent = ticket.status() == Status.OPEN
                && ticket.spamAt == null
                && ticket.customerWroteAt != null
                && (ticket.agentWroteAt == null || !ticket.customerWroteAt.isBefore(ticket.agentWroteAt));
        return isRecent && thanks(ticket).isPresent();
    }

    /**
     * @throws Refusal.NotFound for a ticket that is hidden from the viewer
     * @throws Refusal.Forbidden for light agents
     * @throws Refusal.Conflict where no customer opened a solved ticket again, or somebody has worked on it since
     */
    @Transactional
    public void mark(Viewer by, long ticketId) {
        Ticket ticket = access.locked(by, ticketId);
        TicketAccess.requireAgent(by);
        ticket.refuseIfClosed();
        Thanks thanks = thanks(ticket)
                .orElseThrow(() -> new Refusal.Conflict(
                        "notOnlyThanks",
                        "Only what opened a solved ticket again, and what nobody has acted on, can be marked"
                                + " as thanks."));
        ticket.thanked(by.actor(), Instant.now(clock).truncatedTo(ChronoUnit.SECONDS), thanks);
        journal.publish(ticket, false);
    }

    /** Backwards from the end: the customer's messages, the reopening, and before it the solution. */
    private Optional<Thanks> thanks(Ticket ticket) {
        List<TicketEvent> history = journal.history(ticket.id());
        List<Integer> events = new ArrayList<>();
        TicketEvent reopening = null;
        for (int i = history.size() - 1; i >= 0; i--) {
            TicketEvent event = history.get(i);
            if (event.fact() instanceof Fact.StatusChanged changed) {
                if (reopening != null) {
                    boolean isSolution = changed.to() == Status.SOLVED;
                    return isSolution && events.size() > 1
                            ? Optional.of(new Thanks(event.at(), reopening, List.copyOf(events)))
                            : Optional.empty();
                }
                if (changed.from() != Status.SOLVED
                        || changed.to() != Status.OPEN
                        || event.actor().isAgent()) {
                    return Optional.empty();
                }
                reopening = event;
                events.add(event.sequence());
            } else if (event.fact() instanceof Fact.MessagePosted
                    && event.actor().isCustomer()) {
                events.add(event.sequence());
            } else if (event.actor().isAgent() && reopening == null) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
