package io.pledgedesk.web.ui.settings;

import io.pledgedesk.auth.Accounts;
import io.pledgedesk.auth.Role;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.kernel.Violation;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Agents;
import io.pledgedesk.people.Team;
import io.pledgedesk.people.Teams;
import io.pledgedesk.ticket.HandOver;
import io.pledgedesk.web.ui.Form;
import io.pledgedesk.web.ui.Option;
import io.pledgedesk.web.ui.words.PeopleWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Agents as their pages show them. */
@ApplicationScoped
class AgentViews {

    private static final List<Role> ROLES = List.of(Role.LIGHT_AGENT, Role.AGENT, Role.SUPERVISOR, Role.ADMIN);

    /** @param invited whether no password was chosen yet */
    record Row(long id, String name, String email, String role, boolean active, boolean invited, String teams) {}

    record TeamChoice(String id, String name, boolean chosen) {}

    /**
     * What an agent leaves behind.
     *
     * @param invited whether no password was chosen yet
     * @param open how many open tickets there are
     * @param successors who can get them; the first is nobody
     */
    record Duties(boolean invited, long open, List<Option> successors) {}

    /** @param agent and duties null for a new one */
    record Edit(Agent agent, Form form, long version, List<Option> roles, List<TeamChoice> teams, Duties duties) {}

    private final Agents agents;
    private final Teams teams;
    private final Accounts accounts;
    private final HandOver handOver;
    private final PeopleWords words;

    AgentViews(Agents agents, Teams teams, Accounts accounts, HandOver handOver, PeopleWords words) {
        this.agents = agents;
        this.teams = teams;
        this.accounts = accounts;
        this.handOver = handOver;
        this.words = words;
    }

    List<Row> rows(List<Agent> agents) {
        Map<Long, Team> named =
                teams
                        .named(agents.stream()
                                .flatMap(agent -> agent.teamIds.stream())
                                .collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(team -> team.id, Function.identity()));
        Set<Long> invited =
                accounts.withoutPassword(agents.stream().map(agent -> agent.id).toList());
        return agents.stream()
                .map(agent -> row(agent, named, invited.contains(agent.id)))
                .toList();
    }

    private Row row(Agent agent, Map<Long, Team> named, boolean invited) {
        String own = agent.teamIds.stream()
                .map(named::get)
                .map(team -> team.name)
                .sorted()
                .collect(Collectors.joining(", "));
        String role = words.roleName(AgentInput.highest(agent.roles).code());
        return new Row(agent.id, agent.name, agent.email, role, agent.active, invited, own);
    }

    Edit of(Agent agent, AgentInput input) {
        return of(agent, input, input.form());
    }

    Edit of(Agent agent, AgentInput input, Refusal.Invalid wrong) {
        return of(agent, input, input.form().with(renamed(wrong)));
    }

    private Edit of(Agent agent, AgentInput input, Form form) {
        List<Option> roles = ROLES.stream()
                .map(role -> new Option(role.code(), words.roleChoice(role.code())))
                .toList();
        List<TeamChoice> choices = teams.choices().stream()
                .map(team -> new TeamChoice(
                        Ids.text(team.id), team.name, input.chosenTeams().contains(Ids.text(team.id))))
                .toList();
        return new Edit(
                agent, form, agent == null ? 0 : agent.version, roles, choices, agent == null ? null : duties(agent));
    }

    private Duties duties(Agent agent) {
        List<Option> successors = new ArrayList<>(List.of(new Option("", words.nobodyElse())));
        agents.choices().stream()
                .filter(other -> !other.id.equals(agent.id))
                .forEach(other -> successors.add(new Option(Ids.text(other.id), other.name)));
        boolean invited = !accounts.withoutPassword(List.of(agent.id)).isEmpty();
        return new Duties(invited, handOver.open(agent.id), successors);
    }

    /** The form asks for one role, the agent has several. */
    private static Refusal.Invalid renamed(Refusal.Invalid wrong) {
        Stream<Violation> violations = wrong.violations().stream()
                .map(v -> v.field().equals("roles") ? new Violation("role", v.code(), v.message()) : v);
        return new Refusal.Invalid(violations.toList());
    }
}
