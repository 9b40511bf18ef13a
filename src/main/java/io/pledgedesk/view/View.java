package io.pledgedesk.view;

import java.util.Objects;

/**
 * A queue: which tickets it holds and how they are sorted unless the reader sorts them otherwise.
 *
 * @param slug its name in addresses
 */
public record View(String slug, TicketFilter filter, TicketOrder order) {
    public View {
        Objects.requireNonNull(slug);
    }

    static View team(long id) {
        return new View(
                Views.TEAM + id,
                TicketFilter.ALL.withStatuses(ReadyView.UNSOLVED).withTeams(java.util.Set.of(id)),
                TicketOrder.DUE);
    }
}
