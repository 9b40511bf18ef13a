package io.pledgedesk.web.ui.settings;

import io.pledgedesk.auth.Role;
import io.pledgedesk.escalation.EscalationRules;
import io.pledgedesk.escalation.RuleDetails;
import io.pledgedesk.escalation.RuleForm;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Page;
import io.pledgedesk.kernel.Refusal;
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

/** {@code /desk/settings/rules}: what happens before and after a promise falls due. */
@Path(SettingsTabs.RULES)
@Produces(MediaType.TEXT_HTML)
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
class RulePages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(SettingsFrame page, List<RuleRow> rules);

        static native TemplateInstance edit(SettingsFrame page, RuleEdit view);
    }

    private final SettingsFrames frames;
    private final EscalationRules rules;
    private final RuleEditor editor;
    private final RuleSentences sentences;
    private final ConditionSentences conditions;

    RulePages(
            SettingsFrames frames,
            EscalationRules rules,
            RuleEditor editor,
            RuleSentences sentences,
            ConditionSentences conditions) {
        this.frames = frames;
        this.rules = rules;
        this.editor = editor;
        this.sentences = sentences;
        this.conditions = conditions;
    }

    @GET
    @RolesAllowed(Role.Names.LIGHT_AGENT)
    public TemplateInstance list(@RestQuery String done) {
        List<RuleRow> rows =
                rules.list(Page.MAX_LIMIT, null).items().stream().map(this::row).toList();
        return Templates.list(frames.of(SettingsTabs.RULES, done), rows);
    }

    @GET
    @Path("/new")
    @RolesAllowed(Role.Names.SUPERVISOR)
    public TemplateInstance create() {
        return page(null, RuleDraft.fresh(), null);
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
        RuleDetails rule = rules.get(Ids.parse(id, "rule"));
        return page(rule, editor.stored(rule), null);
    }

    @POST
    @Path("/{id}")
    @RolesAllowed(Role.Names.SUPERVISOR)
    public Response edit(@RestPath String id, @RestForm("do") String button) {
        return edit(rules.get(Ids.parse(id, "rule")), RowAction.of(button), Typed.current());
    }

    @POST
    @Path("/{id}/delete")
    @RolesAllowed(Role.Names.SUPERVISOR)
    public Response delete(@RestPath String id, @RestForm String version) {
        rules.delete(Ids.parse(id, "rule"), now -> Versions.check(quoted(version), now.version()));
        return Pages.seeOther(SettingsTabs.RULES + "?done=deleted");
    }

    private Response edit(RuleDetails rule, RowAction action, Typed typed) {
        RuleDraft draft = RuleDraft.of(typed, rule == null ? null : rule.form().position());
        if (!action.is("save")) {
            return Response.ok(page(rule, editor.changed(draft, action, typed), null))
                    .build();
        }
        try {
            save(rule, draft, editor.read(draft));
            return Pages.seeOther(SettingsTabs.RULES + "?done=saved");
        } catch (Refusal.Invalid refusal) {
            return Pages.invalid(page(rule, draft, refusal));
        } catch (Refusal.Stale stale) {
            RuleDetails now = rules.get(rule.id());
            return Pages.invalid(page(now, draft.basedOn(now.version()), editor.overtaken()));
        }
    }

    private void save(RuleDetails rule, RuleDraft draft, RuleForm form) {
        if (rule == null) {
            rules.create(form);
            return;
        }
        rules.change(rule.id(), now -> {
            Versions.check(quoted(draft.version()), now.version());
            return form;
        });
    }

    private TemplateInstance page(RuleDetails rule, RuleDraft draft, Refusal.Invalid refusal) {
        SettingsFrame frame = frames.of(SettingsTabs.RULES);
        return Templates.edit(frame, editor.page(rule, draft, refusal, frame));
    }

    private RuleRow row(RuleDetails rule) {
        RuleForm form = rule.form();
        return new RuleRow(
                rule.id(),
                rule.name(),
                form.enabled(),
                sentences.when(form),
                conditions.of(form.conditions()),
                sentences.does(form));
    }

    private static String quoted(String version) {
        return "\"" + version + "\"";
    }
}
