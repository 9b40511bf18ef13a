package io.pledgedesk.view;

import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Cursor;
import io.pledgedesk.kernel.Page;
import io.pledgedesk.ticket.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.List;

/** Lists of the tickets that a viewer may see, by filter and order, in pages whose cost doesn't grow. */
@ApplicationScoped
public class TicketList {

    /** Some 20 ms on PostgreSQL. */
    private static final int LOOKED_AT = 5_000;

    private final EntityManager entities;
    private final SearchIndex index;
    private final TicketReading reading;

    TicketList(EntityManager entities, SearchIndex index, TicketReading reading) {
        this.reading = reading;
        this.entities = entities;
        this.index = index;
    }

    /** @param after the cursor of the page before; null for the first */
    @Transactional
    public Page<Ticket> page(Viewer viewer, TicketFilter filter, TicketOrder order, int limit, Cursor after) {
        return page(viewer, List.of(filter), order, limit, after);
    }

    /** @param filters all of which hold @param after the cursor of the page before; null for the first */
    @Transactional
    public Page<Ticket> page(Viewer viewer, List<TicketFilter> filters, TicketOrder order, int limit, Cursor after) {
        return page(viewer, filters, Sorting.of(order), limit, after);
    }

    /** @param filters all of which hold @param after the cursor of the page before; null for the first */
    @Transactional
    public Page<Ticket> page(Viewer viewer, List<TicketFilter> filters, Sorting sorting, int limit, Cursor after) {
        List<Object[]> rows = reading.rows("t", viewer, filters, sorting, limit + 1, after);
        return Page.of(rows, limit, row -> sorting.cursorOf((Ticket) row[0], row[1]))
                .map(row -> (Ticket) row[0]);
    }

    /** The ids alone, from the first; for finding a ticket's neighbours. */
    @Transactional
    public List<Long> ids(Viewer viewer, List<TicketFilter> filters, Sorting sorting, int limit) {
        return reading.rows("t.id", viewer, filters, sorting, limit, null).stream()
                .map(row -> (Long) row[0])
                .toList();
    }

    /** Those of the given tickets that the viewer may see. */
    @Transactional
    public List<Ticket> byId(Viewer viewer, List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Conditions where = TicketConditions.seenBy(viewer, index, "");
        where.in("t.id", ids);
        TypedQuery<Ticket> query = entities.createQuery("select t from Ticket t" + where.where(), Ticket.class);
        where.setOn(query);
        return query.getResultList();
    }

    /** How many there are, counted up to a bound: nobody needs to know more than "999+". */
    @Transactional
    public Counted count(Viewer viewer, List<TicketFilter> filters, int bound) {
        return count(viewer, filters, bound, LOOKED_AT);
    }

    /** @param lookedAt at most so many tickets are looked at where no index leads to the right ones */
    Counted count(Viewer viewer, List<TicketFilter> filters, int bound, int lookedAt) {
        Conditions where = TicketConditions.of(viewer, index, filters);
        return where.slowly()
                .map(slow -> counted(where, slow, bound, lookedAt))
                .orElseGet(() -> Counted.upTo(bound, count(where, bound + 1)));
    }

    private long count(Conditions where, int limit) {
        TypedQuery<Long> query = entities.createQuery(
                "select count(*) from (select t.id as id from Ticket t" + where.where() + Conditions.LIMITED + limit
                        + ")",
                Long.class);
        where.setOn(query);
        return query.getSingleResult();
    }

    private Counted counted(Conditions where, String slow, int bound, int lookedAt) {
        TypedQuery<Object[]> query = entities.createQuery(
                "select count(*), coalesce(sum(x.found), 0L) from (select case when " + slow
                        + " then 1L else 0L end as found from Ticket t" + where.quickly()
                        + " order by t.updatedAt desc, t.id desc limit " + lookedAt + ") x",
                Object[].class);
        where.setOn(query);
        Object[] sums = query.getSingleResult();
        Counted found = Counted.upTo(bound, (long) sums[1]);
        return (long) sums[0] < lookedAt ? found : found.orMore();
    }
}
