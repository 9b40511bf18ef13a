package io.pledgedesk.web.ui.settings;

import io.pledgedesk.auth.Role;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.AgentDetails;
import io.pledgedesk.web.ui.Form;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;

/** What was typed about an agent. A role includes those below it, so a form needs one. */
class AgentInput {

    @RestForm
    String name;

    @RestForm
    String email;

    @RestForm
    String role;

    @RestForm
    List<String> teamIds;

    @RestForm
    String password;

    @RestForm
    String version;

    static AgentInput fresh() {
        AgentInput input = new AgentInput();
        input.role = Role.Names.AGENT;
        return input;
    }

    static AgentInput of(Agent agent) {
        AgentInput input = new AgentInput();
        input.name = agent.name;
        input.email = agent.email;
        input.role = highest(agent.roles).code();
        input.teamIds = agent.teamIds.stream().map(Ids::text).toList();
        return input;
    }

    static Role highest(Set<String> codes) {
        return codes.stream().map(Role::of).max(Role::compareTo).orElse(Role.AGENT);
    }

    List<String> chosenTeams() {
        return teamIds == null ? List.of() : teamIds;
    }

    AgentDetails details(boolean activeNow) {
        Set<Long> teams =
                chosenTeams().stream().map(id -> Ids.parseField(id, "teamIds")).collect(Collectors.toSet());
        return new AgentDetails(name, email, activeNow, role == null ? Set.of() : Set.of(role), teams);
    }

    String passwordOrNull() {
        return password == null || password.isEmpty() ? null : password;
    }

    Form form() {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("name", name);
        typed.put("email", email);
        typed.put("role", role);
        return Form.of(typed);
    }
}
