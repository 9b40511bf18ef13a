package io.pledgedesk.web.ui.settings;

import io.pledgedesk.auth.Role;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** {@code /desk/settings}: what there is to set. */
@Path("/desk/settings")
@Produces(MediaType.TEXT_HTML)
class SettingsPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance overview(SettingsFrame page);
    }

    private final SettingsFrames frames;

    SettingsPages(SettingsFrames frames) {
        this.frames = frames;
    }

    @GET
    @RolesAllowed(Role.Names.LIGHT_AGENT)
    public TemplateInstance overview() {
        return Templates.overview(frames.of(""));
    }
}
