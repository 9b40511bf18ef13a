package io.pledgedesk.view;

import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;

/** Reads some rows of a list, under headings one heading after the other. */
@ApplicationScoped
class TicketReading {

    private final EntityManager entities;
    private final SearchIndex index;
    private final Headings headings;

    TicketReading(EntityManager entities, SearchIndex index, Headings headings) {
        this.entities = entities;
        this.index = index;
        this.headings = headings;
    }

    /**
     * @param what to read of the ticket {@code t}
     * @param after the cursor of the page before; null for the first
     * @return that, and the key for the cursor
     */
    List<Object[]> rows(
            String what, Viewer viewer, List<TicketFilter> filters, Sorting sorting, int limit, Cursor after) {
        if (Headings.areFew(sorting.grouping())) {
            return byHeading(what, viewer, filters, sorting, limit, after);
        }
        Conditions where = TicketConditions.of(viewer, index, filters);
        if (after != null) {
            sorting.goOnAfter(where, after);
        }
        return read(what + ", " + sorting.key(), where, sorting.orderBy(), limit);
    }

    private List<Object[]> byHeading(
            String what, Viewer viewer, List<TicketFilter> filters, Sorting sorting, int limit, Cursor after) {
        List<Object[]> rows = new ArrayList<>();
        String reached = after == null ? null : sorting.headingOf(after);
        for (Heading heading : headings.of(sorting.grouping(), viewer, filters)) {
            if (reached != null && !heading.key().equals(reached)) {
                continue;
            }
            Conditions where = TicketConditions.of(viewer, index, filters);
            heading.narrow(where);
            if (reached != null) {
                sorting.goOnWithin(where, after);
                reached = null;
            }
            read(what, where, sorting.order().orderBy(), limit - rows.size())
                    .forEach(row -> rows.add(new Object[] {row[0], heading.key()}));
            if (rows.size() == limit) {
                break;
            }
        }
        return rows;
    }

    private List<Object[]> read(String what, Conditions where, String orderBy, int limit) {
        TypedQuery<Object[]> query = entities.createQuery(
                "select " + what + ", 0 from Ticket t" + where.where() + " order by " + orderBy, Object[].class);
        where.setOn(query);
        return query.setMaxResults(limit).getResultList();
    }
}
