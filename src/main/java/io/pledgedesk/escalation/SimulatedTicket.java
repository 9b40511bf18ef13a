package io.pledgedesk.escalation;

import io.pledgedesk.ticket.Channel;
import io.pledgedesk.ticket.Priority;
import java.time.Instant;
import java.util.Set;

/**
 * A ticket that doesn't exist, for a drill.
 *
 * @param topicId and the other ids null for none
 * @param createdAt the customer's message came in
 */
public record SimulatedTicket(
        Priority priority,
        Channel channel,
        Long teamId,
        Long assigneeId,
        Long organizationId,
        Long topicId,
        Set<String> tags,
        Instant createdAt) {

    public SimulatedTicket {
        tags = Set.copyOf(tags);
    }

    SimulatedTicket with(Priority other) {
        return new SimulatedTicket(other, channel, teamId, assigneeId, organizationId, topicId, tags, createdAt);
    }

    SimulatedTicket with(Set<String> otherTags) {
        return new SimulatedTicket(
                priority, channel, teamId, assigneeId, organizationId, topicId, otherTags, createdAt);
    }

    SimulatedTicket assigned(Long team, Long assignee) {
        return new SimulatedTicket(
                priority,
                channel,
                team == null ? teamId : team,
                assignee == null ? assigneeId : assignee,
                organizationId,
                topicId,
                tags,
                createdAt);
    }
}
