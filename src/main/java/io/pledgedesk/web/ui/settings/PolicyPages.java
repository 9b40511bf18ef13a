package io.pledgedesk.web.ui.settings;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.kernel.ApplyTo;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.sla.Policies;
import io.pledgedesk.sla.PolicyDetails;
import io.pledgedesk.sla.PolicyForm;
import io.pledgedesk.web.Versions;
import io.pledgedesk.web.ui.Pages;
import io.pledgedesk.web.ui.RowAction;
import io.pledgedesk.web.ui.Typed;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** {@code /desk/settings/policies}: what is promised to whom. */
@Path(SettingsTabs.POLICIES)
@Produces(MediaType.TEXT_HTML)
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
class PolicyPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(SettingsFrame page, List<PolicyRow> policies);

        static native TemplateInstance edit(SettingsFrame page, PolicyEdit view);
    }

    private final SettingsFrames frames;
    private final CurrentViewer viewer;
    private final Policies policies;
    private final PolicyRows rows;
    private final PolicyEditor editor;
    private final WhatIfStart whatIf;

    PolicyPages(
            SettingsFrames frames,
            CurrentViewer viewer,
            Policies policies,
            PolicyRows rows,
            PolicyEditor editor,
            WhatIfStart whatIf) {
        this.frames = frames;
        this.viewer = viewer;
        this.policies = policies;
        this.rows = rows;
        this.editor = editor;
        this.whatIf = whatIf;
    }

    @GET
    @RolesAllowed(Role.Names.LIGHT_AGENT)
    public TemplateInstance list(@RestQuery String done) {
        return Templates.list(frames.of(SettingsTabs.POLICIES, done), rows.all());
    }

    @GET
    @Path("/new")
    @RolesAllowed(Role.Names.SUPERVISOR)
    public TemplateInstance create() {
        return page(null, PolicyDraft.fresh(), null);
    }

    @POST
    @RolesAllowed(Role.Names.SUPERVISOR)
    public Response create(@RestForm("do") String button) {
        return edit(null, RowAction.of(button), Typed.current());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.Names.LIGHT_AGENT)
    public TemplateInstance edit(@RestPath String id) {
        PolicyDetails policy = policies.get(Ids.parse(id, "policy"));
        return page(policy, editor.stored(policy), null);
    }

    @POST
    @Path("/{id}")
    @RolesAllowed(Role.Names.SUPERVISOR)
    public Response edit(@RestPath String id, @RestForm("do") String button) {
        return edit(policies.get(Ids.parse(id, "policy")), RowAction.of(button), Typed.current());
    }

    @POST
    @Path("/{id}/move")
    @RolesAllowed(Role.Names.SUPERVISOR)
    public Response move(@RestPath String id, @RestForm String to) {
        policies.move(viewer.get().actor(), Ids.parse(id, "policy"), "up".equals(to));
        return Pages.seeOther(SettingsTabs.POLICIES);
    }

    @POST
    @Path("/{id}/delete")
    @RolesAllowed(Role.Names.SUPERVISOR)
    public Response delete(@RestPath String id, @RestForm String version) {
        policies.delete(Ids.parse(id, "policy"), now -> Versions.check(quoted(version), now.version()));
        return Pages.seeOther(SettingsTabs.POLICIES + "?done=deleted");
    }

    private Response edit(PolicyDetails policy, RowAction action, Typed typed) {
        PolicyDraft draft =
                PolicyDraft.of(typed, policy == null ? null : policy.form().position());
        boolean asks = action.is("effect") && policy != null;
        if (!action.is("save") && !action.is("past") && !asks) {
            PolicyDraft changed = editor.changed(draft, action, typed.text("addField"));
            return Response.ok(page(policy, changed, null)).build();
        }
        try {
            if (action.is("past")) {
                Long id = policy == null ? null : policy.id();
                return Pages.seeOther(whatIf.policy(id, editor.read(draft), typed));
            }
            if (asks) {
                SettingsFrame frame = frames.of(SettingsTabs.POLICIES);
                return Response.ok(Templates.edit(frame, editor.effect(policy, draft, frame)))
                        .build();
            }
            save(policy, draft, editor.read(draft));
            return Pages.seeOther(SettingsTabs.POLICIES + "?done=saved");
        } catch (Refusal.Invalid refusal) {
            return Pages.invalid(page(policy, draft, refusal));
        } catch (Refusal.Stale stale) {
            PolicyDetails now = policies.get(policy.id());
            return Pages.invalid(page(now, draft.basedOn(now.version()), editor.overtaken(now)));
        }
    }

    private void save(PolicyDetails policy, PolicyDraft draft, PolicyForm form) {
        if (policy == null) {
            policies.create(viewer.get().actor(), form);
            return;
        }
        ApplyTo whom = draft.applyToOpen() ? ApplyTo.OPEN : ApplyTo.NEW;
        policies.change(viewer.get().actor(), policy.id(), whom, now -> {
            Versions.check(quoted(draft.version()), now.version());
            return form;
        });
    }

    private TemplateInstance page(PolicyDetails policy, PolicyDraft draft, Refusal.Invalid refusal) {
        SettingsFrame frame = frames.of(SettingsTabs.POLICIES);
        return Templates.edit(frame, editor.page(policy, draft, refusal, frame));
    }

    private static String quoted(String version) {
        return "\"" + version + "\"";
    }
}
