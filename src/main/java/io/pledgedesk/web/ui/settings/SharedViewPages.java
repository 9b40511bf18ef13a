package io.pledgedesk.web.ui.settings;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.people.Names;
import io.pledgedesk.view.SavedView;
import io.pledgedesk.view.SavedViews;
import io.pledgedesk.view.View;
import io.pledgedesk.view.Views;
import io.pledgedesk.web.ui.DeskNav;
import io.pledgedesk.web.ui.Pages;
import io.pledgedesk.web.ui.words.NavWords;
import io.pledgedesk.web.ui.words.ViewWords;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** {@code /desk/settings/views}: the views that teams and everyone find, whoever made them. Each is changed where it is read. */
@Path(SettingsTabs.VIEWS)
@RolesAllowed(Role.Names.SUPERVISOR)
@Produces(MediaType.TEXT_HTML)
class SharedViewPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(SettingsFrame page, List<Row> views);
    }

    /** @param finders who finds it, in words @param base the queue that it narrows; null for all tickets @param owner null for one who is gone */
    record Row(long id, String name, String href, String finders, String base, String query, String owner) {}

    private final CurrentViewer current;
    private final SettingsFrames frames;
    private final SavedViews views;
    private final Views catalog;
    private final Names names;
    private final ViewWords words;
    private final NavWords nav;

    SharedViewPages(
            CurrentViewer current,
            SettingsFrames frames,
            SavedViews views,
            Views catalog,
            Names names,
            ViewWords words,
            NavWords nav) {
        this.current = current;
        this.frames = frames;
        this.views = views;
        this.catalog = catalog;
        this.names = names;
        this.words = words;
        this.nav = nav;
    }

    @GET
    public TemplateInstance list(@RestQuery String done) {
        return Templates.list(frames.of(SettingsTabs.VIEWS, done), rows(views.shared()));
    }

    private List<Row> rows(List<SavedView> shared) {
        Map<Long, String> teams = named(shared, SavedView::teamId, ids -> names.teams(ids).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, team -> team.getValue().name)));
        Map<Long, String> owners = named(shared, SavedView::ownerId, ids -> names.agents(ids).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, agent -> agent.getValue().name)));
        return shared.stream()
                .map(view -> new Row(
                        view.id(),
                        view.name(),
                        DeskNav.href(view.slug()),
                        view.teamId() == null ? words.everyone() : words.team(teams.get(view.teamId())),
                        base(view),
                        view.query(),
                        view.ownerId() == null ? null : owners.get(view.ownerId())))
                .toList();
    }

    private String base(SavedView view) {
        try {
            View base = catalog.named(current.get(), view.base());
            return base.name() == null ? nav.view(base.slug()) : base.name();
        } catch (Refusal gone) {
            return view.base().equals(Views.EVERYTHING) ? null : words.gone();
        }
    }

    private static Map<Long, String> named(
            List<SavedView> shared, Function<SavedView, Long> id, Function<List<Long>, Map<Long, String>> named) {
        return named.apply(
                shared.stream().map(id).filter(Objects::nonNull).distinct().toList());
    }

    @POST
    @Path("/{id}/delete")
    public Response delete(@RestPath String id) {
        views.delete(current.get(), Ids.parse(id, "view"));
        return Pages.seeOther(SettingsTabs.VIEWS + "?done=deleted");
    }
}
