package io.pledgedesk.view;

import io.pledgedesk.auth.Role;
import io.pledgedesk.auth.Viewer;
import java.util.List;

/** Says in the query's language which tickets {@code t} a viewer may see and a filter asks for. */
final class TicketConditions {

    private TicketConditions() {}

    /** @param filters all of which hold */
    static Conditions of(Viewer viewer, SearchIndex index, List<TicketFilter> filters) {
        return of(viewer, index, filters, "");
    }

    static Conditions of(Viewer viewer, SearchIndex index, List<TicketFilter> filters, String prefix) {
        Conditions where = seenBy(viewer, index, prefix);
        if (viewer.isStaff() && filters.stream().noneMatch(TicketConditions::asksForSpam)) {
            where.add("t.spamAt is null");
        }
        for (TicketFilter filter : filters) {
            filter.criteria().forEach(where::add);
        }
        return where;
    }

    private static boolean asksForSpam(TicketFilter filter) {
        return filter.criteria().stream().anyMatch(Criterion::asksForSpam);
    }

    /** All that the viewer may see, spam included. */
    static Conditions seenBy(Viewer viewer, SearchIndex index, String prefix) {
        Conditions where = new Conditions(viewer, index, prefix);
        seenBy(viewer, where);
        return where;
    }

    private static void seenBy(Viewer viewer, Conditions where) {
        if (viewer.isCustomer()) {
            where.add("t.requesterId = " + where.bind("own", viewer.id()));
        } else if (!viewer.is(Role.SUPERVISOR)) {
            String own = where.bind("own", viewer.teamIds().isEmpty() ? List.of(-1L) : viewer.teamIds());
            where.add("(t.teamId is null or t.teamId in " + own
                    + " or t.teamId not in (select team.id from Team team where team.restricted = true))");
        }
    }
}
