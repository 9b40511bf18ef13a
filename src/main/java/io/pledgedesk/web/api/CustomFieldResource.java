package io.pledgedesk.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.pledgedesk.auth.Role;
import io.pledgedesk.custom.CustomField;
import io.pledgedesk.custom.CustomFieldDetails;
import io.pledgedesk.custom.CustomFields;
import io.pledgedesk.custom.FieldKind;
import io.pledgedesk.custom.FieldScope;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Page;
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
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /custom-fields}: what the desk asks about tickets and customers besides. Staff read, admins write. */
@Path("/api/v1/custom-fields")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class CustomFieldResource {

    @Schema(name = "CustomFieldInput")
    record Input(
            String scope,
            String key,
            String label,
            String kind,
            List<String> choices,
            Integer position,
            Boolean retired,
            String hint) {

        static Input of(CustomField field) {
            return new Input(
                    field.scope.code(),
                    field.key,
                    field.label,
                    field.kind.code(),
                    field.choices(),
                    field.position,
                    field.retired,
                    field.hint);
        }

        CustomFieldDetails details() {
            return new CustomFieldDetails(
                    FieldScope.find(scope).orElse(null),
                    key,
                    label,
                    FieldKind.find(kind).orElse(null),
                    choices,
                    position == null ? 0 : position,
                    Boolean.TRUE.equals(retired),
                    hint);
        }
    }

    @Schema(name = "CustomField")
    record Json(
            String id,
            String scope,
            String key,
            String label,
            String kind,
            List<String> choices,
            int position,
            boolean retired,
            String hint,
            long version) {

        static Json of(CustomField field) {
            return new Json(
                    Ids.text(field.id),
                    field.scope.code(),
                    field.key,
                    field.label,
                    field.kind.code(),
                    field.choices(),
                    field.position,
                    field.retired,
                    field.hint,
                    field.version);
        }
    }

    private final CustomFields fields;
    private final MergePatch patches;

    CustomFieldResource(CustomFields fields, MergePatch patches) {
        this.fields = fields;
        this.patches = patches;
    }

    /** All of them: there are never more than a page holds. */
    @GET
    @RolesAllowed(Role.Names.LIGHT_AGENT)
    public Page<Json> list() {
        return new Page<>(fields.all().stream().map(Json::of).toList(), null);
    }

    @POST
    @RolesAllowed(Role.Names.ADMIN)
    @Idempotent
    @APIResponseSchema(value = Json.class, responseCode = "201", responseDescription = "Created")
    public RestResponse<Json> create(Input input) {
        CustomField created = fields.create(Bodies.required(input).details());
        return Answers.created("/api/v1/custom-fields", created.id, Json.of(created), created.version);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.Names.LIGHT_AGENT)
    public RestResponse<Json> get(@RestPath String id) {
        return answer(fields.get(Ids.parse(id, "field")));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @RolesAllowed(Role.Names.ADMIN)
    public RestResponse<Json> change(@RestPath String id, @HeaderParam("If-Match") String ifMatch, JsonNode patch) {
        CustomField before = fields.get(Ids.parse(id, "field"));
        Versions.check(ifMatch, before.version);
        Input input = patches.apply(Input.of(before), patch, Input.class);
        return answer(fields.change(before.id, before.version, input.details()));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Role.Names.ADMIN)
    public void delete(@RestPath String id, @HeaderParam("If-Match") String ifMatch) {
        CustomField before = fields.get(Ids.parse(id, "field"));
        Versions.check(ifMatch, before.version);
        fields.delete(before.id, before.version);
    }

    private static RestResponse<Json> answer(CustomField field) {
        return Answers.of(Json.of(field), field.version);
    }
}
