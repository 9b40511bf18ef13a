package io.pledgedesk.view;

import io.pledgedesk.auth.Role;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.ticket.Visibility;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/** Says in the query's language which tickets {@code t} a viewer may see and a filter asks for. */
final class TicketConditions {

    private static final int MAX_WORDS = 8;

    private final Viewer viewer;
    private final Conditions where;

    private TicketConditions(Viewer viewer, Conditions where) {
        this.viewer = viewer;
        this.where = where;
    }

    /** @param filters all of which hold */
    static Conditions of(Viewer viewer, List<TicketFilter> filters) {
        return of(viewer, filters, "");
    }

    static Conditions of(Viewer viewer, List<TicketFilter> filters, String prefix) {
        TicketConditions conditions = new TicketConditions(viewer, new Conditions(prefix));
        conditions.visible();
        filters.forEach(conditions::restrict);
        return conditions.where;
    }

    private void visible() {
        if (viewer.isCustomer()) {
            where.compare("t.requesterId", "=", viewer.id());
        } else if (!viewer.is(Role.SUPERVISOR)) {
            String own = where.bind("own", viewer.teamIds().isEmpty() ? List.of(-1L) : viewer.teamIds());
            where.add("(t.teamId is null or t.teamId in " + own
                    + " or t.teamId not in (select team.id from Team team where team.restricted = true))");
        }
    }

    private void restrict(TicketFilter filter) {
        where.in("t.status", filter.statuses());
        where.in("t.priority", filter.priorities());
        where.in("t.channel", filter.channels());
        where.in("t.teamId", filter.teamIds());
        where.in("t.due.state", filter.slaStates());
        where.compare("t.assigneeId", "=", filter.assigneeId());
        where.compare("t.requesterId", "=", filter.requesterId());
        where.compare("t.organizationId", "=", filter.organizationId());
        if (filter.unassigned()) {
            where.add("t.assigneeId is null");
        }
        if (filter.unanswered()) {
            where.add("t.agentWroteAt is null");
        }
        where.compare("t.due.order", "<", filter.dueBefore());
        where.compare("t.createdAt", ">=", filter.createdFrom());
        where.compare("t.createdAt", "<", filter.createdTo());
        if (filter.tag() != null) {
            where.add(where.bind("tag", filter.tag()) + " member of t.tags");
        }
        if (filter.words() != null) {
            filter.words()
                    .strip()
                    .toLowerCase(Locale.ROOT)
                    .lines()
                    .flatMap(line -> List.of(line.split("\\s+")).stream())
                    .filter(word -> !word.isEmpty())
                    .limit(MAX_WORDS)
                    .forEach(this::word);
        }
    }

    /** The word stands in the subject, in a message that the viewer may read, in the requester's name or address; or is the number. */
    private void word(String word) {
        String pattern = where.bind("word", "%" + escaped(word) + "%");
        String number = where.bind("number", word.startsWith("#") ? word.substring(1) : word);
        String readable = where.bind(
                "readable", viewer.isStaff() ? EnumSet.allOf(Visibility.class) : EnumSet.of(Visibility.PUBLIC));
        where.add("""
            (lower(t.subject) like %1$s escape '!'
             or exists (select 1 from Message m where m.ticketId = t.id and m.visibility in %3$s and lower(m.body) like %1$s escape '!')
             or exists (select 1 from Customer c where c.id = t.requesterId
                        and (lower(c.name) like %1$s escape '!' or c.email like %1$s escape '!'))
             or cast(t.id as string) = %2$s)
            """.formatted(pattern, number, readable));
    }

    private static String escaped(String word) {
        return word.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
