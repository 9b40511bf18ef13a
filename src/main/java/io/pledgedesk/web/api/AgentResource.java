package io.pledgedesk.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.pledgedesk.auth.Accounts;
import io.pledgedesk.auth.ResetLinks;
import io.pledgedesk.auth.Role;
import io.pledgedesk.kernel.Cursor;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Page;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.AgentDetails;
import io.pledgedesk.people.Agents;
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
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /agents}: who works at the desk. Staff read them, admins write. */
@Path("/api/v1/agents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class AgentResource {

    /**
     * @param password absent: none, or the one there is
     * @param active absent: true
     */
    @Schema(name = "AgentInput")
    record Input(String name, String email, String password, Set<String> roles, List<String> teamIds, Boolean active) {

        static Input of(Agent agent) {
            return new Input(
                    agent.name,
                    agent.email,
                    null,
                    agent.roles,
                    agent.teamIds.stream().map(Ids::text).toList(),
                    agent.active);
        }

        AgentDetails details() {
            Set<Long> teams = teamIds == null
                    ? Set.of()
                    : teamIds.stream().map(id -> Ids.parseField(id, "teamIds")).collect(Collectors.toSet());
            return new AgentDetails(name, email, !Boolean.FALSE.equals(active), roles, teams);
        }
    }

    @Schema(name = "Agent")
    record Json(
            String id,
            String name,
            String email,
            boolean active,
            List<String> roles,
            List<String> teamIds,
            Instant createdAt,
            long version) {

        static Json of(Agent agent) {
            return new Json(
                    Ids.text(agent.id),
                    agent.name,
                    agent.email,
                    agent.active,
                    agent.roles.stream().sorted().toList(),
                    agent.teamIds.stream().sorted().map(Ids::text).toList(),
                    agent.createdAt,
                    agent.version);
        }
    }

    private final Agents agents;
    private final Accounts accounts;
    private final ResetLinks resetLinks;
    private final MergePatch patches;

    AgentResource(Agents agents, Accounts accounts, ResetLinks resetLinks, MergePatch patches) {
        this.agents = agents;
        this.accounts = accounts;
        this.resetLinks = resetLinks;
        this.patches = patches;
    }

    @GET
    @RolesAllowed(Role.Names.LIGHT_AGENT)
    public Page<Json> list(
            @QueryParam("q") String q, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return agents.list(q, Page.limit(limit), Cursor.parse(cursor, 1)).map(Json::of);
    }

    @POST
    @RolesAllowed(Role.Names.ADMIN)
    @Idempotent
    @APIResponseSchema(value = Json.class, responseCode = "201", responseDescription = "Created")
    public RestResponse<Json> create(Input input) {
        Agent created = accounts.create(Bodies.required(input).details(), input.password());
        return Answers.created("/api/v1/agents", created.id, Json.of(created), created.version);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.Names.LIGHT_AGENT)
    public RestResponse<Json> get(@RestPath String id) {
        return answer(agents.get(Ids.parse(id, "agent")));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @RolesAllowed(Role.Names.ADMIN)
    public RestResponse<Json> change(@RestPath String id, @HeaderParam("If-Match") String ifMatch, JsonNode patch) {
        Agent before = agents.get(Ids.parse(id, "agent"));
        Versions.check(ifMatch, before.version);
        Input input = patches.apply(Input.of(before), patch, Input.class);
        return answer(accounts.change(before.id, before.version, input.details(), input.password()));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Role.Names.ADMIN)
    public void delete(@RestPath String id, @HeaderParam("If-Match") String ifMatch) {
        Agent before = agents.get(Ids.parse(id, "agent"));
        Versions.check(ifMatch, before.version);
        agents.delete(before.id, before.version);
    }

    /** A link by which the agent sets a new password; it is shown once and never stored. */
    @POST
    @Path("/{id}/reset-link")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.Names.ADMIN)
    public ResetLinks.Link resetLink(@RestPath String id) {
        return resetLinks.issue(Ids.parse(id, "agent"));
    }

    private static RestResponse<Json> answer(Agent agent) {
        return Answers.of(Json.of(agent), agent.version);
    }
}
