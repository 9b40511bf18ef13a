package io.pledgedesk.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.pledgedesk.auth.Role;
import io.pledgedesk.kernel.Cursor;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Page;
import io.pledgedesk.people.Team;
import io.pledgedesk.people.TeamDetails;
import io.pledgedesk.people.Teams;
import io.pledgedesk.web.Idempotent;
import io.pledgedesk.web.MergePatch;
import io.pledgedesk.web.Versions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /teams}: groups of agents. Staff read them, admins write. */
@Path("/api/v1/teams")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class TeamResource {

    /** @param restricted absent: false */
    @Schema(name = "TeamInput")
    record Input(String name, Boolean restricted) {

        static Input of(Team team) {
            return new Input(team.name, team.restricted);
        }

        TeamDetails details() {
            return new TeamDetails(name, Boolean.TRUE.equals(restricted));
        }
    }

    @Schema(name = "Team")
    record Json(String id, String name, boolean restricted, long version) {

        static Json of(Team team) {
            return new Json(Ids.text(team.id), team.name, team.restricted, team.version);
        }
    }

    private final Teams teams;
    private final MergePatch patches;

    TeamResource(Teams teams, MergePatch patches) {
        this.teams = teams;
        this.patches = patches;
    }

    @GET
    @RolesAllowed(Role.Names.LIGHT_AGENT)
    public Page<Json> list(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return teams.list(Page.limit(limit), Cursor.parse(cursor, 1)).map(Json::of);
    }

    @POST
    @RolesAllowed(Role.Names.ADMIN)
    @Idempotent
    @APIResponseSchema(value = Json.class, responseCode = "201", responseDescription = "Created")
    public RestResponse<Json> create(Input input) {
        Team created = teams.create(Bodies.required(input).details());
        return Answers.created("/api/v1/teams", created.id, Json.of(created), created.version);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.Names.LIGHT_AGENT)
    public RestResponse<Json> get(@RestPath String id) {
        return answer(teams.get(Ids.parse(id, "team")));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @RolesAllowed(Role.Names.ADMIN)
    public RestResponse<Json> change(@RestPath String id, @HeaderParam("If-Match") String ifMatch, JsonNode patch) {
        Team before = teams.get(Ids.parse(id, "team"));
        Versions.check(ifMatch, before.version);
        Input input = patches.apply(Input.of(before), patch, Input.class);
        return answer(teams.change(before.id, before.version, input.details()));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Role.Names.ADMIN)
    public void delete(@RestPath String id, @HeaderParam("If-Match") String ifMatch) {
        Team before = teams.get(Ids.parse(id, "team"));
        Versions.check(ifMatch, before.version);
        teams.delete(before.id, before.version);
    }

    private static RestResponse<Json> answer(Team team) {
        return Answers.of(Json.of(team), team.version);
    }
}
