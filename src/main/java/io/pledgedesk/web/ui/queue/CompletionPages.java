package io.pledgedesk.web.ui.queue;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.ticket.work.MentionCompletion;
import io.pledgedesk.view.QueryCompletion;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;

/** {@code /desk/complete}: how what is being typed can go on, into the search box or behind an {@code @}. */
@Path("/desk/complete")
@RolesAllowed(Role.Names.LIGHT_AGENT)
@Produces(MediaType.TEXT_HTML)
class CompletionPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance options(List<String> options);

        static native TemplateInstance colleagues(List<MentionCompletion.Colleague> colleagues);
    }

    private final CurrentViewer current;
    private final QueryCompletion completion;
    private final MentionCompletion mentions;

    CompletionPages(CurrentViewer current, QueryCompletion completion, MentionCompletion mentions) {
        this.current = current;
        this.completion = completion;
        this.mentions = mentions;
    }

    @GET
    public TemplateInstance options(@RestQuery String q) {
        return Templates.options(completion.of(current.get(), q));
    }

    /** Whom a note can name. @param q what stands behind the {@code @} so far */
    @GET
    @Path("/colleagues")
    public TemplateInstance colleagues(@RestQuery String q) {
        return Templates.colleagues(mentions.of(current.get(), q));
    }
}
