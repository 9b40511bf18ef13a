package io.pledgedesk.web.ui.queue;

import io.pledgedesk.web.ui.QueueAddress;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A list of tickets as a page shows it.
 *
 * @param slug of the queue; {@code search} for the results of a search
 * @param total how many there are, bounded; null where nobody counts
 * @param sort the order in force
 * @param older the address of the next page; null on the last
 * @param newest the address of the first page; null on the first
 * @param keep what the list is kept as, or can be
 * @param shape what it shows of each ticket
 * @param problem why nobody can say what was asked for; null when all is well
 * @param preview whether there is a pane beside the list
 */
record QueuePage(
        String slug,
        String title,
        String total,
        QueueAddress address,
        List<QueueFilters.Chip> chips,
        QueueFilters.FilterForm filters,
        String sort,
        List<Sort> sorts,
        List<RowGroup> groups,
        String older,
        String newest,
        boolean preview,
        boolean mayWork,
        ViewKeeping.ViewForm keep,
        ShapeForms.ShapeForm shape,
        String problem) {

    record Sort(String code, String label, String href) {}

    public boolean isEmpty() {
        return groups.isEmpty();
    }

    public boolean isSearch() {
        return slug.equals("search");
    }

    /** The ticket whose preview is shown first; null for none. */
    public Long firstId() {
        return isEmpty() ? null : groups.get(0).rows().get(0).id();
    }

    public String withoutFilters() {
        return address.withoutFilters().toString();
    }

    /** The list with the pane when it has none, and the other way round. */
    public String otherLayout() {
        return (preview ? address.with(QueueAddress.LAYOUT, "table") : address.without(QueueAddress.LAYOUT)).toString();
    }

    /** Where a script asks what became of the rows. */
    public String liveHref() {
        String seen = groups.stream()
                .flatMap(group -> group.rows().stream())
                .map(row -> Long.toString(row.id()))
                .collect(Collectors.joining(","));
        QueueAddress live = new QueueAddress(address.path() + "/live", address.params());
        return live + (live.params().isEmpty() ? "?" : "&") + "seen=" + seen;
    }

    /** All rows of exactly this list, as a file. */
    public String exportHref() {
        QueueAddress file = new QueueAddress(address.path().replaceFirst("^/desk", "/desk/export"), address.params());
        return file.without(QueueAddress.AFTER).without(QueueAddress.LAYOUT).toString();
    }

    public String words() {
        return address.value("q");
    }
}
