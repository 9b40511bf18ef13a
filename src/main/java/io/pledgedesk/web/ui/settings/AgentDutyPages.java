package io.pledgedesk.web.ui.settings;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.AgentDetails;
import io.pledgedesk.people.Agents;
import io.pledgedesk.ticket.HandOver;
import io.pledgedesk.web.ui.Saving;
import io.pledgedesk.web.ui.words.PeopleWords;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** {@code /desk/settings/agents/…/deactivate}: an agent leaves, the tickets stay with somebody; or comes back. */
@Path(SettingsTabs.AGENTS)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.Names.ADMIN)
class AgentDutyPages {

    private final Agents agents;
    private final HandOver handOver;
    private final AgentViews views;
    private final SettingsFrames frames;
    private final CurrentViewer viewer;
    private final PeopleWords words;
    private final Saving saving;

    AgentDutyPages(
            Agents agents,
            HandOver handOver,
            AgentViews views,
            SettingsFrames frames,
            CurrentViewer viewer,
            PeopleWords words,
            Saving saving) {
        this.agents = agents;
        this.handOver = handOver;
        this.views = views;
        this.frames = frames;
        this.viewer = viewer;
        this.words = words;
        this.saving = saving;
    }

    /** First the agent, so that nothing new comes in while the tickets change hands. */
    @POST
    @Path("/{id}/deactivate")
    public Response deactivate(@RestPath String id, @RestForm String version, @RestForm String to) {
        Agent agent = agents.get(Ids.parse(id, "agent"));
        return saving.tried(
                () -> {
                    Long successor = successor(agent, to);
                    setActive(agent, version, false);
                    HandOver.Result result = handOver.all(viewer.get(), agent.id, successor);
                    return saving.then(address(agent), words.handedOver(agent.name, result.given(), result.kept()));
                },
                wrong -> again(agent, wrong));
    }

    @POST
    @Path("/{id}/activate")
    public Response activate(@RestPath String id, @RestForm String version) {
        Agent agent = agents.get(Ids.parse(id, "agent"));
        return saving.tried(
                () -> {
                    setActive(agent, version, true);
                    return saving.then(address(agent), words.activeAgain(agent.name));
                },
                wrong -> again(agent, wrong));
    }

    private Long successor(Agent leaving, String to) {
        if (to == null || to.isEmpty()) {
            return null;
        }
        return agents.find(Ids.parseField(to, "to"))
                .filter(other -> other.active && !other.id.equals(leaving.id))
                .map(other -> other.id)
                .orElseThrow(() -> new Refusal.Invalid("to", words.noSuccessor()));
    }

    private void setActive(Agent agent, String version, boolean active) {
        AgentDetails details = new AgentDetails(agent.name, agent.email, active, agent.roles, agent.teamIds);
        agents.change(agent.id, Saving.version(version), details);
    }

    private TemplateInstance again(Agent agent, Refusal.Invalid wrong) {
        Agent now = agents.get(agent.id);
        return AgentPages.Templates.edit(frames.of(SettingsTabs.AGENTS), views.of(now, AgentInput.of(now), wrong));
    }

    private static String address(Agent agent) {
        return SettingsTabs.AGENTS + "/" + agent.id;
    }
}
