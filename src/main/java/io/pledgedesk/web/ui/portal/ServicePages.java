package io.pledgedesk.web.ui.portal;

import io.pledgedesk.web.ui.Frames;
import io.pledgedesk.web.ui.PortalFrame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** {@code /help/service-levels}: what is promised to everybody, and how it was kept. */
@Path("/help/service-levels")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class ServicePages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance show(PortalFrame frame, ServiceLevels levels);
    }

    private final Frames frames;
    private final ServiceLevelReader reader;

    ServicePages(Frames frames, ServiceLevelReader reader) {
        this.frames = frames;
        this.reader = reader;
    }

    @GET
    @Blocking
    public TemplateInstance show() {
        PortalFrame frame = frames.portal("/help/service-levels");
        return Templates.show(frame, reader.read(frame.times()));
    }
}
