package io.pledgedesk.web.ui;

import io.pledgedesk.auth.Role;
import io.pledgedesk.auth.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** What the desk's navigation offers to whom. */
@ApplicationScoped
class DeskNav {

    private final NavWords words;

    DeskNav(NavWords words) {
        this.words = words;
    }

    List<NavSection> sections(Viewer viewer) {
        return List.of(
                new NavSection(
                        words.myWork(),
                        List.of(NavEntry.of("user", words.assignedToMe(), "/desk/views/mine")
                                .withKeys("g m"))),
                new NavSection(
                        words.queues(),
                        List.of(
                                NavEntry.of("inbox", words.waitingOnUs(), "/desk/views/waiting")
                                        .withKeys("g q"),
                                NavEntry.of("user-plus", words.unassigned(), "/desk/views/unassigned")
                                        .withKeys("g u"),
                                NavEntry.of("history", words.allOpen(), "/desk/views/open"))));
    }

    List<NavEntry> foot(Viewer viewer) {
        List<NavEntry> foot = new ArrayList<>();
        if (viewer.is(Role.SUPERVISOR)) {
            foot.add(NavEntry.of("gauge", words.wallboard(), "/desk/wallboard").withKeys("g w"));
            foot.add(NavEntry.of("activity", words.reports(), "/desk/reports"));
            foot.add(NavEntry.of("settings", words.settings(), "/desk/settings"));
        }
        return foot;
    }
}
