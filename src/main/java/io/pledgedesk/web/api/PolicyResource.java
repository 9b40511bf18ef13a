package io.pledgedesk.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.kernel.ApplyTo;
import io.pledgedesk.kernel.Cursor;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Page;
import io.pledgedesk.sla.Policies;
import io.pledgedesk.sla.PolicyDetails;
import io.pledgedesk.sla.PolicyForm;
import io.pledgedesk.sla.condition.ConditionsForm;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /sla-policies}: what is promised to whom. Staff read them, supervisors write. */
@Path("/api/v1/sla-policies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class PolicyResource {

    record PolicyJson(
            String id,
            String name,
            int position,
            boolean enabled,
            ConditionsForm conditions,
            String calendarId,
            List<PolicyForm.Target> targets,
            PolicyForm.PauseWhile pauseWhile,
            String nextResponseStarts,
            Integer warnAtPercent,
            Integer warnMinutesBefore,
            int version) {

        static PolicyJson of(PolicyDetails policy) {
            PolicyForm form = policy.form();
            return new PolicyJson(
                    Ids.text(policy.id()),
                    form.name(),
                    form.position(),
                    form.enabled(),
                    form.conditions(),
                    form.calendarId(),
                    form.targets(),
                    form.pauseWhile(),
                    form.nextResponseStarts(),
                    form.warnAtPercent(),
                    form.warnMinutesBefore(),
                    policy.version());
        }
    }

    private final CurrentViewer current;
    private final Policies policies;
    private final MergePatch patches;

    PolicyResource(CurrentViewer current, Policies policies, MergePatch patches) {
        this.current = current;
        this.policies = policies;
        this.patches = patches;
    }

    @GET
    @RolesAllowed(Role.Names.LIGHT_AGENT)
    public Page<PolicyJson> list(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return policies.list(Page.limit(limit), Cursor.parse(cursor, 2)).map(PolicyJson::of);
    }

    @POST
    @RolesAllowed(Role.Names.SUPERVISOR)
    @Idempotent
    @APIResponseSchema(value = PolicyJson.class, responseCode = "201", responseDescription = "Created")
    public RestResponse<PolicyJson> create(PolicyForm input) {
        PolicyDetails created = policies.create(current.get().actor(), Bodies.required(input));
        return Answers.created("/api/v1/sla-policies", created.id(), PolicyJson.of(created), created.version());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.Names.LIGHT_AGENT)
    public RestResponse<PolicyJson> get(@RestPath String id) {
        return answer(policies.get(Ids.parse(id, "policy")));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @RolesAllowed(Role.Names.SUPERVISOR)
    public RestResponse<PolicyJson> change(
            @RestPath String id,
            @HeaderParam("If-Match") String ifMatch,
            @QueryParam("applyTo") String applyTo,
            JsonNode patch) {
        ApplyTo whom = ApplyTo.parse(applyTo, ApplyTo.NEW);
        JsonNode whole = Exclusive.fields(patch, "warnAtPercent", "warnMinutesBefore");
        return answer(policies.change(current.get().actor(), Ids.parse(id, "policy"), whom, before -> {
            Versions.check(ifMatch, before.version());
            return patches.apply(before.form(), whole, PolicyForm.class);
        }));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Role.Names.SUPERVISOR)
    public void delete(@RestPath String id, @HeaderParam("If-Match") String ifMatch) {
        policies.delete(Ids.parse(id, "policy"), before -> Versions.check(ifMatch, before.version()));
    }

    private static RestResponse<PolicyJson> answer(PolicyDetails policy) {
        return Answers.of(PolicyJson.of(policy), policy.version());
    }
}
