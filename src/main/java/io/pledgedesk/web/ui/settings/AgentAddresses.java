package io.pledgedesk.web.ui.settings;

import io.pledgedesk.people.Agents;
import jakarta.enterprise.context.ApplicationScoped;

/** People write addresses of agents where the API has ids. */
@ApplicationScoped
class AgentAddresses {

    private final Agents agents;

    AgentAddresses(Agents agents) {
        this.agents = agents;
    }

    /** The address of an agent; {@code #id} when there is none any more. */
    String address(String id) {
        return agents.find(Long.parseLong(id)).map(agent -> agent.email).orElse("#" + id);
    }

    /** The id of an agent; text that is nobody's address stays as it is. */
    String id(String typed) {
        if (typed.matches("#[0-9]{1,18}")) {
            return typed.substring(1);
        }
        return agents.findByEmail(typed).map(agent -> Long.toString(agent.id)).orElse(typed);
    }
}
