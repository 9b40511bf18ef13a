package io.pledgedesk.demo;

import io.pledgedesk.custom.FieldSheet;
import io.pledgedesk.custom.Filled;
import io.pledgedesk.kernel.Actor;
import io.pledgedesk.people.Topic;
import io.pledgedesk.ticket.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who appears in the stories of the demo desk. */
final class Cast {

    private final Map<String, Named> teams = new HashMap<>();
    private final Map<String, Named> topics = new HashMap<>();
    private final Map<String, Boolean> hasTeam = new HashMap<>();
    private final Map<String, List<Actor>> agents = new HashMap<>();
    private FieldSheet sheet;
    private Actor engineer;
    private Actor admin;

    void addTeam(String name, long id) {
        teams.put(name, new Named(id, name));
        agents.put(name, new ArrayList<>());
    }

    void addTopic(Topic topic) {
        topics.put(topic.slug, new Named(topic.id, topic.name));
        hasTeam.put(topic.slug, topic.teamId != null);
    }

    void addAgent(Actor agent, String role, List<String> members) {
        switch (role) {
            case "lightAgent" -> engineer = agent;
            case "admin" -> admin = agent;
            case "supervisor" -> {}
            default -> members.forEach(team -> agents.get(team).add(agent));
        }
    }

    void holdSheet(FieldSheet fields) {
        sheet = fields;
    }

    /** The desk's own fields as somebody filled them in. */
    Filled filled(Map<String, String> answers) {
        return answers.isEmpty() ? Filled.NOTHING : sheet.fill(answers);
    }

    Named team(String name) {
        return teams.get(name);
    }

    Named topic(String slug) {
        return topics.get(slug);
    }

    /** Whether a request about the topic goes to its team by itself. */
    boolean isRouted(String topic) {
        return hasTeam.get(topic);
    }

    /** Those who answer for a team. */
    List<Actor> agents(String team) {
        return agents.get(team);
    }

    /** Reads everything, answers nobody, writes notes. */
    Actor engineer() {
        return engineer;
    }

    Actor admin() {
        return admin;
    }
}
