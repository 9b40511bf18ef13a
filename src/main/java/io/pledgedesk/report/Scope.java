package io.pledgedesk.report;

import io.pledgedesk.ticket.Channel;
import io.pledgedesk.ticket.Priority;
import java.util.HashMap;
import java.util.Map;

/** Which tickets figures are about, by what they are now; a null doesn't restrict. Tickets merged away are in no figure. */
public record Scope(Long teamId, Long agentId, Priority priority, Channel channel) {

    public static final Scope ALL = new Scope(null, null, null, null);

    /** @param teamId null for all teams */
    public static Scope ofTeam(Long teamId) {
        return new Scope(teamId, null, null, null);
    }

    /** As a condition on the table {@code ticket t}. */
    String condition() {
        return "t.merged_into_id is null and t.spam_at is null"
                + (teamId == null ? "" : " and t.team_id = :team")
                + (agentId == null ? "" : " and t.assignee_id = :agent")
                + (priority == null ? "" : " and t.priority = :priority")
                + (channel == null ? "" : " and t.channel = :channel");
    }

    Map<String, Object> parameters() {
        Map<String, Object> values = new HashMap<>();
        put(values, "team", teamId);
        put(values, "agent", agentId);
        put(values, "priority", priority == null ? null : priority.rank());
        put(values, "channel", channel == null ? null : channel.code());
        return values;
    }

    private static void put(Map<String, Object> values, String name, Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }
}
