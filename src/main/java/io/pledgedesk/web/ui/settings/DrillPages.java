package io.pledgedesk.web.ui.settings;

import io.pledgedesk.auth.Role;
import io.pledgedesk.escalation.Drill;
import io.pledgedesk.web.ui.Times;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestQuery;

/** {@code /desk/settings/rules/drill}: who would get what and when, if nobody answered. Nothing is sent. */
@Path(SettingsTabs.RULES + "/drill")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.Names.SUPERVISOR)
class DrillPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance show(SettingsFrame page, DrillView view);
    }

    private final SettingsFrames frames;
    private final DrillReader reader;
    private final Drill drill;

    DrillPages(SettingsFrames frames, DrillReader reader, Drill drill) {
        this.frames = frames;
        this.reader = reader;
        this.drill = drill;
    }

    @GET
    public TemplateInstance show(
            @RestQuery String priority,
            @RestQuery String channel,
            @RestQuery String team,
            @RestQuery String assignee,
            @RestQuery String tags,
            @RestQuery String start) {
        SettingsFrame frame = frames.of(SettingsTabs.RULES);
        DrillForm form = new DrillForm(priority, channel, team, assignee, tags, start);
        Times times = frame.desk().times();
        return Templates.show(frame, reader.view(form, drill.run(reader.ticket(form, times)), times));
    }
}
