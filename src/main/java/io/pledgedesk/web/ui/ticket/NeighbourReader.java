package io.pledgedesk.web.ui.ticket;

import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.view.ReadyView;
import io.pledgedesk.view.TicketFilter;
import io.pledgedesk.view.TicketList;
import io.pledgedesk.view.View;
import io.pledgedesk.view.Views;
import io.pledgedesk.web.ui.Asked;
import io.pledgedesk.web.ui.DeskNav;
import io.pledgedesk.web.ui.QueueAddress;
import io.pledgedesk.web.ui.words.NavWords;
import io.pledgedesk.web.ui.words.QueueWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.List;

/** Finds a ticket in the list that its reader came from, and the tickets beside it. */
@ApplicationScoped
class NeighbourReader {

    private static final int LOOKED_AT = 200;

    private final Views views;
    private final Asked asked;
    private final TicketList list;
    private final NavWords nav;
    private final QueueWords words;

    NeighbourReader(Views views, Asked asked, TicketList list, NavWords nav, QueueWords words) {
        this.views = views;
        this.asked = asked;
        this.list = list;
        this.nav = nav;
        this.words = words;
    }

    TicketPage.Neighbours of(Viewer viewer, long ticketId, QueueAddress from, ZoneId zone) {
        try {
            return find(viewer, ticketId, from, zone);
        } catch (Refusal listIsGone) {
            String first = ReadyView.WAITING.slug();
            return new TicketPage.Neighbours(DeskNav.href(first), nav.view(first), 0, "", null, null);
        }
    }

    private TicketPage.Neighbours find(Viewer viewer, long ticketId, QueueAddress from, ZoneId zone) {
        View view = from.path().startsWith(DeskNav.href(""))
                ? views.get(viewer, from.path().substring(DeskNav.href("").length()))
                : Asked.EVERYWHERE;
        List<TicketFilter> wanted = asked.filters(viewer, view, from, zone);
        List<Long> ids = list.ids(viewer, wanted, asked.sorting(view, from), LOOKED_AT);
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
        if (view == Asked.EVERYWHERE) {
            return words.searchTitle(from.value("q"));
        }
        return view.name() == null ? nav.view(view.slug()) : view.name();
    }
}
