package io.pledgedesk.web.ui.queue;

import io.pledgedesk.auth.Role;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.view.ListShape;
import io.pledgedesk.view.SavedView;
import io.pledgedesk.view.SavedViewForm;
import io.pledgedesk.view.SavedViews;
import io.pledgedesk.view.TicketOrder;
import io.pledgedesk.view.View;
import io.pledgedesk.web.ui.Choices;
import io.pledgedesk.web.ui.Field;
import io.pledgedesk.web.ui.Option;
import io.pledgedesk.web.ui.QueueAddress;
import io.pledgedesk.web.ui.words.ViewWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Makes the form by which a list is kept as a view, or a kept one is changed. */
@ApplicationScoped
class ViewKeeping {

    /**
     * @param action where the form is sent
     * @param name empty for a new view
     * @param shared the present audience; {@code team:5} for a team
     * @param audiences those that the viewer may choose
     * @param own whether the list is a kept view that the viewer may change and remove
     */
    record ViewForm(
            String action,
            String name,
            String base,
            String query,
            String sort,
            String columns,
            String group,
            Field shared,
            List<Option> audiences,
            boolean own) {}

    private final SavedViews saved;
    private final Choices choices;
    private final ViewWords words;

    ViewKeeping(SavedViews saved, Choices choices, ViewWords words) {
        this.saved = saved;
        this.choices = choices;
        this.words = words;
    }

    /** Null where nothing can be kept: somebody else's view. */
    ViewForm form(Viewer viewer, View view, QueueAddress address, TicketOrder order, ListShape shape) {
        String asked = FilterText.of(address);
        if (!view.isSaved()) {
            return form(viewer, "/desk/saved-views", "", view.slug(), asked, order.code(), shape, "private", false);
        }
        SavedView kept = saved.get(viewer, view.savedId());
        String both = (kept.query() + " " + asked).strip();
        return SavedViews.mayChange(viewer, kept)
                ? form(
                        viewer,
                        "/desk/saved-views/" + kept.id(),
                        kept.name(),
                        kept.base(),
                        both,
                        order.code(),
                        shape,
                        of(kept),
                        true)
                : form(viewer, "/desk/saved-views", "", kept.base(), both, order.code(), shape, "private", false);
    }

    private ViewForm form(
            Viewer viewer,
            String action,
            String name,
            String base,
            String query,
            String sort,
            ListShape shape,
            String shared,
            boolean own) {
        Field field = new Field("v-scope", "shared", words.shared(), null, null, shared, true);
        return new ViewForm(
                action,
                name,
                base,
                query,
                sort,
                shape.columnCodes(),
                shape.groupingCode(),
                field,
                audiences(viewer),
                own);
    }

    private static String of(SavedView kept) {
        return kept.scope() == SavedViewForm.Scope.TEAM
                ? "team:" + Ids.text(kept.teamId())
                : kept.scope().code();
    }

    private List<Option> audiences(Viewer viewer) {
        List<Option> all = new ArrayList<>();
        all.add(new Option("private", words.onlyMe()));
        choices.teams(viewer).stream()
                .filter(team -> viewer.is(Role.SUPERVISOR) || viewer.teamIds().contains(Long.valueOf(team.value())))
                .forEach(team -> all.add(new Option("team:" + team.value(), words.team(team.label()))));
        if (viewer.is(Role.SUPERVISOR)) {
            all.add(new Option("everyone", words.everyone()));
        }
        return all;
    }
}
