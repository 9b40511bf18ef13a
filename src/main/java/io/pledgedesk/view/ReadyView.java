package io.pledgedesk.view;

import io.pledgedesk.auth.Viewer;
import io.pledgedesk.ticket.Status;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** The queues that every desk has from the first day. */
public enum ReadyView {
    /** Everything that the viewer has and that isn't solved. */
    MINE("mine", Sets.UNSOLVED, TicketOrder.DUE, (all, viewer) -> all.withAssignee(viewer.id())),
    /** What the customer waits for us to do; where a clock stands still, there is another queue. */
    WAITING("waiting", Sets.OURS, TicketOrder.DUE, (all, viewer) -> all),
    FIRST_REPLY("first-reply", Sets.OURS, TicketOrder.DUE, (all, viewer) -> all.withUnanswered()),
    UNASSIGNED("unassigned", Sets.OURS, TicketOrder.DUE, (all, viewer) -> all.withUnassigned()),
    ALL_OPEN("all-open", Sets.UNSOLVED, TicketOrder.DUE, (all, viewer) -> all),
    PENDING("pending", Set.of(Status.PENDING), TicketOrder.UPDATED_LAST, (all, viewer) -> all),
    ON_HOLD("on-hold", Set.of(Status.ON_HOLD), TicketOrder.UPDATED_LAST, (all, viewer) -> all),
    SOLVED("solved", Set.of(Status.SOLVED, Status.CLOSED), TicketOrder.UPDATED_LAST, (all, viewer) -> all);

    static final Set<Status> UNSOLVED = Sets.UNSOLVED;

    private final String slug;
    private final Set<Status> statuses;
    private final TicketOrder order;
    private final BiFunction<TicketFilter, Viewer, TicketFilter> narrowing;

    ReadyView(
            String slug,
            Set<Status> statuses,
            TicketOrder order,
            BiFunction<TicketFilter, Viewer, TicketFilter> narrowing) {
        this.slug = slug;
        this.statuses = statuses;
        this.order = order;
        this.narrowing = narrowing;
    }

    public String slug() {
        return slug;
    }

    public View of(Viewer viewer) {
        return new View(slug, narrowing.apply(TicketFilter.ALL.withStatuses(statuses), viewer), order);
    }

    static Optional<ReadyView> find(String slug) {
        for (ReadyView view : values()) {
            if (view.slug.equals(slug)) {
                return Optional.of(view);
            }
        }
        return Optional.empty();
    }

    private static final class Sets {
        static final Set<Status> OURS = Set.of(Status.NEW, Status.OPEN);
        static final Set<Status> UNSOLVED = Set.of(Status.NEW, Status.OPEN, Status.PENDING, Status.ON_HOLD);
    }
}
