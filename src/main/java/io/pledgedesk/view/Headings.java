package io.pledgedesk.view;

import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.ticket.NamedStatus;
import io.pledgedesk.ticket.Priority;
import io.pledgedesk.ticket.Statuses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The headings of a list, in their order. A list is read heading by heading: indexes lead to the tickets under each of them,
 * while sorting by what headings say would take all tickets of the list in hand.
 */
@ApplicationScoped
class Headings {

    private static final String NOBODY = "none";

    private final EntityManager entities;
    private final SearchIndex index;
    private final Statuses statuses;

    Headings(EntityManager entities, SearchIndex index, Statuses statuses) {
        this.entities = entities;
        this.index = index;
        this.statuses = statuses;
    }

    /** Whether there are few enough of them. */
    static boolean areFew(ListShape.Grouping grouping) {
        return grouping != null && grouping != ListShape.Grouping.CUSTOMER;
    }

    /** Names in the order of the alphabet, nobody and no team last; statuses along the lifecycle, the most urgent first. */
    List<Heading> of(ListShape.Grouping grouping, Viewer viewer, List<TicketFilter> filters) {
        return switch (grouping) {
            case ASSIGNEE -> named("Agent", "t.assigneeId", viewer, filters);
            case TEAM -> named("Team", "t.teamId", viewer, filters);
            case STATUS -> statuses.book().all().stream().map(Headings::of).toList();
            case PRIORITY -> byPriority();
            case CUSTOMER, NONE -> throw new IllegalArgumentException("Too many headings: " + grouping);
        };
    }

    private static Heading of(NamedStatus status) {
        Criterion category = new Criterion.OneOf(Criterion.Column.STATUS, Set.of(status.category()));
        return new Heading(Ids.text(status.id()), "t.namedStatusId", status.isBuiltIn() ? null : status.id(), category);
    }

    private static List<Heading> byPriority() {
        List<Priority> all = Arrays.asList(Priority.values().clone());
        Collections.reverse(all);
        return all.stream()
                .map(priority -> new Heading(priority.code(), "t.priority", priority, null))
                .toList();
    }

    /** Those that have any ticket of the list; the order leads to an index over the tickets of each. */
    private List<Heading> named(String entity, String path, Viewer viewer, List<TicketFilter> filters) {
        Conditions where = TicketConditions.of(viewer, index, filters);
        where.add(path + " = n.id");
        TypedQuery<Long> query = entities.createQuery(
                "select n.id from " + entity + " n where (select t.id from Ticket t" + where.where()
                        + " order by t.due.order limit 1) is not null order by lower(n.name), n.id",
                Long.class);
        where.setOn(query);
        return Stream.concat(
                        query.getResultStream().map(id -> new Heading(Ids.text(id), path, id, null)),
                        Stream.of(new Heading(NOBODY, path, null, null)))
                .toList();
    }
}
