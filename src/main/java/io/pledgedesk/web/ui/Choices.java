package io.pledgedesk.web.ui;

import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Agents;
import io.pledgedesk.people.Topics;
import io.pledgedesk.ticket.Channel;
import io.pledgedesk.ticket.Priority;
import io.pledgedesk.web.ui.words.QueueWords;
import io.pledgedesk.web.ui.words.UiWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What the fields of a ticket can be set to, as the options of a {@code select}. */
@ApplicationScoped
public class Choices {

    private final Agents agents;
    private final TeamsInView teams;
    private final Topics topics;
    private final UiWords ui;
    private final QueueWords words;

    Choices(Agents agents, TeamsInView teams, Topics topics, UiWords ui, QueueWords words) {
        this.agents = agents;
        this.teams = teams;
        this.topics = topics;
        this.ui = ui;
        this.words = words;
    }

    /** Active agents by name, the viewer first. */
    public List<Option> agents(Viewer viewer) {
        return agents.choices().stream()
                .sorted(Comparator.comparing(agent -> agent.id != viewer.id()))
                .map(agent -> new Option(Ids.text(agent.id), nameOf(agent, viewer)))
                .toList();
    }

    private String nameOf(Agent agent, Viewer viewer) {
        return agent.id == viewer.id() ? words.you(agent.name) : agent.name;
    }

    public List<Option> teams(Viewer viewer) {
        return teams.of(viewer).stream()
                .map(team -> new Option(Ids.text(team.id), team.name))
                .toList();
    }

    public List<Option> topics() {
        return topics.choices().stream()
                .map(topic -> new Option(topic.slug, topic.name))
                .toList();
    }

    public List<Option> channels() {
        return Arrays.stream(Channel.values())
                .map(channel -> new Option(channel.code(), words.channel(channel.code())))
                .toList();
    }

    /** The most urgent first. */
    public List<Option> priorities() {
        return Arrays.stream(Priority.values())
                .sorted(Comparator.reverseOrder())
                .map(priority -> new Option(priority.code(), ui.priority(priority.code())))
                .toList();
    }

    /** The same options behind one that stands for none. */
    public static List<Option> orNone(String label, List<Option> options) {
        return Stream.concat(Stream.of(new Option("", label)), options.stream()).toList();
    }
}
