package io.pledgedesk.web.ui;

import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.ticket.Statuses;
import io.pledgedesk.view.ListShape;
import io.pledgedesk.view.QueryLanguage;
import io.pledgedesk.view.Sorting;
import io.pledgedesk.view.TicketFilter;
import io.pledgedesk.view.TicketOrder;
import io.pledgedesk.view.View;
import io.pledgedesk.web.TicketQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which tickets the address of a list asks for, and in which order. */
@ApplicationScoped
public class Asked {

    /** What the search box asks: tickets of every state, the newest change first. */
    public static final View EVERYWHERE = new View("search", null, TicketFilter.ALL, TicketOrder.UPDATED_LAST);

    private final QueryLanguage language;
    private final Statuses statuses;

    Asked(QueryLanguage language, Statuses statuses) {
        this.statuses = statuses;
        this.language = language;
    }

    /**
     * @param zone in which days begin
     * @return filters all of which hold
     * @throws Refusal.Invalid for what no ticket can be asked for
     */
    public List<TicketFilter> filters(Viewer viewer, View view, QueueAddress address, ZoneId zone) {
        Map<String, String> fields = new HashMap<>(address.params());
        String typed = fields.remove("q");
        return List.of(
                view.filter(),
                TicketQuery.of(fields).filter(viewer, statuses.book()),
                language.read(viewer, typed, zone));
    }

    /** Rethrows what an address holds that no page of ours made; what people type is answered on the page. */
    public static void requireTyped(Refusal.Invalid refused) {
        if (!refused.violations().get(0).field().equals("q")) {
            throw refused;
        }
    }

    /** @throws Refusal.Invalid for a column or a grouping that there isn't */
    public ListShape shape(View view, QueueAddress address) {
        String columns = address.value(QueueAddress.COLUMNS);
        String group = address.value(QueueAddress.GROUP);
        return ListShape.of(
                columns == null ? view.shape().columnCodes() : columns,
                group == null ? view.shape().groupingCode() : group);
    }

    /** @throws Refusal.Invalid for what nothing can be sorted or grouped by */
    public Sorting sorting(View view, QueueAddress address) {
        return new Sorting(shape(view, address).grouping(), order(view, address));
    }

    TicketOrder order(View view, QueueAddress address) {
        return address.value(QueueAddress.SORT) == null
                ? view.order()
                : TicketQuery.of(address.params()).order();
    }
}
