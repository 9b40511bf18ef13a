package io.pledgedesk.web.ui.queue;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.view.ListShape;
import io.pledgedesk.view.SavedView;
import io.pledgedesk.view.SavedViewForm;
import io.pledgedesk.view.SavedViews;
import io.pledgedesk.web.SpokenRefusals;
import io.pledgedesk.web.ui.DeskNav;
import io.pledgedesk.web.ui.Flash;
import io.pledgedesk.web.ui.LastView;
import io.pledgedesk.web.ui.Pages;
import io.pledgedesk.web.ui.words.ViewWords;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** {@code /desk/saved-views}: keeps lists as views, changes and removes them. */
@Path("/desk/saved-views")
@RolesAllowed(Role.Names.AGENT)
@Produces(MediaType.TEXT_HTML)
class ViewPages {

    /** What the form sends. */
    static class Sent {
        @RestForm
        String name;

        @RestForm
        String shared;

        @RestForm
        String base;

        @RestForm
        String query;

        @RestForm
        String sort;

        @RestForm
        String columns;

        @RestForm
        String group;

        SavedViewForm form() {
            String audience = shared == null ? "private" : shared;
            boolean team = audience.startsWith("team:");
            return new SavedViewForm(
                    name,
                    team ? SavedViewForm.Scope.TEAM : SavedViewForm.Scope.of(audience),
                    team ? Ids.parseField(audience.substring("team:".length()), "team") : null,
                    base == null ? "" : base,
                    query,
                    sort,
                    ListShape.of(columns, group));
        }
    }

    private final CurrentViewer current;
    private final SavedViews views;
    private final LastView lastView;
    private final Flash flash;
    private final ViewWords words;
    private final SpokenRefusals spoken;

    ViewPages(
            CurrentViewer current,
            SavedViews views,
            LastView lastView,
            Flash flash,
            ViewWords words,
            SpokenRefusals spoken) {
        this.spoken = spoken;
        this.current = current;
        this.views = views;
        this.lastView = lastView;
        this.flash = flash;
        this.words = words;
    }

    @POST
    public Response create(@BeanParam Sent sent) {
        return stored(() -> views.create(current.get(), sent.form()));
    }

    /** @param act {@code remove} for the end of it */
    @POST
    @Path("/{id}")
    public Response change(@RestPath String id, @BeanParam Sent sent, @RestForm String act) {
        long viewId = Ids.parse(id, "view");
        if (!"remove".equals(act)) {
            return stored(() -> views.change(current.get(), viewId, sent.form()));
        }
        views.delete(current.get(), viewId);
        flash.say(words.removed());
        return Pages.seeOther(LastView.FIRST);
    }

    private Response stored(java.util.function.Supplier<SavedView> work) {
        try {
            SavedView view = work.get();
            flash.say(words.saved(view.name()));
            return Pages.seeOther(DeskNav.href(view.slug()));
        } catch (Refusal.Invalid | Refusal.Conflict refused) {
            flash.say(spoken.sentence(refused));
            return Pages.seeOther(lastView.href());
        }
    }
}
