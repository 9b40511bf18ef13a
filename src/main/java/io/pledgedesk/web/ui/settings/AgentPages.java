package io.pledgedesk.web.ui.settings;

import io.pledgedesk.auth.Accounts;
import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.ResetLinks;
import io.pledgedesk.auth.Role;
import io.pledgedesk.kernel.Cursor;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Page;
import io.pledgedesk.notification.Invitations;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Agents;
import io.pledgedesk.web.ui.Moment;
import io.pledgedesk.web.ui.Saving;
import io.pledgedesk.web.ui.people.PeopleList;
import io.pledgedesk.web.ui.words.PeopleWords;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** {@code /desk/settings/agents}: who works here and what they may do. */
@Path(SettingsTabs.AGENTS)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.Names.ADMIN)
class AgentPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(SettingsFrame page, PeopleList<AgentViews.Row> view);

        static native TemplateInstance edit(SettingsFrame page, AgentViews.Edit view);

        static native TemplateInstance link(SettingsFrame page, Agent agent, String url, Moment ends);
    }

    private final Agents agents;
    private final Accounts accounts;
    private final ResetLinks links;
    private final Invitations invitations;
    private final AgentViews views;
    private final SettingsFrames frames;
    private final CurrentViewer viewer;
    private final PeopleWords words;
    private final Saving saving;

    AgentPages(
            Agents agents,
            Accounts accounts,
            ResetLinks links,
            Invitations invitations,
            AgentViews views,
            SettingsFrames frames,
            CurrentViewer viewer,
            PeopleWords words,
            Saving saving) {
        this.agents = agents;
        this.accounts = accounts;
        this.links = links;
        this.invitations = invitations;
        this.views = views;
        this.frames = frames;
        this.viewer = viewer;
        this.words = words;
        this.saving = saving;
    }

    @GET
    public TemplateInstance list(@QueryParam("q") String q, @QueryParam("cursor") String cursor) {
        Page<Agent> page = agents.byName(q, Page.DEFAULT_LIMIT, Cursor.parse(cursor, 2));
        return Templates.list(
                frames.of(SettingsTabs.AGENTS), PeopleList.of(q, views.rows(page.items()), page.next(), true));
    }

    @GET
    @Path("/new")
    public TemplateInstance create() {
        return Templates.edit(frames.of(SettingsTabs.AGENTS), views.of(null, AgentInput.fresh()));
    }

    /** Without a password the agent is invited to choose one. */
    @POST
    public Response create(@BeanParam AgentInput input) {
        return saving.tried(
                () -> {
                    Agent agent = accounts.create(input.details(true), input.passwordOrNull());
                    return input.passwordOrNull() == null
                            ? invited(agent)
                            : saving.then(address(agent), words.created());
                },
                wrong -> Templates.edit(frames.of(SettingsTabs.AGENTS), views.of(null, input, wrong)));
    }

    @POST
    @Path("/{id}/invite")
    public Response invite(@RestPath String id) {
        return invited(agents.get(Ids.parse(id, "agent")));
    }

    private Response invited(Agent agent) {
        return invitations
                .invite(viewer.get().name(), agent.id)
                .map(link -> Response.ok(linkPage(agent, link)).build())
                .orElseGet(() -> saving.then(SettingsTabs.AGENTS, words.invited(agent.email)));
    }

    @GET
    @Path("/{id}")
    public TemplateInstance edit(@RestPath String id) {
        Agent agent = agents.get(Ids.parse(id, "agent"));
        return Templates.edit(frames.of(SettingsTabs.AGENTS), views.of(agent, AgentInput.of(agent)));
    }

    @POST
    @Path("/{id}")
    public Response change(@RestPath String id, @BeanParam AgentInput input) {
        long agentId = Ids.parse(id, "agent");
        return saving.saved(
                () -> change(agentId, input),
                wrong -> Templates.edit(frames.of(SettingsTabs.AGENTS), views.of(agents.get(agentId), input, wrong)));
    }

    private String change(long id, AgentInput input) {
        boolean active = agents.get(id).active;
        accounts.change(id, Saving.version(input.version), input.details(active), input.passwordOrNull());
        return SettingsTabs.AGENTS;
    }

    @POST
    @Path("/{id}/delete")
    public Response delete(@RestPath String id, @RestForm String version) {
        Agent agent = agents.get(Ids.parse(id, "agent"));
        return saving.deleted(
                () -> agents.delete(agent.id, Saving.version(version)),
                SettingsTabs.AGENTS,
                wrong -> Templates.edit(frames.of(SettingsTabs.AGENTS), views.of(agent, AgentInput.of(agent), wrong)));
    }

    @POST
    @Path("/{id}/reset-link")
    public TemplateInstance resetLink(@RestPath String id) {
        Agent agent = agents.get(Ids.parse(id, "agent"));
        return linkPage(agent, links.issue(agent.id));
    }

    /** Shows the link in the answer itself: it exists nowhere else. */
    private TemplateInstance linkPage(Agent agent, ResetLinks.Link link) {
        SettingsFrame frame = frames.of(SettingsTabs.AGENTS);
        return Templates.link(frame, agent, link.url(), frame.desk().times().at(link.expiresAt()));
    }

    private static String address(Agent agent) {
        return SettingsTabs.AGENTS + "/" + agent.id;
    }
}
