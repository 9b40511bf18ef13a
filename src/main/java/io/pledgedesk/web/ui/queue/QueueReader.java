package io.pledgedesk.web.ui.queue;

import io.pledgedesk.auth.Role;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Cursor;
import io.pledgedesk.kernel.Page;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.view.Counted;
import io.pledgedesk.view.ListShape;
import io.pledgedesk.view.QueueCounts;
import io.pledgedesk.view.Sorting;
import io.pledgedesk.view.TicketFilter;
import io.pledgedesk.view.TicketList;
import io.pledgedesk.view.TicketOrder;
import io.pledgedesk.view.View;
import io.pledgedesk.web.ui.Asked;
import io.pledgedesk.web.ui.QueueAddress;
import io.pledgedesk.web.ui.Times;
import io.pledgedesk.web.ui.words.QueueWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads what a page with a list of tickets shows. */
@ApplicationScoped
class QueueReader {

    static final int ROWS = 50;

    private final Asked asked;
    private final TicketList list;
    private final TicketRows rows;
    private final RowGroups groups;
    private final QueueFilters filters;
    private final ViewKeeping keeping;
    private final ShapeForms shapes;
    private final QueueWords words;
    private final QueueCounts counts;

    QueueReader(
            Asked asked,
            TicketList list,
            TicketRows rows,
            RowGroups groups,
            QueueFilters filters,
            ViewKeeping keeping,
            ShapeForms shapes,
            QueueWords words,
            QueueCounts counts) {
        this.counts = counts;
        this.asked = asked;
        this.list = list;
        this.rows = rows;
        this.groups = groups;
        this.filters = filters;
        this.keeping = keeping;
        this.shapes = shapes;
        this.words = words;
    }

    @Transactional
    QueuePage read(Viewer viewer, View view, String title, QueueAddress address, Times times) {
        List<TicketFilter> wanted = asked.filters(viewer, view, address, times.zone());
        Sorting sorting = asked.sorting(view, address);
        String after = address.value(QueueAddress.AFTER);
        Page<Ticket> page = list.page(viewer, wanted, sorting, ROWS, Cursor.parse(after, sorting.cursorParts()));
        ListShape shape = asked.shape(view, address);
        List<TicketRow> shown = rows.of(viewer, page.items(), shape, times);
        List<RowGroup> grouped = groups.of(
                page.items(), shown, sorting.order(), shape.grouping(), times, after == null, page.next() == null);
        String total =
                after == null && page.next() == null ? Integer.toString(shown.size()) : total(viewer, view, wanted);
        return page(viewer, view, title, address, sorting.order(), shape, grouped, total, page.next(), null);
    }

    /** Of a list that is longer than a page. */
    private String total(Viewer viewer, View view, List<TicketFilter> wanted) {
        if (wanted.stream().anyMatch(TicketFilter::isTooSlowToCount)) {
            return ROWS + "+";
        }
        boolean isTheQueue = wanted.stream().skip(1).allMatch(TicketFilter.ALL::equals);
        return (isTheQueue ? counts.known(viewer, view) : Optional.<Counted>empty())
                .orElseGet(() -> list.count(viewer, wanted, QueueCounts.BOUND - 1))
                .toString();
    }

    /** The same with nothing in it, because nobody can say what was asked for. @param problem in words */
    @Transactional
    QueuePage refused(Viewer viewer, View view, String title, QueueAddress address, String problem) {
        return page(viewer, view, title, address, view.order(), view.shape(), List.of(), null, null, problem);
    }

    private QueuePage page(
            Viewer viewer,
            View view,
            String title,
            QueueAddress address,
            TicketOrder order,
            ListShape shape,
            List<RowGroup> grouped,
            String total,
            String next,
            String problem) {
        boolean first = address.value(QueueAddress.AFTER) == null;
        return new QueuePage(
                view.slug(),
                title,
                total,
                address,
                problem == null ? filters.chips(address) : List.of(),
                filters.form(address, viewer),
                order.code(),
                sorts(address, order),
                grouped,
                next == null ? null : address.with(QueueAddress.AFTER, next).toString(),
                first ? null : address.without(QueueAddress.AFTER).toString(),
                !"table".equals(address.value(QueueAddress.LAYOUT)),
                viewer.is(Role.AGENT),
                keeping.form(viewer, view, address, order, shape),
                shapes.form(shape),
                problem);
    }

    /** @param seen the tickets that the page shows */
    @Transactional
    QueueChanges changes(Viewer viewer, View view, QueueAddress address, List<Long> seen, Times times) {
        List<TicketFilter> wanted = asked.filters(viewer, view, address, times.zone());
        List<Long> first = list.ids(viewer, wanted, asked.sorting(view, address), ROWS);
        int arrived = address.value(QueueAddress.AFTER) != null
                ? 0
                : (int) first.stream().filter(id -> !seen.contains(id)).count();
        return new QueueChanges(
                rows.of(viewer, list.byId(viewer, seen), times),
                first.size() < ROWS ? Integer.toString(first.size()) : total(viewer, view, wanted),
                arrived,
                address.without(QueueAddress.AFTER).toString());
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
