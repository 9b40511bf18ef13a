package io.pledgedesk.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.pledgedesk.auth.Role;
import io.pledgedesk.kernel.ApplyTo;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.sla.ChangePreview;
import io.pledgedesk.sla.Policies;
import io.pledgedesk.sla.PolicyForm;
import io.pledgedesk.sla.PolicyVersion;
import io.pledgedesk.web.MergePatch;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;

/** What a PATCH of a policy would do to open tickets; same body, same parameters, stores nothing. */
@Path("/api/v1/sla-policies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
class PolicyChangePreviewResource {

    private final Policies policies;
    private final ChangePreview preview;
    private final MergePatch patches;

    PolicyChangePreviewResource(Policies policies, ChangePreview preview, MergePatch patches) {
        this.policies = policies;
        this.preview = preview;
        this.patches = patches;
    }

    @POST
    @Path("/{id}/preview")
    @RolesAllowed(Role.Names.SUPERVISOR)
    public ChangeEffectJson preview(@RestPath String id, @QueryParam("applyTo") String applyTo, JsonNode patch) {
        ApplyTo whom = ApplyTo.parse(applyTo, ApplyTo.NEW);
        JsonNode whole = Exclusive.fields(patch, "warnAtPercent", "warnMinutesBefore");
        PolicyVersion draft = policies.draft(
                Ids.parse(id, "policy"), before -> patches.apply(before.form(), whole, PolicyForm.class));
        return ChangeEffectJson.of(preview.ofPolicy(draft, whom));
    }
}
