package io.pledgedesk.web.ui.settings;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.incident.Incidents;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.web.SpokenRefusals;
import io.pledgedesk.web.ui.Form;
import io.pledgedesk.web.ui.Moment;
import io.pledgedesk.web.ui.Pages;
import io.pledgedesk.web.ui.Times;
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
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** {@code /desk/settings/incident}: what the help pages say while something is broken. */
@Path(SettingsTabs.INCIDENT)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class IncidentPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance edit(SettingsFrame page, Form form, Moment since, List<Past> past);
    }

    /** An incident that is over. */
    record Past(String message, Moment from, Moment to) {}

    private final SettingsFrames frames;
    private final Incidents incidents;
    private final CurrentViewer viewer;
    private final SpokenRefusals spoken;

    IncidentPages(SettingsFrames frames, Incidents incidents, CurrentViewer viewer, SpokenRefusals spoken) {
        this.spoken = spoken;
        this.frames = frames;
        this.incidents = incidents;
        this.viewer = viewer;
    }

    @GET
    @RolesAllowed(Role.Names.LIGHT_AGENT)
    public TemplateInstance show(@RestQuery String done) {
        String message = incidents.current().map(now -> now.message()).orElse("");
        return page(frames.of(SettingsTabs.INCIDENT, done), Form.of(Map.of("message", message)));
    }

    @POST
    @RolesAllowed(Role.Names.SUPERVISOR)
    public Response say(@RestForm String message) {
        try {
            incidents.say(viewer.get().actor(), message);
            return Pages.seeOther(SettingsTabs.INCIDENT + "?done=saved");
        } catch (Refusal.Invalid refusal) {
            Form form =
                    Form.of(Map.of("message", message == null ? "" : message)).with(spoken.of(refusal));
            return Pages.invalid(page(frames.of(SettingsTabs.INCIDENT), form));
        }
    }

    @POST
    @Path("/end")
    @RolesAllowed(Role.Names.SUPERVISOR)
    public Response end() {
        incidents.end(viewer.get().actor());
        return Pages.seeOther(SettingsTabs.INCIDENT + "?done=saved");
    }

    private TemplateInstance page(SettingsFrame frame, Form form) {
        Times times = frame.desk().times();
        Moment since = incidents.current().map(now -> times.at(now.startedAt())).orElse(null);
        List<Past> past = incidents.past().stream()
                .map(each -> new Past(each.message(), times.brief(each.startedAt()), times.brief(each.endedAt())))
                .toList();
        return Templates.edit(frame, form, since, past);
    }
}
