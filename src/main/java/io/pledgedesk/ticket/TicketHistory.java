package io.pledgedesk.ticket;

import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Actor;
import io.pledgedesk.kernel.Cursor;
import io.pledgedesk.kernel.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The history as people read it: by instant, what was written later behind what was written before. */
@ApplicationScoped
public class TicketHistory {

    /** A customer reads status changes and public messages only. */
    private static final String FOR_CUSTOMERS =
            " and (e.type = 'statusChanged' or (e.type = 'messagePosted' and exists (select 1 from Message m"
                    + " where m.ticketId = e.ticketId and m.sequence = e.sequence and m.visibility = 'public')))";

    private static final String OWN = "e.ticketId = :ticket";
    private static final String OWN_AND_MERGED =
            "(e.ticketId = :ticket or e.ticketId in :merged and e.type = 'messagePosted')";
    private static final String BEFORE = " and (e.at < :at or (e.at = :at and (e.ticketId < :other"
            + " or (e.ticketId = :other and e.sequence < :sequence))))";

    private final EntityManager entities;
    private final TicketAccess access;

    TicketHistory(EntityManager entities, TicketAccess access) {
        this.entities = entities;
        this.access = access;
    }

    /** @param after the cursor of the page before; null for the first */
    @Transactional
    public Page<TicketEvent> list(Viewer viewer, long ticketId, int limit, Cursor after) {
        Ticket ticket = access.visible(viewer, ticketId);
        List<TicketEvent> rows = entities.createQuery(
                        "select e from TicketEvent e where e.ticketId = :ticket"
                                + " and (e.at > :at or (e.at = :at and e.sequence > :sequence))"
                                + (viewer.isCustomer() ? FOR_CUSTOMERS : "")
                                + " order by e.at, e.sequence",
                        TicketEvent.class)
                .setParameter("ticket", ticket.id)
                .setParameter("at", after == null ? Instant.EPOCH : after.instant(0))
                .setParameter("sequence", after == null ? 0 : (int) after.number(1))
                .setMaxResults(limit + 1)
                .getResultList();
        return Page.of(rows, limit, event -> Cursor.of(event.at, event.sequence));
    }

    /** The first thing that an agent did: from then on somebody has read the ticket. */
    @Transactional
    public Optional<TicketEvent> firstByAgent(long ticketId) {
        return entities.createQuery(
                        "from TicketEvent where ticketId = ?1 and actorKind = ?2 order by at, sequence",
                        TicketEvent.class)
                .setParameter(1, ticketId)
                .setParameter(2, Actor.Kind.AGENT.code())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /**
     * The newest part of the history, oldest first, for those who see all of it; with the messages of what was merged into
     * the ticket.
     *
     * @param merged the ids of those tickets
     * @param before the cursor of the part that follows; null for the newest
     * @return a page whose {@code next} leads to the part before it
     */
    @Transactional
    public Page<TicketEvent> latest(Viewer viewer, long ticketId, List<Long> merged, int limit, Cursor before) {
        Ticket ticket = access.visible(viewer, ticketId);
        TypedQuery<TicketEvent> query = entities.createQuery(
                        "select e from TicketEvent e where " + (merged.isEmpty() ? OWN : OWN_AND_MERGED)
                                + (before == null ? "" : BEFORE)
                                + (viewer.isCustomer() ? FOR_CUSTOMERS : "")
                                + " order by e.at desc, e.ticketId desc, e.sequence desc",
                        TicketEvent.class)
                .setParameter("ticket", ticket.id)
                .setMaxResults(limit + 1);
        if (!merged.isEmpty()) {
            query.setParameter("merged", merged);
        }
        if (before != null) {
            query.setParameter("at", before.instant(0))
                    .setParameter("other", before.number(1))
                    .setParameter("sequence", (int) before.number(2));
        }
        List<TicketEvent> rows = query.getResultList();
        Page<TicketEvent> page = Page.of(rows, limit, event -> Cursor.of(event.at, event.ticketId, event.sequence));
        List<TicketEvent> oldestFirst = new ArrayList<>(page.items());
        Collections.reverse(oldestFirst);
        return new Page<>(oldestFirst, page.next());
    }
}
