package io.pledgedesk.ticket;

import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Actor;
import io.pledgedesk.kernel.Cursor;
import io.pledgedesk.kernel.Page;
import io.pledgedesk.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What is written on tickets, by agents and customers. */
@ApplicationScoped
public class Conversations {

    private final EntityManager entities;
    private final TicketAccess access;
    private final TicketJournal journal;
    private final StatusSteps steps;
    private final Tickets tickets;
    private final Attachments attachments;
    private final Clock clock;

    Conversations(
            EntityManager entities,
            TicketAccess access,
            TicketJournal journal,
            StatusSteps steps,
            Tickets tickets,
            Attachments attachments,
            Clock clock) {
        this.entities = entities;
        this.access = access;
        this.journal = journal;
        this.steps = steps;
        this.tickets = tickets;
        this.attachments = attachments;
        this.clock = clock;
    }

    /**
     * Adds a message in the viewer's name.
     *
     * @throws Refusal.Overtaken when there are newer messages than the author had seen; nothing was sent
     * @throws Refusal.Conflict when the ticket is closed
     * @throws Refusal.Forbidden for a note by a customer, a reply by a light agent, a status by a customer
     */
    @Transactional
    public Message add(Viewer by, long ticketId, NewMessage order) {
        Ticket ticket = access.locked(by, ticketId);
        ticket.refuseIfClosed();
        requireMayWrite(by, ticket, order);
        refuseIfOvertaken(by, ticket, order);
        Instant now = now();
        Message message = by.isCustomer()
                ? addCustomers(ticket, by.actor(), order, now)
                : addAgents(ticket, by.actor(), order, now);
        attachments.attach(ticket, message, order.attachmentIds(), by.actor());
        journal.publish(ticket, false);
        return message;
    }

    /**
     * Whether {@link #add} would take the message as things stand.
     *
     * @throws Refusal for the reasons of {@link #add}
     */
    @Transactional
    public void check(Viewer by, long ticketId, NewMessage order) {
        Ticket ticket = access.visible(by, ticketId);
        ticket.refuseIfClosed();
        requireMayWrite(by, ticket, order);
        refuseIfOvertaken(by, ticket, order);
        steps.require(order.status());
        attachments.requireUnsent(ticket, order.attachmentIds(), by.actor());
    }

    /**
     * Adds a message that an agent has sent a moment ago; nothing was written into the history since.
     *
     * @param sentAt from when on it counts
     * @throws Refusal.Conflict when the ticket is closed; nothing was written
     */
    @Transactional(dontRollbackOn = Refusal.class)
    public Message deliver(long ticketId, Actor author, NewMessage order, Instant sentAt) {
        Ticket ticket = access.lockedAsIs(ticketId);
        ticket.refuseIfClosed();
        ticket.refuseIfSpam();
        attachments.requireUnsent(ticket, order.attachmentIds(), author);
        Message message = addAgents(ticket, author, order, sentAt);
        attachments.attach(ticket, message, order.attachmentIds(), author);
        ticket.updatedAt = now();
        journal.publish(ticket, false);
        return message;
    }

    /** Locks the ticket as for a change, so that what is under way is written into its history. */
    @Transactional
    public void settle(long ticketId) {
        access.locked(ticketId);
    }

    /**
     * Adds a message of the requester, who is known by their private link or address.
     *
     * @throws Refusal.Conflict when the ticket is closed
     */
    @Transactional
    public Message addByRequester(long ticketId, String requesterName, NewMessage order, List<Upload> files) {
        Ticket ticket = access.locked(ticketId);
        return addByCustomer(ticket, Actor.customer(ticket.requesterId, requesterName), order, files, true);
    }

    /** @param reopens whether a solved ticket is opened by it */
    Message addByCustomer(Ticket ticket, Actor author, NewMessage order, List<Upload> files, boolean reopens) {
        ticket.refuseIfClosed();
        Instant now = now();
        Message message = reopens || ticket.status != Status.SOLVED
                ? addCustomers(ticket, author, order, now)
                : tickets.write(ticket, author, now, Visibility.PUBLIC, order.body(), false);
        attachments.attach(ticket, message, files, author, now);
        journal.publish(ticket, false);
        return message;
    }

    /**
     * Keeps what somebody sent who takes no part in the ticket, for agents only.
     *
     * @param author as they call themselves, with a mark that nothing of it is proven
     * @throws Refusal.Conflict when the ticket is closed
     */
    @Transactional
    public Message addUnverifiedNote(long ticketId, String author, String body, List<Upload> files) {
        Ticket ticket = access.locked(ticketId);
        ticket.refuseIfClosed();
        Instant now = now();
        Actor stranger = new Actor(Actor.Kind.CUSTOMER, null, author);
        Message note = tickets.write(
                ticket,
                stranger,
                now,
                Visibility.INTERNAL,
                NewMessage.note(body).body(),
                false);
        attachments.attach(ticket, note, files, stranger, now);
        journal.publish(ticket, false);
        return note;
    }

    /** An internal note that nobody wrote: a remark, a rule. */
    @Transactional(dontRollbackOn = Refusal.class)
    public Message addAutomaticNote(long ticketId, String body) {
        Ticket ticket = access.locked(ticketId);
        Message note = tickets.write(
                ticket,
                Actor.SYSTEM,
                now(),
                Visibility.INTERNAL,
                NewMessage.note(body).body(),
                true);
        journal.publish(ticket, false);
        return note;
    }

    private Message addCustomers(Ticket ticket, Actor author, NewMessage order, Instant now) {
        Message message = tickets.write(ticket, author, now, Visibility.PUBLIC, order.body(), false);
        if (ticket.status.isReopenedByCustomer() && !ticket.isSpam()) {
            steps.set(ticket, Actor.SYSTEM, now, Status.OPEN);
        }
        return message;
    }

    private Message addAgents(Ticket ticket, Actor by, NewMessage order, Instant now) {
        Message message = tickets.write(ticket, by, now, order.visibility(), order.body(), false);
        if (order.status() != null) {
            steps.set(ticket, by, now, order.status());
        } else if (message.isPublic()) {
            steps.openIfNew(ticket, now);
        }
        return message;
    }

    private static void requireMayWrite(Viewer by, Ticket ticket, NewMessage order) {
        if (by.isCustomer()) {
            order.requirePublic();
            if (order.status() != null) {
                throw new Refusal.Forbidden("Only agents set the status.");
            }
        } else if (order.visibility() == Visibility.PUBLIC || order.status() != null) {
            TicketAccess.requireAgent(by);
            if (order.visibility() == Visibility.PUBLIC) {
                ticket.refuseIfSpam();
            }
        }
    }

    private void refuseIfOvertaken(Viewer by, Ticket ticket, NewMessage order) {
        if (order.afterMessage() == null) {
            return;
        }
        Message seen = entities.find(Message.class, order.afterMessage());
        if (seen == null || seen.ticketId != ticket.id) {
            throw new Refusal.Invalid("afterMessage", "There is no such message on this ticket.");
        }
        List<Long> newer = entities.createQuery("""
            select id from Message where ticketId = ?1 and sequence > ?2 and (?3 = true or visibility = ?4)
            order by sequence
            """, Long.class)
                .setParameter(1, ticket.id)
                .setParameter(2, seen.sequence)
                .setParameter(3, by.isStaff())
                .setParameter(4, Visibility.PUBLIC)
                .setMaxResults(Page.MAX_LIMIT)
                .getResultList();
        if (!newer.isEmpty()) {
            throw new Refusal.Overtaken(newer);
        }
    }

    /** What the viewer may read, oldest first. */
    @Transactional
    public Page<Message> list(Viewer viewer, long ticketId, int limit, Cursor after) {
        Ticket ticket = access.visible(viewer, ticketId);
        List<Message> rows = entities.createQuery("""
            from Message where ticketId = ?1 and sequence > ?2 and (?3 = true or visibility = ?4)
            order by sequence
            """, Message.class)
                .setParameter(1, ticket.id)
                .setParameter(2, after == null ? 0 : (int) after.number(0))
                .setParameter(3, viewer.isStaff())
                .setParameter(4, Visibility.PUBLIC)
                .setMaxResults(limit + 1)
                .getResultList();
        return Page.of(rows, limit, message -> Cursor.of(message.sequence));
    }

    /** What the requester wrote last. */
    @Transactional
    public Optional<Message> newestOfRequester(Viewer viewer, long ticketId) {
        Ticket ticket = access.visible(viewer, ticketId);
        return entities.createQuery(
                        "from Message where ticketId = ?1 and authorKind = ?2 and visibility = ?3 order by sequence"
                                + " desc",
                        Message.class)
                .setParameter(1, ticket.id)
                .setParameter(2, Actor.Kind.CUSTOMER.code())
                .setParameter(3, Visibility.PUBLIC)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Messages that the caller was told of, in order. */
    @Transactional
    public List<Message> byId(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return entities.createQuery("from Message where holds(?1, id) order by sequence", Message.class)
                .setParameter(1, ids.toArray(Long[]::new))
                .getResultList();
    }

    /** The newest public messages of tickets that are already known to be the reader's, oldest first. */
    @Transactional
    public List<Message> latestPublicOf(List<Long> ticketIds, int limit) {
        List<Message> newestFirst = entities.createQuery(
                        "from Message where ticketId in ?1 and visibility = ?2 order by "
                                + (ticketIds.size() == 1 ? "" : "createdAt desc, ticketId desc, ") + "sequence desc",
                        Message.class)
                .setParameter(1, ticketIds)
                .setParameter(2, Visibility.PUBLIC)
                .setMaxResults(limit)
                .getResultList();
        List<Message> oldestFirst = new ArrayList<>(newestFirst);
        Collections.reverse(oldestFirst);
        return oldestFirst;
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
