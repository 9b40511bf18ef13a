package io.pledgedesk.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.pledgedesk.auth.Role;
import io.pledgedesk.kernel.Cursor;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Page;
import io.pledgedesk.people.Organization;
import io.pledgedesk.people.OrganizationDetails;
import io.pledgedesk.people.Organizations;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /organizations}: where customers belong. Staff read them, agents write. */
@Path("/api/v1/organizations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class OrganizationResource {

    @Schema(name = "OrganizationInput")
    record Input(String name, List<String> domains, String tier, Boolean sharesRequests) {

        static Input of(Organization organization) {
            return new Input(
                    organization.name,
                    List.copyOf(organization.domains),
                    organization.tier,
                    organization.sharesRequests);
        }

        OrganizationDetails details() {
            return new OrganizationDetails(name, domains, tier, Boolean.TRUE.equals(sharesRequests));
        }
    }

    @Schema(name = "Organization")
    record Json(String id, String name, List<String> domains, String tier, boolean sharesRequests, long version) {

        static Json of(Organization organization) {
            return new Json(
                    Ids.text(organization.id),
                    organization.name,
                    organization.domains.stream().sorted().toList(),
                    organization.tier,
                    organization.sharesRequests,
                    organization.version);
        }
    }

    private final Organizations organizations;
    private final MergePatch patches;

    OrganizationResource(Organizations organizations, MergePatch patches) {
        this.organizations = organizations;
        this.patches = patches;
    }

    @GET
    @RolesAllowed(Role.Names.LIGHT_AGENT)
    public Page<Json> list(
            @QueryParam("q") String q, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return organizations.list(q, Page.limit(limit), Cursor.parse(cursor, 1)).map(Json::of);
    }

    @POST
    @RolesAllowed(Role.Names.AGENT)
    @Idempotent
    @APIResponseSchema(value = Json.class, responseCode = "201", responseDescription = "Created")
    public RestResponse<Json> create(Input input) {
        Organization created = organizations.create(Bodies.required(input).details());
        return Answers.created("/api/v1/organizations", created.id, Json.of(created), created.version);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.Names.LIGHT_AGENT)
    public RestResponse<Json> get(@RestPath String id) {
        return answer(organizations.get(Ids.parse(id, "organization")));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @RolesAllowed(Role.Names.AGENT)
    public RestResponse<Json> change(@RestPath String id, @HeaderParam("If-Match") String ifMatch, JsonNode patch) {
        Organization before = organizations.get(Ids.parse(id, "organization"));
        Versions.check(ifMatch, before.version);
        Input input = patches.apply(Input.of(before), patch, Input.class);
        return answer(organizations.change(before.id, before.version, input.details()));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Role.Names.AGENT)
    public void delete(@RestPath String id, @HeaderParam("If-Match") String ifMatch) {
        Organization before = organizations.get(Ids.parse(id, "organization"));
        Versions.check(ifMatch, before.version);
        organizations.delete(before.id, before.version);
    }

    private static RestResponse<Json> answer(Organization organization) {
        return Answers.of(Json.of(organization), organization.version);
    }
}
