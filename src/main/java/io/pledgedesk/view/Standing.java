package io.pledgedesk.view;

import io.pledgedesk.ticket.NamedStatus;
import io.pledgedesk.ticket.Status;
import io.pledgedesk.ticket.StatusBook;
import io.pledgedesk.ticket.StatusChoice;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** In which statuses a ticket is looked for. */
final class Standing {

    private Standing() {}

    /** Statuses by name; where none is named the category alone counts. */
    static Criterion of(Collection<StatusChoice> asked, StatusBook book) {
        List<Criterion> parts = new ArrayList<>();
        Set<Status> categories = new HashSet<>();
        Set<Long> own = new HashSet<>();
        for (StatusChoice choice : asked) {
            NamedStatus named = choice.namedId() == null ? null : book.get(choice);
            if (named == null) {
                categories.add(choice.category());
            } else if (named.isBuiltIn()) {
                parts.add(new Criterion.BuiltIn(named.category()));
            } else {
                own.add(named.id());
            }
        }
        if (!categories.isEmpty()) {
            parts.add(new Criterion.OneOf(Criterion.Column.STATUS, categories));
        }
        if (!own.isEmpty()) {
            parts.add(new Criterion.OneOf(Criterion.Column.NAMED_STATUS, own));
        }
        return parts.size() == 1 ? parts.get(0) : new Criterion.Any(parts);
    }
}
