package io.pledgedesk.web.ui.portal;

import io.pledgedesk.people.Topics;
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
import java.util.List;

/** {@code /help}: where customers start. */
@Path("/help")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class HelpPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance start(
                PortalFrame frame, List<TopicCard> topics, List<GuideShelves.Shelf> shelves);
    }

    private final Frames frames;
    private final Topics topics;
    private final GuideShelves shelves;

    HelpPages(Frames frames, Topics topics, GuideShelves shelves) {
        this.shelves = shelves;
        this.frames = frames;
        this.topics = topics;
    }

    @GET
    @Blocking
    public TemplateInstance start() {
        return Templates.start(frames.portal(), TopicCard.of(topics.choices()), shelves.all());
    }
}
