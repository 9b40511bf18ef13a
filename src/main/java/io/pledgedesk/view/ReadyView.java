package io.pledgedesk.view;

import io.pledgedesk.auth.Viewer;
import io.pledgedesk.ticket.Status;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** The queues that every desk has from the first day. */
public enum ReadyView {
    /** Everything that the viewer has and that isn't solved. */
    MINE("mine", Sets.UNSOLVED, TicketOrder.DUE, true) {
        @Override
        TicketFilter narrowed(TicketFilter all, Viewer viewer, Instant now) {
            return all.withAssignee(viewer.id());
        }
    },
    MENTIONS("mentions", Sets.UNSOLVED, TicketOrder.UPDATED_LAST, false) {
        @Override
        TicketFilter narrowed(TicketFilter all, Viewer viewer, Instant now) {
            return all.withMentionOf(viewer.id());
        }
    },
    DRAFTS("drafts", Set.of(), TicketOrder.DUE, false) {
        @Override
        TicketFilter narrowed(TicketFilter all, Viewer viewer, Instant now) {
            return all.withDraftOf(viewer.id());
        }
    },
    SNOOZED("snoozed", Sets.UNSOLVED, TicketOrder.DUE, false) {
        @Override
        TicketFilter narrowed(TicketFilter all, Viewer viewer, Instant now) {
            return all.withAsleep(viewer.id(), now);
        }
    },
    /** What the customer waits for us to do; where a clock stands still, there is another queue. */
    WAITING("waiting", Sets.OURS, TicketOrder.DUE, true),
    FIRST_REPLY("first-reply", Sets.OURS, TicketOrder.DUE, true) {
        @Override
        TicketFilter narrowed(TicketFilter all, Viewer viewer, Instant now) {
            return all.withUnanswered();
        }
    },
    UNASSIGNED("unassigned", Sets.OURS, TicketOrder.DUE, true) {
        @Override
        TicketFilter narrowed(TicketFilter all, Viewer viewer, Instant now) {
            return all.withUnassigned();
        }
    },
    ALL_OPEN("all-open", Sets.UNSOLVED, TicketOrder.DUE, false),
    PENDING("pending", Set.of(Status.PENDING), TicketOrder.UPDATED_LAST, false),
    ON_HOLD("on-hold", Set.of(Status.ON_HOLD), TicketOrder.UPDATED_LAST, false),
    /** Unsolved and not getting on, for any of the reasons that reports tell. */
    STUCK("stuck", Sets.UNSOLVED, TicketOrder.DUE, false),
    SOLVED("solved", Set.of(Status.SOLVED, Status.CLOSED), TicketOrder.UPDATED_LAST, false),
    SPAM("spam", Set.of(), TicketOrder.UPDATED_LAST, false) {
        @Override
        TicketFilter narrowed(TicketFilter all, Viewer viewer, Instant now) {
            return all.withSpam();
        }
    };

    static final Set<Status> UNSOLVED = Sets.UNSOLVED;

    private final String slug;
    private final Set<Status> statuses;
    private final TicketOrder order;
    private final boolean awakeOnly;

    ReadyView(String slug, Set<Status> statuses, TicketOrder order, boolean awakeOnly) {
        this.slug = slug;
        this.statuses = statuses;
        this.order = order;
        this.awakeOnly = awakeOnly;
    }

    public String slug() {
        return slug;
    }

    /** What the queue holds beyond a status. */
    TicketFilter narrowed(TicketFilter all, Viewer viewer, Instant now) {
        return all;
    }

    View of(Viewer viewer, Instant now) {
        TicketFilter filter = narrowed(TicketFilter.ALL.withStatuses(statuses), viewer, now);
        return new View(slug, null, awakeOnly ? filter.withAwake(viewer.id(), now) : filter, order);
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
