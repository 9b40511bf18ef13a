package io.pledgedesk.web.api;

import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.ticket.NamedStatus;
import io.pledgedesk.ticket.Status;
import io.pledgedesk.ticket.StatusChoice;
import io.pledgedesk.ticket.Statuses;
import jakarta.enterprise.context.ApplicationScoped;

/** The status that a program asks for: a category, and if it likes one of the desk's own statuses of it. */
@ApplicationScoped
class StatusInput {

    private static final String FIELD = "namedStatus";

    private final Statuses statuses;

    StatusInput(Statuses statuses) {
        this.statuses = statuses;
    }

    /** @param namedId null for none @param category null where it is left to the named one */
    StatusChoice read(String namedId, Status category) {
        return namedId == null ? StatusChoice.orNull(category, null) : named(namedId, category);
    }

    /** @throws Refusal.Invalid when there is none, it was retired, or it belongs to another category */
    StatusChoice named(String namedId, Status category) {
        NamedStatus named = statuses.book()
                .find(Ids.parseField(namedId, FIELD))
                .filter(status -> !status.isRetired())
                .orElseThrow(() -> new Refusal.Invalid(FIELD, "There is no such status."));
        if (category != null && category != named.category()) {
            throw new Refusal.Invalid(
                    FIELD, "This status belongs to " + named.category().code() + ".");
        }
        return named.exactly();
    }
}
