package io.pledgedesk.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pledgedesk.auth.Role;
import io.pledgedesk.escalation.EscalationRules;
import io.pledgedesk.escalation.Firings;
import io.pledgedesk.escalation.RuleDetails;
import io.pledgedesk.escalation.RuleForm;
import io.pledgedesk.kernel.Cursor;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Page;
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

/** {@code /escalation-rules}: what happens on a clock, and what happened. Staff read them, supervisors write. */
@Path("/api/v1/escalation-rules")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class EscalationRuleResource {

    record RuleJson(
            String id,
            String name,
            boolean enabled,
            String metric,
            RuleForm.When when,
            ConditionsForm conditions,
            List<RuleForm.Action> actions,
            int position,
            int version) {

        static RuleJson of(RuleDetails rule) {
            RuleForm form = rule.form();
            return new RuleJson(
                    Ids.text(rule.id()),
                    form.name(),
                    form.enabled(),
                    form.metric(),
                    form.when(),
                    form.conditions(),
                    form.actions(),
                    form.position(),
                    rule.version());
        }
    }

    private final EscalationRules rules;
    private final Firings firings;
    private final MergePatch patches;

    EscalationRuleResource(EscalationRules rules, Firings firings, MergePatch patches) {
        this.rules = rules;
        this.firings = firings;
        this.patches = patches;
    }

    @GET
    @RolesAllowed(Role.Names.LIGHT_AGENT)
    public Page<RuleJson> list(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return rules.list(Page.limit(limit), Cursor.parse(cursor, 2)).map(RuleJson::of);
    }

    @POST
    @RolesAllowed(Role.Names.SUPERVISOR)
    @Idempotent
    @APIResponseSchema(value = RuleJson.class, responseCode = "201", responseDescription = "Created")
    public RestResponse<RuleJson> create(RuleForm input) {
        RuleDetails created = rules.create(Bodies.required(input));
        return Answers.created("/api/v1/escalation-rules", created.id(), RuleJson.of(created), created.version());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.Names.LIGHT_AGENT)
    public RestResponse<RuleJson> get(@RestPath String id) {
        return answer(rules.get(Ids.parse(id, "rule")));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @RolesAllowed(Role.Names.SUPERVISOR)
    public RestResponse<RuleJson> change(@RestPath String id, @HeaderParam("If-Match") String ifMatch, JsonNode patch) {
        JsonNode whole = withOnePoint(patch);
        return answer(rules.change(Ids.parse(id, "rule"), before -> {
            Versions.check(ifMatch, before.version());
            return patches.apply(before.form(), whole, RuleForm.class);
        }));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Role.Names.SUPERVISOR)
    public void delete(@RestPath String id, @HeaderParam("If-Match") String ifMatch) {
        rules.delete(Ids.parse(id, "rule"), before -> Versions.check(ifMatch, before.version()));
    }

    @GET
    @Path("/{id}/firings")
    @RolesAllowed(Role.Names.LIGHT_AGENT)
    public Page<FiringJson> firings(
            @RestPath String id, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        RuleDetails rule = rules.get(Ids.parse(id, "rule"));
        return firings.ofRule(rule.id(), Page.limit(limit), Cursor.parse(cursor, 2))
                .map(FiringJson::of);
    }

    private static JsonNode withOnePoint(JsonNode patch) {
        if (patch == null || !patch.isObject() || !patch.path("when").isObject()) {
            return patch;
        }
        ObjectNode whole = patch.deepCopy();
        whole.set("when", Exclusive.fields(patch.get("when"), "percent", "minutesBefore", "minutesAfter"));
        return whole;
    }

    private static RestResponse<RuleJson> answer(RuleDetails rule) {
        return Answers.of(RuleJson.of(rule), rule.version());
    }
}
