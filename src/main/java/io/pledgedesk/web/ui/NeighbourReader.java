package io.pledgedesk.web.ui;

import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.people.Names;
import io.pledgedesk.view.ReadyView;
import io.pledgedesk.view.TicketFilter;
import io.pledgedesk.view.TicketList;
import io.pledgedesk.view.TicketOrder;
import io.pledgedesk.view.View;
import io.pledgedesk.view.Views;
import io.pledgedesk.web.TicketQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Finds a ticket in the list that its reader came from, and the tickets beside it. */
@ApplicationScoped
class NeighbourReader {

    private static final int LOOKED_AT = 200;

    private final Views views;
    private final TicketList list;
    private final Names names;
    private final NavWords nav;
    private final QueueWords words;

    NeighbourReader(Views views, TicketList list, Names names, NavWords nav, QueueWords words) {
        this.views = views;
        this.list = list;
        this.names = names;
        this.nav = nav;
        this.words = words;
    }

    TicketPage.Neighbours of(Viewer viewer, long ticketId, QueueAddress from) {
        try {
            return find(viewer, ticketId, from);
        } catch (Refusal listIsGone) {
            String first = ReadyView.WAITING.slug();
            return new TicketPage.Neighbours(DeskNav.href(first), nav.view(first), 0, "", null, null);
        }
    }

    private TicketPage.Neighbours find(Viewer viewer, long ticketId, QueueAddress from) {
        View view = from.path().startsWith(DeskNav.href(""))
                ? views.get(viewer, from.path().substring(DeskNav.href("").length()))
                : SearchPages.VIEW;
        TicketQuery query = TicketQuery.of(from.params());
        List<TicketFilter> wanted = List.of(view.filter(), query.filter(viewer));
        TicketOrder order = from.value(QueueAddress.SORT) == null ? view.order() : query.order();
        List<Long> ids = list.ids(viewer, wanted, order, LOOKED_AT);
        int at = ids.indexOf(ticketId);
        return new TicketPage.Neighbours(
                from.toString(),
                title(view, from),
                at + 1,
                ids.size() == LOOKED_AT ? LOOKED_AT + "+" : Integer.toString(ids.size()),
                at > 0 ? ids.get(at - 1) : null,
                at >= 0 && at + 1 < ids.size() ? ids.get(at + 1) : null);
    }

    private String title(View view, QueueAddress from) {
        if (view == SearchPages.VIEW) {
            return words.searchTitle(from.value("q"));
        }
        return view.filter().teamIds().isEmpty()
                ? nav.view(view.slug())
                : names.teams(view.filter().teamIds()).values().iterator().next().name;
    }
}
