package io.pledgedesk.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.pledgedesk.auth.Role;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Page;
import io.pledgedesk.ticket.NamedStatus;
import io.pledgedesk.ticket.Status;
import io.pledgedesk.ticket.StatusDetails;
import io.pledgedesk.ticket.StatusText;
import io.pledgedesk.ticket.Statuses;
import io.pledgedesk.web.Idempotent;
import io.pledgedesk.web.MergePatch;
import io.pledgedesk.web.Versions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /statuses}: what the desk calls the states of its tickets. Staff read, admins write; none is ever deleted. */
@Path("/api/v1/statuses")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class StatusResource {

    @Schema(name = "NamedStatusInput")
    record Input(
            Status category,
            String name,
            String customerWording,
            Integer position,
            Boolean retired,
            Boolean isDefault,
            Map<String, StatusText> translations) {

        static Input of(NamedStatus status) {
            return new Input(
                    status.category(),
                    status.name(),
                    status.customerWording(),
                    status.position(),
                    status.isRetired(),
                    status.isDefault(),
                    status.translations());
        }

        StatusDetails details() {
            return new StatusDetails(
                    category,
                    name,
                    customerWording,
                    position == null ? 0 : position,
                    Boolean.TRUE.equals(retired),
                    Boolean.TRUE.equals(isDefault),
                    translations);
        }
    }

    /**
     * @param name null for a built-in one that nobody renamed
     * @param translations by the codes of languages; a name that is null and a wording that is empty are as without it
     */
    @Schema(name = "NamedStatus")
    record Json(
            String id,
            Status category,
            String name,
            String customerWording,
            int position,
            boolean retired,
            boolean isDefault,
            boolean builtIn,
            Map<String, StatusText> translations,
            long version) {

        static Json of(NamedStatus status) {
            return new Json(
                    Ids.text(status.id()),
                    status.category(),
                    status.name(),
                    status.customerWording(),
                    status.position(),
                    status.isRetired(),
                    status.isDefault(),
                    status.isBuiltIn(),
                    status.translations(),
                    status.version());
        }
    }

    private final Statuses statuses;
    private final MergePatch patches;

    StatusResource(Statuses statuses, MergePatch patches) {
        this.statuses = statuses;
        this.patches = patches;
    }

    /** All of them: there are never more than a page holds. */
    @GET
    @RolesAllowed(Role.Names.LIGHT_AGENT)
    public Page<Json> list() {
        return new Page<>(statuses.book().all().stream().map(Json::of).toList(), null);
    }

    @POST
    @RolesAllowed(Role.Names.ADMIN)
    @Idempotent
    @APIResponseSchema(value = Json.class, responseCode = "201", responseDescription = "Created")
    public RestResponse<Json> create(Input input) {
        NamedStatus created = statuses.create(Bodies.required(input).details());
        return Answers.created("/api/v1/statuses", created.id(), Json.of(created), created.version());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.Names.LIGHT_AGENT)
    public RestResponse<Json> get(@RestPath String id) {
        return answer(statuses.get(Ids.parse(id, "status")));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @RolesAllowed(Role.Names.ADMIN)
    public RestResponse<Json> change(@RestPath String id, @HeaderParam("If-Match") String ifMatch, JsonNode patch) {
        NamedStatus before = statuses.get(Ids.parse(id, "status"));
        Versions.check(ifMatch, before.version());
        Input input = patches.apply(Input.of(before), patch, Input.class);
        return answer(statuses.change(before.id(), before.version(), input.details()));
    }

    private static RestResponse<Json> answer(NamedStatus status) {
        return Answers.of(Json.of(status), status.version());
    }
}
