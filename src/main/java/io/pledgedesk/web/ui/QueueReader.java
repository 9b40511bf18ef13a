package io.pledgedesk.web.ui;

import io.pledgedesk.auth.Role;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Cursor;
import io.pledgedesk.kernel.Page;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.view.QueueCounts;
import io.pledgedesk.view.TicketFilter;
import io.pledgedesk.view.TicketList;
import io.pledgedesk.view.TicketOrder;
import io.pledgedesk.view.View;
import io.pledgedesk.web.TicketQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;

/** Reads what a page with a list of tickets shows. */
@ApplicationScoped
class QueueReader {

    static final int ROWS = 50;

    private final TicketList list;
    private final TicketRows rows;
    private final RowGroups groups;
    private final QueueFilters filters;
    private final QueueWords words;

    QueueReader(TicketList list, TicketRows rows, RowGroups groups, QueueFilters filters, QueueWords words) {
        this.list = list;
        this.rows = rows;
        this.groups = groups;
        this.filters = filters;
        this.words = words;
    }

    @Transactional
    QueuePage read(Viewer viewer, View view, String title, QueueAddress address, Times times) {
        TicketQuery query = TicketQuery.of(address.params());
        List<TicketFilter> wanted = List.of(view.filter(), query.filter(viewer));
        TicketOrder order = address.value(QueueAddress.SORT) == null ? view.order() : query.order();
        String after = address.value(QueueAddress.AFTER);
        Page<Ticket> page = list.page(viewer, wanted, order, ROWS, after == null ? null : Cursor.parse(after, 3));
        List<TicketRow> shown = rows.of(viewer, page.items(), times);
        return new QueuePage(
                view.slug(),
                title,
                bounded(list.count(viewer, wanted, QueueCounts.BOUND - 1)),
                address,
                filters.chips(address),
                filters.form(address, viewer),
                order.code(),
                sorts(address, order),
                groups.of(page.items(), shown, order, times, after == null, page.next() == null),
                page.next() == null
                        ? null
                        : address.with(QueueAddress.AFTER, page.next()).toString(),
                after == null ? null : address.without(QueueAddress.AFTER).toString(),
                !"table".equals(address.value(QueueAddress.LAYOUT)),
                viewer.is(Role.AGENT));
    }

    /** @param seen the tickets that the page shows */
    @Transactional
    QueueChanges changes(Viewer viewer, View view, QueueAddress address, List<Long> seen, Times times) {
        TicketQuery query = TicketQuery.of(address.params());
        List<TicketFilter> wanted = List.of(view.filter(), query.filter(viewer));
        TicketOrder order = address.value(QueueAddress.SORT) == null ? view.order() : query.order();
        List<Long> first = list.ids(viewer, wanted, order, ROWS);
        int arrived = address.value(QueueAddress.AFTER) != null
                ? 0
                : (int) first.stream().filter(id -> !seen.contains(id)).count();
        return new QueueChanges(
                rows.of(viewer, list.byId(viewer, seen), times),
                bounded(list.count(viewer, wanted, QueueCounts.BOUND - 1)),
                arrived,
                address.without(QueueAddress.AFTER).toString());
    }

    private static String bounded(long n) {
        return n >= QueueCounts.BOUND ? "999+" : Long.toString(n);
    }

    private List<QueuePage.Sort> sorts(QueueAddress address, TicketOrder chosen) {
        return Arrays.stream(TicketOrder.values())
                .map(order -> new QueuePage.Sort(
                        order == chosen ? null : order.code(),
                        words.order(order.code()),
                        address.with(QueueAddress.SORT, order.code()).toString()))
                .toList();
    }
}
