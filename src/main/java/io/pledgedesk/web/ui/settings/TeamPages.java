package io.pledgedesk.web.ui.settings;

import io.pledgedesk.auth.Role;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.people.Agents;
import io.pledgedesk.people.Team;
import io.pledgedesk.people.TeamDetails;
import io.pledgedesk.people.Teams;
import io.pledgedesk.web.ui.Form;
import io.pledgedesk.web.ui.Saving;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** {@code /desk/settings/teams}: groups of agents. */
@Path(SettingsTabs.TEAMS)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.Names.ADMIN)
class TeamPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(SettingsFrame page, List<Row> teams);

        static native TemplateInstance edit(SettingsFrame page, Edit view);
    }

    /** @param members their names */
    record Row(long id, String name, boolean restricted, List<String> members) {}

    /** @param team null for a new one */
    record Edit(Row team, Form form, long version, boolean restricted) {}

    private final Teams teams;
    private final Agents agents;
    private final SettingsFrames frames;
    private final Saving saving;

    TeamPages(Teams teams, Agents agents, SettingsFrames frames, Saving saving) {
        this.teams = teams;
        this.agents = agents;
        this.frames = frames;
        this.saving = saving;
    }

    @GET
    public TemplateInstance list() {
        Map<Long, List<String>> members = agents.namesByTeam();
        List<Row> rows =
                teams.choices().stream().map(team -> row(team, members)).toList();
        return Templates.list(frames.of(SettingsTabs.TEAMS), rows);
    }

    @GET
    @Path("/new")
    public TemplateInstance create() {
        return edit(null, Form.empty(), false);
    }

    @POST
    public Response create(@RestForm String name, @RestForm String restricted) {
        return saving.saved(
                () -> {
                    teams.create(new TeamDetails(name, restricted != null));
                    return SettingsTabs.TEAMS;
                },
                wrong -> edit(null, form(name).with(wrong), restricted != null));
    }

    @GET
    @Path("/{id}")
    public TemplateInstance edit(@RestPath String id) {
        Team team = teams.get(Ids.parse(id, "team"));
        return edit(team, form(team.name), team.restricted);
    }

    @POST
    @Path("/{id}")
    public Response change(
            @RestPath String id, @RestForm String name, @RestForm String restricted, @RestForm String version) {
        long teamId = Ids.parse(id, "team");
        return saving.saved(
                () -> {
                    teams.change(teamId, Saving.version(version), new TeamDetails(name, restricted != null));
                    return SettingsTabs.TEAMS;
                },
                wrong -> edit(teams.get(teamId), form(name).with(wrong), restricted != null));
    }

    @POST
    @Path("/{id}/delete")
    public Response delete(@RestPath String id, @RestForm String version) {
        long teamId = Ids.parse(id, "team");
        return saving.deleted(
                () -> teams.delete(teamId, Saving.version(version)),
                SettingsTabs.TEAMS,
                wrong -> again(teams.get(teamId), wrong));
    }

    private TemplateInstance again(Team team, Refusal.Invalid wrong) {
        return edit(team, form(team.name).with(wrong), team.restricted);
    }

    private TemplateInstance edit(Team team, Form form, boolean restricted) {
        Row row = team == null ? null : row(team, agents.namesByTeam());
        return Templates.edit(
                frames.of(SettingsTabs.TEAMS), new Edit(row, form, team == null ? 0 : team.version, restricted));
    }

    private static Row row(Team team, Map<Long, List<String>> members) {
        return new Row(team.id, team.name, team.restricted, members.getOrDefault(team.id, List.of()));
    }

    private static Form form(String name) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("name", name);
        return Form.of(typed);
    }
}
