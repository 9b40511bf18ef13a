package io.pledgedesk.view;

import io.pledgedesk.ticket.Channel;
import io.pledgedesk.ticket.Priority;
import io.pledgedesk.ticket.Status;
import java.time.Instant;
import java.util.Set;

/**
 * Which tickets a list shows. Empty sets and nulls don't restrict.
 *
 * @param unassigned only tickets that nobody has; excludes {@code assigneeId}
 * @param unanswered only tickets that no agent has answered yet
 * @param slaStates codes of the worst clock's state
 * @param dueBefore tickets whose next due instant is before this one
 * @param words full text
 */
public record TicketFilter(
        Set<Status> statuses,
        Set<Priority> priorities,
        Set<Long> teamIds,
        Long assigneeId,
        boolean unassigned,
        boolean unanswered,
        Long requesterId,
        Long organizationId,
        String tag,
        Set<Channel> channels,
        Set<String> slaStates,
        Instant dueBefore,
        Instant createdFrom,
        Instant createdTo,
        String words) {

    public static final TicketFilter ALL = new TicketFilter(
            Set.of(), Set.of(), Set.of(), null, false, false, null, null, null, Set.of(), Set.of(), null, null, null,
            null);

    public TicketFilter withStatuses(Set<Status> to) {
        return new TicketFilter(
                to,
                priorities,
                teamIds,
                assigneeId,
                unassigned,
                unanswered,
                requesterId,
                organizationId,
                tag,
                channels,
                slaStates,
                dueBefore,
                createdFrom,
                createdTo,
                words);
    }

    public TicketFilter withTeams(Set<Long> to) {
        return new TicketFilter(
                statuses,
                priorities,
                to,
                assigneeId,
                unassigned,
                unanswered,
                requesterId,
                organizationId,
                tag,
                channels,
                slaStates,
                dueBefore,
                createdFrom,
                createdTo,
                words);
    }

    public TicketFilter withAssignee(Long to) {
        return new TicketFilter(
                statuses,
                priorities,
                teamIds,
                to,
                false,
                unanswered,
                requesterId,
                organizationId,
                tag,
                channels,
                slaStates,
                dueBefore,
                createdFrom,
                createdTo,
                words);
    }

    public TicketFilter withUnassigned() {
        return new TicketFilter(
                statuses,
                priorities,
                teamIds,
                null,
                true,
                unanswered,
                requesterId,
                organizationId,
                tag,
                channels,
                slaStates,
                dueBefore,
                createdFrom,
                createdTo,
                words);
    }

    public TicketFilter withUnanswered() {
        return new TicketFilter(
                statuses,
                priorities,
                teamIds,
                assigneeId,
                unassigned,
                true,
                requesterId,
                organizationId,
                tag,
                channels,
                slaStates,
                dueBefore,
                createdFrom,
                createdTo,
                words);
    }

    public TicketFilter withDueBefore(Instant to) {
        return new TicketFilter(
                statuses,
                priorities,
                teamIds,
                assigneeId,
                unassigned,
                unanswered,
                requesterId,
                organizationId,
                tag,
                channels,
                slaStates,
                to,
                createdFrom,
                createdTo,
                words);
    }

    public TicketFilter withRequester(Long to) {
        return new TicketFilter(
                statuses,
                priorities,
                teamIds,
                assigneeId,
                unassigned,
                unanswered,
                to,
                organizationId,
                tag,
                channels,
                slaStates,
                dueBefore,
                createdFrom,
                createdTo,
                words);
    }

    public TicketFilter withOrganization(Long to) {
        return new TicketFilter(
                statuses,
                priorities,
                teamIds,
                assigneeId,
                unassigned,
                unanswered,
                requesterId,
                to,
                tag,
                channels,
                slaStates,
                dueBefore,
                createdFrom,
                createdTo,
                words);
    }

    public TicketFilter withSlaStates(Set<String> to) {
        return new TicketFilter(
                statuses,
                priorities,
                teamIds,
                assigneeId,
                unassigned,
                unanswered,
                requesterId,
                organizationId,
                tag,
                channels,
                to,
                dueBefore,
                createdFrom,
                createdTo,
                words);
    }

    public TicketFilter withWords(String to) {
        return new TicketFilter(
                statuses,
                priorities,
                teamIds,
                assigneeId,
                unassigned,
                unanswered,
                requesterId,
                organizationId,
                tag,
                channels,
                slaStates,
                dueBefore,
                createdFrom,
                createdTo,
                to);
    }
}
