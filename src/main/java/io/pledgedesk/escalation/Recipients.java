package io.pledgedesk.escalation;

import io.pledgedesk.kernel.Ids;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Agents;
import io.pledgedesk.ticket.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who is meant by "assignee", "team" and "supervisors" for one ticket; everybody once, and only who is active. */
@ApplicationScoped
class Recipients {

    private static final int MAX = 200;

    private final Agents agents;

    Recipients(Agents agents) {
        this.agents = agents;
    }

    List<Agent> of(List<String> names, Ticket ticket) {
        return of(names, ticket.assigneeId(), ticket.teamId());
    }

    List<Agent> of(List<String> names, Long assigneeId, Long teamId) {
        Map<Long, Agent> found = new LinkedHashMap<>();
        for (String name : names) {
            for (Agent agent : named(name, assigneeId, teamId)) {
                if (agent.active && found.size() < MAX) {
                    found.putIfAbsent(agent.id, agent);
                }
            }
        }
        return List.copyOf(found.values());
    }

    private List<Agent> named(String name, Long assigneeId, Long teamId) {
        return switch (name) {
            case "assignee" -> one(assigneeId);
            case "team" -> teamId == null ? List.of() : agents.ofTeam(teamId);
            case "supervisors" -> agents.supervisors();
            default -> one(Ids.parseField(name, "to"));
        };
    }

    private List<Agent> one(Long id) {
        return id == null ? List.of() : agents.find(id).map(List::of).orElse(List.of());
    }
}
