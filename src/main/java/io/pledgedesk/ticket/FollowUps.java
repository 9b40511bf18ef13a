package io.pledgedesk.ticket;

import io.pledgedesk.kernel.Actor;
import io.pledgedesk.people.Customer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** A customer's answer to what is closed: to a closed ticket a new, linked one; to a merged one its survivor's. */
@ApplicationScoped
public class FollowUps {

    private static final int MAX_MERGES = 20;

    private final TicketAccess access;
    private final TicketJournal journal;
    private final Tickets tickets;
    private final Conversations conversations;

    FollowUps(TicketAccess access, TicketJournal journal, Tickets tickets, Conversations conversations) {
        this.access = access;
        this.journal = journal;
        this.tickets = tickets;
        this.conversations = conversations;
    }

    /** @return the ticket that holds the message now: this one, its survivor or a new one */
    @Transactional
    public Ticket answer(long ticketId, String requesterName, NewMessage order, List<Upload> files) {
        Ticket ticket = survivorOf(access.locked(ticketId));
        if (ticket.status != Status.CLOSED) {
            conversations.addByRequester(ticket.id, requesterName, order, files);
            return ticket;
        }
        return followUp(ticket, order, new NewTicket.Requester(ticket.requesterId, null, null), ticket.channel, files);
    }

    /** Where an answer to the ticket goes: itself, or what it was merged into. */
    @Transactional
    public Ticket goesOnAs(long ticketId) {
        return survivorOf(access.locked(ticketId));
    }

    /**
     * A participant's answer by mail.
     *
     * @param reopens whether a solved ticket is opened by it
     * @return the ticket that holds the message now
     */
    @Transactional
    public Ticket answerByMail(long ticketId, Customer author, NewMessage order, List<Upload> files, boolean reopens) {
        Ticket ticket = goesOnAs(ticketId);
        if (ticket.status != Status.CLOSED) {
            conversations.addByCustomer(ticket, Actor.customer(author.id, author.name), order, files, reopens);
            return ticket;
        }
        return followUp(ticket, order, new NewTicket.Requester(author.id, null, null), Channel.EMAIL, files);
    }

    private Ticket survivorOf(Ticket ticket) {
        Ticket survivor = ticket;
        for (int i = 0; i < MAX_MERGES && survivor.mergedIntoId != null; i++) {
            survivor = access.locked(survivor.mergedIntoId);
        }
        return survivor;
    }

    private Ticket followUp(
            Ticket closed, NewMessage order, NewTicket.Requester requester, Channel channel, List<Upload> files) {
        NewTicket opening = new NewTicket(
                closed.subject,
                order.body(),
                requester,
                closed.priority,
                channel,
                Direction.INBOUND,
                closed.teamId,
                null,
                null,
                java.util.Set.copyOf(closed.tags),
                null);
        Ticket next = tickets.openForRequester(opening, files, Optional.empty());
        next.followUpOfId = closed.id;
        next.record(Actor.SYSTEM, next.createdAt, new Fact.FollowUpOf(closed.id));
        closed.record(Actor.SYSTEM, next.createdAt, new Fact.FollowedUpBy(next.id));
        journal.publish(next, false);
        journal.store(closed);
        return next;
    }
}
