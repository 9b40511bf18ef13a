package io.pledgedesk.web.ui.settings;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.macro.Macro;
import io.pledgedesk.macro.Macros;
import io.pledgedesk.web.ui.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** {@code /desk/settings/macros}: the saved answers of the desk. */
@Path(SettingsTabs.MACROS)
@Produces(MediaType.TEXT_HTML)
class MacroPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(SettingsFrame page, List<MacroRow> macros);

        static native TemplateInstance edit(SettingsFrame page, MacroInput.View view);
    }

    /** @param changes what it does beside its text, in words */
    record MacroRow(long id, String name, String team, String text, List<String> changes) {}

    private final CurrentViewer current;
    private final SettingsFrames frames;
    private final Macros macros;
    private final MacroReader reader;

    MacroPages(CurrentViewer current, SettingsFrames frames, Macros macros, MacroReader reader) {
        this.current = current;
        this.frames = frames;
        this.macros = macros;
        this.reader = reader;
    }

    @GET
    @RolesAllowed(Role.Names.LIGHT_AGENT)
    public TemplateInstance list(@RestQuery String done) {
        return Templates.list(frames.of(SettingsTabs.MACROS, done), reader.rows(macros.of(current.get())));
    }

    @GET
    @Path("/new")
    @RolesAllowed(Role.Names.SUPERVISOR)
    public TemplateInstance create() {
        return page(null, new MacroInput(), null);
    }

    @POST
    @Path("/new")
    @RolesAllowed(Role.Names.SUPERVISOR)
    public Response create(@BeanParam MacroInput input) {
        try {
            macros.create(input.form());
            return Pages.seeOther(SettingsTabs.MACROS + "?done=saved");
        } catch (Refusal.Invalid refusal) {
            return Pages.invalid(page(null, input, refusal));
        }
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.Names.SUPERVISOR)
    public TemplateInstance edit(@RestPath String id) {
        Macro macro = macros.get(current.get(), Ids.parse(id, "macro"));
        return page(macro.id(), MacroInput.of(macro), null);
    }

    @POST
    @Path("/{id}")
    @RolesAllowed(Role.Names.SUPERVISOR)
    public Response edit(@RestPath String id, @BeanParam MacroInput input) {
        long macroId = Ids.parse(id, "macro");
        try {
            macros.change(current.get(), macroId, input.version(), input.form());
            return Pages.seeOther(SettingsTabs.MACROS + "?done=saved");
        } catch (Refusal.Invalid refusal) {
            return Pages.invalid(page(macroId, input, refusal));
        } catch (Refusal.Stale stale) {
            input.version = Integer.toString(macros.get(current.get(), macroId).version());
            return Pages.invalid(page(macroId, input, reader.overtaken()));
        }
    }

    @POST
    @Path("/{id}/delete")
    @RolesAllowed(Role.Names.SUPERVISOR)
    public Response delete(@RestPath String id) {
        macros.delete(current.get(), Ids.parse(id, "macro"));
        return Pages.seeOther(SettingsTabs.MACROS + "?done=deleted");
    }

    private TemplateInstance page(Long id, MacroInput input, Refusal.Invalid refusal) {
        return Templates.edit(frames.of(SettingsTabs.MACROS), reader.view(current.get(), id, input, refusal));
    }
}
