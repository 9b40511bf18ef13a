package io.pledgedesk.view;

import io.pledgedesk.kernel.Ids;
import io.pledgedesk.people.Team;
import java.util.Objects;
import java.util.Set;

/**
 * A queue: which tickets it holds and how they are sorted unless the reader sorts them otherwise.
 *
 * @param slug its name in addresses
 * @param name what people called it; null for a queue that every desk has
 */
public record View(String slug, String name, TicketFilter filter, TicketOrder order) {
    public View {
        Objects.requireNonNull(slug);
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
