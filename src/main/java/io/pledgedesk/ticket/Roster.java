package io.pledgedesk.ticket;

import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.people.Agents;
import io.pledgedesk.people.Teams;
import io.pledgedesk.people.Topics;
import jakarta.enterprise.context.ApplicationScoped;

/** Teams, agents and topics by id, with the names that the history keeps; an unknown id is the sender's mistake. */
@ApplicationScoped
class Roster {

    private final Teams teams;
    private final Agents agents;
    private final Topics topics;

    Roster(Teams teams, Agents agents, Topics topics) {
        this.teams = teams;
        this.agents = agents;
        this.topics = topics;
    }

    Named team(Long id) {
        return id == null
                ? null
                : teams.find(id)
                        .map(team -> new Named(team.id, team.name))
                        .orElseThrow(() -> new Refusal.Invalid("team", "There is no such team."));
    }

    /** Someone who can work on the ticket: active, and more than a light agent. */
    Named assignee(Long id) {
        return id == null
                ? null
                : agents.find(id)
                        .filter(agent -> agent.active)
                        .map(agent -> new Named(agent.id, agent.name))
                        .orElseThrow(() -> new Refusal.Invalid("assignee", "There is no such active agent."));
    }

    /** For the history: also someone who has left. */
    Named formerAssignee(Long id) {
        return id == null
                ? null
                : agents.find(id).map(agent -> new Named(agent.id, agent.name)).orElse(new Named(id, "former agent"));
    }

    Named formerTeam(Long id) {
        return id == null
                ? null
                : teams.find(id).map(team -> new Named(team.id, team.name)).orElse(new Named(id, "former team"));
    }

    Named formerTopic(Long id) {
        return id == null
                ? null
                : topics.find(id).map(topic -> new Named(topic.id, topic.name)).orElse(new Named(id, "former topic"));
    }
}
