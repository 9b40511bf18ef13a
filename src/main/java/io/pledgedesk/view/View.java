package io.pledgedesk.view;

import io.pledgedesk.kernel.Ids;
import io.pledgedesk.people.Team;
import java.util.Objects;
import java.util.Set;

/**
 * A queue: which tickets it holds and how they are sorted unless the reader sorts them otherwise.
 *
 * @param slug its name in addresses
 * @param shape what it shows of each ticket
 * @param name what people called it; null for a queue that every desk has
 */
public record View(String slug, String name, TicketFilter filter, TicketOrder order, ListShape shape) {
    public View {
        Objects.requireNonNull(slug);
    }

    public View(String slug, String name, TicketFilter filter, TicketOrder order) {
        this(slug, name, filter, order, ListShape.USUAL);
    }

    /** Whether it can be counted for every page: not where words have to be looked for. */
    public boolean isQuicklyCounted() {
        return filter.criteria().stream().noneMatch(Criterion::looksForWords);
    }

    /** Whether somebody made it. */
    public boolean isSaved() {
        return slug.startsWith(SavedView.SLUG);
    }

    /** The id of the view that somebody made. */
    public long savedId() {
        return Ids.parse(slug.substring(SavedView.SLUG.length()), "view");
    }

    static View team(Team team) {
        return new View(
                Views.TEAM + team.id,
                team.name,
                TicketFilter.ALL.withStatuses(ReadyView.UNSOLVED).withTeams(Set.of(team.id)),
                TicketOrder.DUE);
    }
}
