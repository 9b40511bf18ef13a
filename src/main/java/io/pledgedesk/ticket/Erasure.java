package io.pledgedesk.ticket;

import io.pledgedesk.auth.Role;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.custom.FieldScope;
import io.pledgedesk.custom.FieldValues;
import io.pledgedesk.kernel.Actor;
import io.pledgedesk.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Erases tickets for good, as the law demands when somebody asks for it (GDPR, article 17): every row and file about them
 * goes, and so they are on no clock, in no list, in no figure. What stays is that there was one, and who erased it.
 */
@ApplicationScoped
public class Erasure {

    /** How many tickets one statement names. */
    public static final int AT_ONCE = 500;

    private final EntityManager entities;
    private final TicketAccess access;
    private final ErasureExtent extent;
    private final FieldValues fields;
    private final Event<TicketsErased> erasing;
    private final Event<FilesUnnamed> unnamed;
    private final Clock clock;

    Erasure(
            EntityManager entities,
            TicketAccess access,
            ErasureExtent extent,
            FieldValues fields,
            Event<TicketsErased> erasing,
            Event<FilesUnnamed> unnamed,
            Clock clock) {
        this.entities = entities;
        this.access = access;
        this.extent = extent;
        this.fields = fields;
        this.erasing = erasing;
        this.unnamed = unnamed;
        this.clock = clock;
    }

    /** @throws Refusal.Forbidden unless the viewer is an admin */
    public static void requireAdmin(Viewer viewer) {
        if (!viewer.is(Role.ADMIN)) {
            throw new Refusal.Forbidden("Only admins may erase.");
        }
    }

    /** @throws Refusal.NotFound @throws Refusal.Erased @throws Refusal.Forbidden */
    @Transactional
    public Extent ofTicket(Viewer by, long id) {
        requireAdmin(by);
        return extent.ofTicket(access.visible(by, id));
    }

    /**
     * Erases a ticket, with those of its requester that were merged into it: they are one conversation.
     *
     * @return the numbers of all that went
     * @throws Refusal.NotFound
     * @throws Refusal.Erased when it is gone already
     * @throws Refusal.Forbidden unless by an admin
     */
    @Transactional
    public List<Long> ticket(Viewer by, long id) {
        requireAdmin(by);
        Ticket ticket = access.lockedAsIs(by, id);
        List<Long> ids = extent.conversation(ticket);
        erase(ids, by.actor(), now());
        return ids;
    }

    void erase(List<Long> ids, Actor by, Instant at) {
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            some(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)), by, at);
        }
    }

    private void some(List<Long> ids, Actor by, Instant at) {
        List<Ticket> tickets = entities.createQuery("from Ticket where id in ?1 order by id", Ticket.class)
                .setParameter(1, ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        List<ErasedTicket> left =
                tickets.stream().map(ticket -> new ErasedTicket(ticket, by, at)).toList();
        erasing.fire(new TicketsErased(ids));
        unnamed.fire(new FilesUnnamed(keys(ids)));
        fields.forget(FieldScope.TICKET, ids);
        deleteRows(new TicketsErased(ids));
        tickets.forEach(entities::detach);
        left.forEach(entities::persist);
    }

    private List<String> keys(List<Long> ids) {
        return entities.createQuery("select storageKey from Attachment where ticketId in ?1", String.class)
                .setParameter(1, ids)
                .getResultList();
    }

    /** Drafts, held replies, presences and words of the search go with their ticket: the database sees to it. */
    private void deleteRows(TicketsErased erased) {
        for (String pointer : List.of("merged_into_id", "split_from_id", "follow_up_of_id")) {
            run("update ticket set " + pointer + " = null where " + pointer + " in (?1)", erased.ids());
        }
        erased.deleteFrom(entities, "attachment", "message", "ticket_event", "ticket_participant", "ticket_tag");
        run("delete from ticket where id in (?1)", erased.ids());
    }

    private void run(String statement, List<Long> ids) {
        entities.createNativeQuery(statement).setParameter(1, ids).executeUpdate();
    }

    Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
