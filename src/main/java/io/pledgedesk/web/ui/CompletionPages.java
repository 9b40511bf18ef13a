package io.pledgedesk.web.ui;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
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

/** {@code /desk/complete}: how what is being typed into the search box can go on. */
@Path("/desk/complete")
@RolesAllowed(Role.Names.LIGHT_AGENT)
@Produces(MediaType.TEXT_HTML)
class CompletionPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance options(List<String> options);
    }

    private final CurrentViewer current;
    private final QueryCompletion completion;

    CompletionPages(CurrentViewer current, QueryCompletion completion) {
        this.current = current;
        this.completion = completion;
    }

    @GET
    public TemplateInstance options(@RestQuery String q) {
        return Templates.options(completion.of(current.get(), q));
    }
}
